import type { Paste } from '../model/judgement.js';
import type { Edit } from '../model/result.js';
import type { Path } from '../model/place.js';
import { KIND_INFO } from './generated/kinds.js';
import { lineAndColumn, type SourceNode, type SourceText } from './source.js';

/** A document of a file that lines can be written into. */
export interface Writable {
  readonly file: string;
  readonly source: SourceText;
  /** The whole document. */
  readonly root: SourceNode;
  readonly kind: string;
}

/** The folder that a new record goes into, and the documents that are there. */
export interface Folder {
  readonly folder: string;
  readonly isProject: boolean;
  readonly documents: readonly Writable[];
}

/** One more field at the end of a mapping, written as its neighbours are. */
export function addField(document: Writable, node: SourceNode, field: string, value: string): Edit | undefined {
  if (node.style === 'scalar') return undefined;
  return insertion(document, node, [`${field}: ${value}`]);
}

/** One more item at the end of a list. */
export function addItem(document: Writable, node: SourceNode, item: string): Edit | undefined {
  if (node.style === 'scalar') return undefined;
  return insertion(document, node, [node.style === 'flow' ? item : `- ${item}`]);
}

/** A new record in the place where such records are kept, or one more entry in a list of its kind that is there. */
export function addRecord(folder: Folder, { kind, fields }: Extract<Paste, { readonly kind: unknown }>): Edit | undefined {
  const info = KIND_INFO[kind];
  const dated = [...fields, 'recorded_on: <day>'];
  const list = info.shape === 'list' ? folder.documents.find((d) => d.kind === kind && d.root.children.get('items')?.style === 'block') : undefined;
  const items = list?.root.children.get('items');
  if (list !== undefined && items !== undefined) return insertion(list, items, dated.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)));
  const head = [`kind: ${kind}`, 'recorded_on: <day>', 'recorded_by: <id S>'];
  const lines = info.shape === 'list' ? [...head, 'items:', ...fields.map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`))] : [...head, ...fields];
  const named = typeof info.file === 'string' ? info.file : folder.isProject ? info.file.project : info.file.organisation;
  const id = fields.find((line) => line.startsWith('id: '))?.slice(4) ?? 'new';
  const file = `${folder.folder === '' ? '' : `${folder.folder}/`}${named.replace('{id}', id).replace('{year}', 'year')}`;
  const existing = folder.documents.filter((d) => d.file === file).at(-1);
  if (existing === undefined) return { file, insert: `${lines.join('\n')}\n`, lines };
  const end = existing.source.text.trimEnd().length;
  return { file, ...lineAndColumn(existing.source, end), insert: `\n---\n${lines.join('\n')}\n`, lines: ['---', ...lines] };
}

/** The part of a document at a path, if it is there. */
export function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>((node, step) => node?.children.get(step), root);
}

function insertion(document: Writable, node: SourceNode, lines: readonly string[]): Edit {
  const insert = node.style === 'flow' ? `${node.children.size === 0 ? '' : ', '}${lines.join(', ')}` : lines.map((line) => `\n${' '.repeat(node.indent)}${line}`).join('');
  return { file: document.file, ...lineAndColumn(document.source, node.end), insert, lines, updatedOn: updatedOn(document) };
}

// What is written into a record changes the day on which it was last written in.
function updatedOn({ root, source }: Writable): NonNullable<Edit['updatedOn']> {
  const present = root.children.get('updated_on');
  if (present === undefined) {
    const indent = root.style === 'block' ? ' '.repeat(root.indent) : '';
    return { ...lineAndColumn(source, root.end), replaces: 0, insert: root.style === 'flow' ? ', updated_on: <day>' : `\n${indent}updated_on: <day>` };
  }
  return { ...lineAndColumn(source, present.start), replaces: present.end - present.start, insert: '<day>' };
}
