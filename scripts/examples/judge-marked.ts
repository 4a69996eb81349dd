import { belongs } from '../../src/audit/in-year.js';
import { judgeOrganisation, judgeProject } from '../../src/audit/judge-folder.js';
import { prepare } from '../../src/audit/prepare.js';
import { documentReader } from '../../src/documents/index.js';
import type { Charter } from '../../src/model/charter.js';
import { day } from '../../src/model/day.js';
import type { Problem } from '../../src/model/problem.js';
import type { Defect, JudgedSubject, SignReport } from '../../src/model/result.js';
import type { Loading } from '../../src/records/load.js';
import { filesInMemory } from '../../src/records/memory.js';
import type { MarkedPortfolio } from './marked-portfolio.js';

/** What rules and signs say of a portfolio; with problems or defects it is not fit to show anything. */
export interface MarkedJudged {
  readonly judged: readonly JudgedSubject[];
  readonly signs: readonly SignReport[];
  readonly problems: readonly Problem[];
  readonly defects: readonly Defect[];
}

/** What the rules and signs of a charter say of a marked portfolio, as on its day, of what counts in its year. `remember` gives again what a file gave before. */
export async function judgeMarked({ files, history, asOf, year }: Pick<MarkedPortfolio, 'files' | 'history' | 'asOf' | 'year'>, charter: Charter, remember?: Loading['remember']): Promise<MarkedJudged> {
  const prepared = await prepare({
    files: filesInMemory(files), folderName: 'fixture', charter, documents: documentReader, version: 'fixture', asOf: day(asOf), year, history: () => Promise.resolve(history), ...(remember === undefined ? {} : { remember }),
  });
  const projects = await Promise.all(prepared.chosen.map((folder) => judgeProject(folder, prepared)));
  const organisation = judgeOrganisation(projects, prepared);
  const places = [...(organisation === undefined ? [] : [organisation]), ...projects];
  return {
    judged: places.flatMap(({ judged }) => judged).filter((j) => belongs(j, prepared.context.period) === 'counts'),
    signs: places.flatMap(({ signs }) => signs),
    problems: [...prepared.layout.problems, ...places.flatMap(({ problems }) => problems)],
    defects: places.flatMap(({ defects }) => defects),
  };
}
