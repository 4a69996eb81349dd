import type { ReportDraft } from '../../model/release.js';
import type { TableId } from '../../model/table.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { numberOf, shownTable, textOf, totalRow } from '../published.js';
import { heading, paragraph, toWrite, type DraftSource } from './parts.js';

const MAKERS = 'people with learning disabilities';

/** An outline for an Easy Read version: which messages it may have, with the figures that may be shown. It is no Easy Read document. */
export function easyReadOutline(source: DraftSource): ReportDraft {
  const title = `Our year of working together, ${source.year}: outline for Easy Read`;
  return {
    id: 'easy-read-outline',
    title,
    blocks: [
      heading(1, title),
      paragraph('This is only an outline. It is not Easy Read, and must not be given out as if it were.'),
      paragraph('People with learning disabilities must make the Easy Read version and test it with others who did not make it. Pay them for their time. Plan for two meetings to make it and one to test it.'),
      heading(2, 'What it could say'),
      { kind: 'list', items: messages(source) },
      heading(2, 'For each page'),
      { kind: 'list', items: ['One message on each page.', 'Short sentences. Short words. Explain hard words.', 'A picture beside each message that shows the same thing.', 'Large, clear letters.', 'Say whom to ask for more.'] },
      toWrite(MAKERS, 'Choose which messages matter most. Leave out the others.'),
      toWrite(MAKERS, 'Choose the words and the pictures.'),
      toWrite('other people with learning disabilities', 'Read it. Say what is hard to understand. The makers change it.'),
      heading(2, 'Who made it'),
      toWrite(MAKERS, 'Who made it, who tested it, and when. Nobody has to give a name.'),
    ],
  };
}

function messages(source: DraftSource): readonly string[] {
  const total = (id: TableId, column: string): number | null => {
    const table = shownTable(source.tables, id);
    return table === undefined ? null : numberOf(table, totalRow(table), column);
  };
  const say = (value: number | null, sentence: (n: string) => string): readonly string[] => (value === null ? [] : [sentence(String(value))]);
  const late = [total('I3', 'late'), total('I3', 'not-given')];
  return [
    ...say(total('I1', 'activities'), (n) => `We met people ${n} times.`),
    ...say(total('I2', 'contributions'), (n) => `People told us ${n} things.`),
    ...say(total('I2', 'adopted'), (n) => `We did ${n} of these things just as people said.`),
    ...say(total('I3', 'on-time'), (n) => `${n} times we told people in time what happened next.`),
    ...(late.every((value) => value !== null) ? [lateInWords(late.reduce((sum, value) => sum + value, 0))] : []),
    ...kept(source),
    'What we did not do well.',
    'What we will do next year.',
  ];
}

const lateInWords = (times: number): string => (times === 0 ? 'We were never late.' : `${String(times)} times we were late, or did not tell people.`);

function kept({ tables }: DraftSource): readonly string[] {
  const table = shownTable(tables, 'I10');
  if (table === undefined) return [];
  const passed = table.rows.filter((row) => textOf(table, row, 'status') === STATUS_WORDS.pass).length;
  return [`We made ${String(table.rows.length)} promises. We kept ${String(passed)}.`];
}

