import type { Block, Picture } from '../../model/release.js';
import type { Table, TableId } from '../../model/table.js';

/** What the drafts are made of: what may be published, and nothing else. */
export interface DraftSource {
  readonly year: string;
  readonly tables: readonly Table[];
  readonly pictures: readonly Picture[];
  /** How the figures were protected, in sentences for readers. */
  readonly notes: readonly string[];
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** A place that people must fill. */
export const toWrite = (who: string, prompt: string): Block => ({ kind: 'to-write', who, prompt });

/** A section on a table: its heading, what it says in a sentence, the pictures of it, the table, and what people have to say to it. */
export function section({ tables, pictures }: DraftSource, id: TableId, title: string, prompt: string): readonly Block[] {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) return [];
  return [heading(2, title), paragraph(table.about), ...pictures.filter((picture) => picture.table === id).map((picture): Block => ({ kind: 'picture', picture: picture.id })), { kind: 'table', table: id }, toWrite('the Network and those who did the work', prompt)];
}

/** How to read the figures: the same at the end of each report. */
export function aboutTheFigures({ notes }: DraftSource): readonly Block[] {
  const marks = '[c] stands for a figure that is held back so that nobody can be recognised, [x] for one that is not on record, [z] for one that does not apply.';
  return [heading(2, 'About the figures'), paragraph('Every figure is counted from the records of the organisation; none was typed in.'), { kind: 'list', items: [marks, ...notes] }];
}
