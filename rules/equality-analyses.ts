import type { Scene } from '../src/model/charter.js';
import { addMonths, type Day } from '../src/model/day.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { fact, months } from './define.js';
import type { Judgement } from '../src/model/judgement.js';
import { fail, insufficient, pass, several, type Shown } from './judging.js';

/** How old an analysis may be when a decision rests on it. */
export const analysisAge = months('seldom-heard-influence.analysis-age', 12, { meaning: 'Months for which an equality analysis holds for decisions.', stricter: 'lower', min: 1, max: 24 });

/** A scene of a project's rules that look at who is affected by its decisions. */
export type OfAnalyses = Scene<'equality-analysis' | 'decisions' | 'project' | 'outreach' | 'activity', 'equality-analysis'>;

/** What an analysis says of one group. */
export interface Entry {
  readonly analysis: AuditRecord<'equality-analysis'>;
  readonly group: string;
  /** Contributions of this project that it rests on. */
  readonly contributions: readonly string[];
  /** A change that what people put forward led to, or a reason for none. */
  readonly isAnswered: boolean;
  readonly part: Part;
}

/** What analyses said of the groups no later than a day, and not too long before: the project's own, and the organisation's where they rest on its contributions. */
export function entriesOn(scene: OfAnalyses, on: Day): readonly Entry[] {
  return analysesOn(scene, on).flatMap((analysis) => entriesOf(analysis, scene.slug));
}

/** The analyses that hold on a day. */
export function analysesOn(scene: OfAnalyses, on: Day): readonly AuditRecord<'equality-analysis'>[] {
  const holds = ({ data }: AuditRecord<'equality-analysis'>): boolean => data.date <= on && on <= addMonths(data.date, scene.value(analysisAge));
  return everyAnalysis(scene).filter(holds);
}

/** Every analysis that is about the project, the oldest first, wherever it is written down. */
export function everyAnalysis(scene: OfAnalyses): readonly AuditRecord<'equality-analysis'>[] {
  const elsewhere = (scene.organisation?.all('equality-analysis') ?? []).filter((analysis) => entriesOf(analysis, scene.slug).length > 0);
  return [...scene.all('equality-analysis'), ...elsewhere].toSorted((a, b) => byText(a.data.date, b.data.date) || byText(a.id ?? '', b.id ?? ''));
}

function entriesOf(analysis: AuditRecord<'equality-analysis'>, slug: string | undefined): readonly Entry[] {
  const prefix = `${slug ?? ''}/`;
  return (analysis.data.groups ?? []).flatMap(({ group, contributions, change, no_change_reason }, i) => {
    const mine = analysis.project === undefined ? (contributions ?? []).filter((id) => id.startsWith(prefix)) : (contributions ?? []);
    if (analysis.project === undefined && mine.length === 0) return [];
    const isAnswered = (change !== undefined && mine.length > 0) || no_change_reason !== undefined;
    return [{ analysis, group, contributions: mine, isAnswered, part: analysis.part('groups', i) }];
  });
}

/** Whether a decision thought of every group that it had to: those named, the one it is for, and those that were reached out to before it. */
export function groupsAnswered(scene: OfAnalyses, decision: AuditRecord<'decisions'>, on: Day): Judgement {
  const entries = entriesOn(scene, on);
  const more: { readonly due: Day } = { due: on };
  const analyses: readonly Shown[] = analysesOn(scene, on);
  if (analyses.length === 0) return insufficient(decision, `No analysis holds for the decision of ${on}, so who was thought of can't be told.`, { ...more, mend: 'Bring the analysis that came before the decision, or look at the decision again with one.' });
  const onlyGroup = scene.all('project')[0]?.data.only_group;
  const reached = scene.all('outreach').filter(({ data }) => data.date === undefined || data.date <= on).map(({ data }) => data.target_group);
  const groups = [...new Set([...entries.map(({ group }) => group), ...(onlyGroup === undefined ? [] : [onlyGroup]), ...reached])];
  const missing = groups.filter((group) => !entries.some((entry) => entry.group === group));
  const answers = groups.map((group) => entries.find((entry) => entry.group === group && entry.isAnswered));
  const open = groups.filter((_, i) => answers[i] === undefined);
  if (missing.length > 0) return fail(decision, `The analysis doesn't name ${missing.join(', ')}, whom the project is for or reached out to.`, { ...more, rests: analyses, mend: 'Ask these people what the decision means for them, add them to the next analysis, and look at the decision again.' });
  if (!entries.some(({ contributions }) => contributions.length > 0)) return insufficient(decision, 'The analysis rests on nothing that people put forward, so it may have been made at a desk.', { ...more, rests: analyses, mend: 'Name what people put forward that it rests on, or make it again with them.' });
  if (open.length > 0) return insufficient(decision, `For ${open.join(', ')} there is neither a change that rests on what people put forward nor a reason for none.`, { ...more, rests: analyses, mend: 'Write down what changed for them and whose words led to it, or why nothing did.', ...pasteFor(entries.filter((e) => open.includes(e.group))) });
  return pass(decision, `The analysis answers for ${several(groups.length, 'group')}: ${groups.join(', ')}.`, { ...more, rests: answers.flatMap((answer) => (answer === undefined ? [] : [answer.part])) });
}

// Only one open entry can be mended by one edit.
function pasteFor(open: readonly Entry[]): Pick<Judgement, 'paste'> {
  const [entry] = open;
  return entry === undefined || open.length > 1 ? {} : { paste: { into: entry.part, field: 'no_change_reason', value: '"<text of 15 words>"' } };
}

/** What analyses said of each group, wherever they lie. */
export const consideredFact = fact({
  name: 'seldom-heard-influence.considered',
  reads: ['equality-analysis'],
  *collect(scene) {
    for (const analysis of scene.all('equality-analysis')) {
      for (const [i, { group, contributions = [], change, no_change_reason }] of (analysis.data.groups ?? []).entries()) {
        const ids = contributions.map((id) => (analysis.project === undefined ? id : `${analysis.project}/${id}`));
        yield { from: analysis.part('groups', i), value: { date: analysis.data.date, group, contributions: ids, answered: change !== undefined || no_change_reason !== undefined } };
      }
    }
  },
});

/** What decisions drew on. */
export const decisionFact = fact({
  name: 'seldom-heard-influence.decision',
  reads: ['decisions'],
  *collect(scene) {
    for (const decision of scene.all('decisions')) {
      if (decision.data.date === undefined) continue;
      yield { from: decision.part(), value: { date: decision.data.date, inputs: (decision.data.inputs ?? []).map((id) => `${decision.project ?? ''}/${id}`) } };
    }
  },
});
