import type { Charter } from '../model/charter.js';
import type { Kind } from '../model/generated/records.js';
import { DESCRIPTIONS } from '../records/generated/descriptions.js';
import { KIND_INFO, PORTFOLIO_INFO } from '../records/generated/kinds.js';
import type { Descriptions, FieldInfo, KindInfo, SchemaInfo } from '../records/kind-info.js';
import { LEVEL_WORDS, rulesOf } from './charter-words.js';
import { naming, type ExampleShown, type Explained, type Table } from './explained.js';
import { fileOf } from './kind-files.js';

const SHAPE_WORDS = {
  one: 'one record',
  many: 'any number of records',
  list: 'records that are lists, each entry a piece of evidence',
  year: 'one record a year',
} as const satisfies Record<KindInfo['shape'], string>;

/** What a kind of record is for: where it is kept, its fields, which rules read it, and an example. */
export function kindPage(kind: Kind, charter: Charter): Explained {
  const { level, shape, fields } = KIND_INFO[kind];
  const readers = rulesOf(charter).filter(({ rule }) => rule.reads.includes(kind) || rule.consults.includes(kind)).map(({ id }) => id);
  return {
    name: kind,
    summary: DESCRIPTIONS[kind].whole,
    facts: [
      { label: 'Kept by', text: `${LEVEL_WORDS[level === 'either' ? 'both' : level]}, as ${SHAPE_WORDS[shape]}` },
      { label: 'File', text: fileOf(kind) },
      naming('Read by', readers),
    ],
    tables: [fieldTable(fields, DESCRIPTIONS[kind])],
    examples: [exampleOf(fields)],
  };
}

/** What the file at the root of a portfolio says. */
export function configPage(): Explained {
  const { fields } = PORTFOLIO_INFO;
  return { name: 'charter-audit.yaml', summary: DESCRIPTIONS.portfolio.whole, tables: [fieldTable(fields, DESCRIPTIONS.portfolio)], examples: [exampleOf(fields)] };
}

function fieldTable(fields: SchemaInfo['fields'], { fields: described }: Descriptions): Table {
  return {
    title: 'Fields (a star stands for every entry of a list)',
    columns: ['Field', 'Type', 'Required', 'What it is', 'Example'],
    rows: Object.entries(fields).map(([path, field]) => {
      const said = described[path] ?? field.title ?? '';
      const required = field.required === true ? 'required' : '';
      return {
        name: path,
        inWords: `${fieldInWords(field)}${described[path] === undefined ? '' : `. ${said}`}`,
        cells: [`${typeInWords(field.type)}${choicesInWords(field)}`, required, said, field.example === undefined ? '' : { code: field.example }],
      };
    }),
    namesAreIds: false,
  };
}

function fieldInWords(field: FieldInfo): string {
  const named = field.title === undefined ? typeInWords(field.type) : `${field.title}; ${typeInWords(field.type)}`;
  return `${named}${field.required === true ? ', required' : ''}${choicesInWords(field)}`;
}

function choicesInWords({ choices }: FieldInfo): string {
  return choices === undefined ? '' : `: ${choices.join(', ')}`;
}

// The names of shared parts in the schemas run words together: `personId`, `plannedDay`.
function typeInWords(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/-/g, ' ');
}

function exampleOf(fields: SchemaInfo['fields']): ExampleShown {
  return { title: 'Example of the fields', lines: Object.entries(fields).flatMap(([path, { example }]) => (path.includes('.') || example === undefined ? [] : [`${path}: ${example}`])) };
}
