import readWorkbook from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import type { Cell, Column, Table } from '../../src/model/table.js';
import { showText } from '../../src/output/safe-text.js';
import { unzipped } from './word.js';

/** What a file says in a table: numbers as they were counted (money in pence), days as `2025-03-31`, everything else as text. */
export type Said = readonly (readonly (string | number)[])[];

/** What a table of the release holds, in the same terms. */
export function held({ rows }: Table): Said {
  return rows.map(({ cells }) => cells.map(plain));
}

function plain(cell: Cell): string | number {
  if (cell.kind === 'number') return cell.value;
  if (cell.kind === 'date') return cell.day;
  return cell.kind === 'mark' ? `[${cell.mark}]` : shownText(cell.text);
}

/** A text as every file for people shows it: on one line, nothing hidden, never blank. */
export function shownText(text: string): string {
  return text.trim() === '' ? '[x]' : showText(text).replace(/ +/g, ' ').trim();
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Takes the rows that were read from a file for what a person would: `1,234` for a number, `£12.50` for pence, `31 March 2025` for a day. */
export function understood(rows: readonly (readonly string[])[], columns: readonly Column[]): Said {
  return rows.map((texts) => texts.map((text, i) => meant(text.replace(/ +/g, ' ').trim(), columns[i]?.kind ?? 'text')));
}

function meant(text: string, kind: Column['kind']): string | number {
  if (/^\[[cxz]\]$/.test(text) || kind === 'text') return text;
  if (kind === 'date') {
    const [day = '', month = '', year = ''] = text.split(' ');
    return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const form = { money: /^£[\d,]+\.\d\d$/, percent: /^[\d,]+%$/, ratio: /^\d+\.\d\d$/, count: /^[\d,]+$/, days: /^[\d,]+$/ }[kind];
  if (!form.test(text)) return `not written as ${kind}: ${text}`;
  const digits = Number(text.replace(/[£,%]/g, ''));
  return kind === 'money' ? Math.round(digits * 100) : digits;
}

/** An element of an XML or well-formed HTML file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The tree of a file. @throws Error where it is not well formed */
export function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => { open.pop(); });
  parser.on('text', (text) => { open.at(-1)?.children.push(text); });
  parser.write(xml).close();
  return root;
}

/** All elements of that name below one, in order. */
export function all(within: Element, name: string): readonly Element[] {
  return within.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]));
}

/** The text inside an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The texts of the cells of every row of a table, the headings first. */
export function cellsOf(table: Element, row: string, ...cells: readonly string[]): readonly (readonly string[])[] {
  return all(table, row).map((one) => one.children.flatMap((child) => (typeof child !== 'string' && cells.includes(child.name) ? [textOf(child)] : [])));
}

/** A part of a workbook or Word file as text. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await unzipped(Buffer.from(bytes))).find((entry) => entry.name === name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return Buffer.from(part.content).toString('utf8');
}

/** What stands in a report, of whatever format, as one text. */
export async function reportText(bytes: Buffer): Promise<string> {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return bytes.toString('utf8');
  return (await readWorkbook(bytes)).flatMap(({ data }) => data.map((row) => row.map(String).join('\t'))).join('\n');
}
