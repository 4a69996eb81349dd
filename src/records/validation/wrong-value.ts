import { isList, isMapping } from '../source.js';
import type { FieldInfo, SchemaInfo } from '../kind-info.js';
import type { Complaint } from '../yaml/complaints.js';
import { quote } from '../yaml/characters.js';
import { whyNotADay } from './days.js';
import type { Fault } from './faults.js';
import { closest, fieldAt, inWords } from './fields.js';
import { found, isNumberWritten, wanted } from './wording.js';

/** What `text` needs to be explained: the file's, for how a value is written. */
export function wrongValue(fault: Fault, schema: SchemaInfo, text: string): Complaint {
  const { node, path, value } = fault;
  const where = path.length === 0 ? 'The file' : inWords(path);
  const info = fieldAt(schema, path)?.info ?? { type: path.length === 0 ? 'mapping' : 'unknown' };
  const raw = text.slice(node.start, node.end);
  if (value === null) return { code: 'record-no-value', offset: node.keyStart, message: `${where} has no value.`, mend: 'Fill it in, or leave the line out.' };
  const tooMuch = limitBroken(fault, where);
  if (tooMuch !== undefined) return { offset: node.start, ...tooMuch };
  if (fault.rule === 'enum') return { offset: node.start, ...noChoice(fault, info, where, raw) };
  const notADay = typeof value === 'string' && info.type.toLowerCase().endsWith('day') ? whyNotADay(value) : undefined;
  if (notADay !== undefined) return { code: 'record-bad-date', offset: node.start, message: `${where}: ${notADay.message}`, mend: notADay.mend };
  const message = `${where}: found ${found(value, raw)}, where ${wanted(info.type)} belongs.`;
  return { code: 'record-wrong-type', offset: node.start, message, mend: mendOf(fault, info, raw) };
}

function limitBroken({ rule, limit, path, value, key }: Fault, where: string): Omit<Complaint, 'offset'> | undefined {
  const most = String(limit ?? 0);
  if (rule === 'maxLength') return { code: 'record-too-long', message: `${where} is longer than ${most} characters.`, mend: 'Shorten it; what is said at length belongs in a document named under sources.' };
  if (rule === 'maxItems') return { code: 'record-too-many', message: `${where} has more than ${most} entries.`, mend: path.at(-1) === 'items' ? 'Split the record into several of the same kind.' : 'Keep those that matter.' };
  if (rule === 'maxProperties') return { code: 'record-too-many', message: `${where} has more than ${most} entries.`, mend: 'Take some of them together.' };
  if (rule === 'propertyNames') return { code: 'record-bad-name', message: `${where}: ${quote(key ?? '')} is no name that can stand here.`, mend: 'Write a short name, as the examples in the schema do.' };
  if (typeof value === 'string' && value.trim() === '') return { code: 'record-no-value', message: `${where} is empty.`, mend: 'Fill it in, or leave the line out.' };
  return undefined;
}

function noChoice({ value, path }: Fault, info: FieldInfo, where: string, raw: string): Omit<Complaint, 'offset'> {
  const choices = info.choices ?? [];
  const meant = typeof value === 'string' ? closest(value, choices) : undefined;
  const message = `${where}: ${found(value, raw)} is none of the choices.`;
  const mend = isList(value)
    ? `Write one of them, without brackets: ${choices.join(', ')}.`
    : `${meant === undefined ? '' : `Did you mean \`${written(path, meant)}\`? `}The choices are: ${choices.join(', ')}.`;
  return { code: 'record-unknown-choice', message, mend };
}

function mendOf({ value, path }: Fault, info: FieldInfo, raw: string): string {
  const isQuoted = /^["']/.test(raw);
  if (isQuoted && typeof value === 'string' && isNumberWritten(value) && ['count', 'constant'].includes(info.type)) return `Leave the quotes out: \`${written(path, value)}\`.`;
  if (['text', 'title', 'monthDay'].includes(info.type) && !isList(value) && !isMapping(value)) return `Put it in quotes: \`${written(path, `"${raw}"`)}\`.`;
  if (info.type === 'list' && !isMapping(value) && /^[^\n]{1,60}$/.test(raw)) return `Put it in brackets, even where it is only one: \`${written(path, `[${raw}]`)}\`.`;
  if (info.choices !== undefined) return `The choices are: ${info.choices.join(', ')}.`;
  const kebab = typeof value === 'string' ? value.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') : '';
  if (['id', 'slug'].includes(info.type) && kebab !== '' && kebab.length < 60) return `Write it like this: \`${written(path, kebab)}\`.`;
  return info.example === undefined ? 'Mend it, or take it out.' : `Write it like this: \`${written(path, info.example)}\`, with your own value.`;
}

function written(path: Fault['path'], value: string): string {
  const name = path.at(-1);
  return typeof name === 'string' ? `${name}: ${value}` : value;
}
