import { isWithin } from '../../model/audit-year.js';
import type { Scene } from '../../model/charter.js';
import type { Day } from '../../model/day.js';
import { reasonForNone, saidIn, type Paper } from '../../../rules/board-papers.js';
import { onlyEmptyPhrases } from '../../../rules/section-text.js';
import { leastWords } from '../../../rules/structure/board-paper-section.js';
import { measure } from './measure.js';

export interface PaperFiled {
  readonly meeting: Day;
  /** What findings call it, and where they find it. */
  readonly label: string;
  readonly file: string;
  readonly says: 'section' | 'none' | 'nothing';
}

/** The papers for the Board meetings of the year, and what they say of co-production (annual.md, I7). */
export const papers = measure({
  name: 'papers',
  reads: ['board-paper'],
  collect: (scene): readonly PaperFiled[] => scene.all('board-paper').filter(({ data }) => isWithin(data.meeting_on, scene.period) && data.meeting_on <= scene.asOf).map((paper) => ({ meeting: paper.data.meeting_on, label: paper.label, file: paper.at().file, says: saysOf(paper, scene) })),
});

// As the rule on sections has it: enough words under a heading or in the record, and more than phrases that would fit any paper.
function saysOf(paper: Paper, scene: Pick<Scene, 'value'>): PaperFiled['says'] {
  if (reasonForNone(paper) !== undefined) return 'none';
  const said = saidIn(paper);
  if (said.from === 'closed' || said.from === 'unusable' || said.words < scene.value(leastWords) || onlyEmptyPhrases(said.text)) return 'nothing';
  return said.from === 'document' && said.heading === undefined ? 'nothing' : 'section';
}
