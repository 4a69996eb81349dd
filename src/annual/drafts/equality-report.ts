import type { ReportDraft } from '../../model/release.js';
import { aboutTheFigures, heading, paragraph, section, toWrite, type DraftSource } from './parts.js';

/** A draft of the yearly report to the Board on equality and diversity. */
export function equalityReport(source: DraftSource): ReportDraft {
  const { year } = source;
  const title = `Fair to everybody? Equality and diversity, ${year}`;
  return {
    id: 'equality-report',
    title,
    blocks: [
      heading(1, title),
      paragraph('A draft for the Board, to be written with the Network.'),
      toWrite('the Network', 'In half a page: for whom is this organisation a good place to work, to use and to shape? For whom not yet?'),
      ...section(source, 'E10', 'What came of last year\'s promises', 'Where a promise was kept in part or not at all: what did that mean for the people concerned?'),
      ...section(source, 'E1', 'Who works here', 'What do these figures say to somebody who thinks of applying? Say what the words for each group mean to its members.'),
      ...section(source, 'E2', 'Who told us', 'Why do people leave a question out, and what would make it safe to answer?'),
      ...section(source, 'E3', 'At which grade', 'What stands in the way of getting on here?'),
      ...section(source, 'E4', 'Who applied and who was chosen', 'Small differences can be chance. Where do the figures fit with what applicants tell you?'),
      ...section(source, 'E5', 'Leaving, and being able to stay', 'What did those who left say, and those who asked for adjustments?'),
      ...section(source, 'E6', 'On the Board', 'What would bring more people who use services onto the Board, and keep them there?'),
      ...section(source, 'E7', 'Who took part', 'Let the groups speak for themselves: what did their members do this year?'),
      ...section(source, 'E8', 'Going to people', 'Which of these visits led to something, and what will be done differently?'),
      ...section(source, 'E9', 'In a form that I can use', 'Who had to wait, or did without?'),
      heading(2, 'What happens next'),
      toWrite('the Network and the lead for people', 'Each action with who takes it and by when; these are what next year\'s report begins with.'),
      heading(2, 'How this report was written'),
      toWrite('the Network', 'Who wrote it, on which days the Network worked on it, what it changed, who signed it off for the Network, and what anybody did not agree with.'),
      ...aboutTheFigures(source),
    ],
  };
}
