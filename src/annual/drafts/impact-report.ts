import type { ReportDraft } from '../../model/release.js';
import { aboutTheFigures, heading, paragraph, section, toWrite, type DraftSource } from './parts.js';

/** A draft of the yearly report to the Board on what co-production changed: figures in place, and the places where people tell what they mean. */
export function impactReport(source: DraftSource): ReportDraft {
  const { year } = source;
  const title = `What working together changed, ${year}`;
  return {
    id: 'impact-report',
    title,
    blocks: [
      heading(1, title),
      paragraph('A draft for the Board, to be written with the Network.'),
      toWrite('the Network', 'In half a page: what changed this year because people who use services and carers were involved, what did not, and what you ask of the Board.'),
      ...section(source, 'I1', 'Who took part', 'Who is missing from these figures? What made it easy or hard to come?'),
      ...section(source, 'I2', 'What came of it', 'Tell two or three things that are different now, in the words of those who put them forward, and one that was turned down: was the reason fair?'),
      ...section(source, 'I3', 'Were people told?', 'What was it like to wait for an answer, and to get one?'),
      ...section(source, 'I4', 'Thanks, fees and costs', 'Did anybody lose out by taking part? What did those who declined say?'),
      ...section(source, 'I5', 'Was it open to everybody?', 'What did people do without, and what did that mean for them?'),
      ...section(source, 'I6', 'What it was like', 'What lies behind the answers? What was done about what people complained of?'),
      ...section(source, 'I7', 'At the Board and in the Network', 'Where did the Board decide differently because of what people said?'),
      ...section(source, 'I8', 'Choosing staff together', 'What did those on the panels see that others did not?'),
      ...section(source, 'I9', 'What we learnt', 'Which lesson would you pass on to another organisation?'),
      ...section(source, 'I10', 'How we stand on the charter', 'Where do you see it differently from the audit, and why?'),
      ...section(source, 'I11', 'What it cost', 'Was the money enough, and did it go where it made a difference?'),
      ...section(source, 'I12', 'Can these figures be trusted?', 'Say what was found when the records named here were looked at by hand.'),
      heading(2, 'What did not work'),
      toWrite('the Network and the lead for co-production', 'What was aimed for and not reached, plainly. A report with nothing here will not be believed.'),
      heading(2, 'What happens next'),
      toWrite('the lead for co-production', 'Each action with who takes it and by when; begin with the commitments that are not kept.'),
      heading(2, 'How this report was written'),
      toWrite('the Network', 'Who wrote it, on which days the Network worked on it, what the Network changed in it, who signed it off for the Network, and what anybody did not agree with.'),
      ...aboutTheFigures(source),
    ],
  };
}
