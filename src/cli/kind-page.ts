import type { Charter } from '../model/charter.js';
import type { Kind } from '../model/generated/records.js';
import { KIND_INFO } from '../records/generated/kinds.js';
import type { FieldInfo, KindInfo } from '../records/kind-info.js';
import { LEVEL_WORDS, rulesOf } from './charter-words.js';
import { line } from './entries.js';

const SHAPE_WORDS = {
  one: 'one record',
  many: 'any number of records',
  list: 'records that are lists, each entry a piece of evidence',
  year: 'one record a year',
} as const satisfies Record<KindInfo['shape'], string>;

/** What a kind of record is for: where it is kept, its fields, which rules read it, and an example. */
export function kindPage(kind: Kind, charter: Charter): readonly string[] {
  const { title, level, shape, fields } = KIND_INFO[kind];
  const readers = rulesOf(charter).filter(({ rule }) => rule.reads.includes(kind) || rule.consults.includes(kind)).map(({ id }) => id);
  return [
    kind,
    '',
    ...line(title),
    ...line(`Kept by: ${LEVEL_WORDS[level === 'either' ? 'both' : level]}, as ${SHAPE_WORDS[shape]}`),
    ...line(`File: ${fileOf(kind)}`),
    ...(readers.length === 0 ? [] : line(`Read by: ${readers.join(', ')}`)),
    '',
    'Fields (a star stands for every entry of a list)',
    ...Object.entries(fields).flatMap(([path, field]) => line(`${path}: ${fieldInWords(field)}`, 2)),
    '',
    'Example of the fields',
    ...exampleOf(fields).map((text) => `  ${text}`),
  ];
}

/** Where records of a kind are kept. */
export function fileOf(kind: Kind): string {
  const { file, level } = KIND_INFO[kind];
  if (typeof file !== 'string') return `${file.project} in a project, ${file.organisation} in the portfolio`;
  return level === 'project' ? `${file} in the project` : `${file} in the portfolio`;
}

function fieldInWords({ title, type, required, choices }: FieldInfo): string {
  const named = title === undefined ? typeWords(type) : `${title}; ${typeWords(type)}`;
  return `${named}${required === true ? ', required' : ''}${choices === undefined ? '' : `: ${choices.join(', ')}`}`;
}

// The names of shared parts in the schemas run words together: `personId`, `plannedDay`.
function typeWords(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/-/g, ' ');
}

function exampleOf(fields: KindInfo['fields']): readonly string[] {
  return Object.entries(fields).flatMap(([path, { example }]) => (path.includes('.') || example === undefined ? [] : [`${path}: ${example}`]));
}
