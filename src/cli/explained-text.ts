import { line, page } from './entries.js';
import type { Explained, Fact, Table } from './explained.js';

/** A page for the terminal, over 80 columns; only examples, which are to be copied, may be wider. */
export function asText(explained: Explained): string {
  return page([explained.name, '', ...body(explained, 0)]);
}

function body({ summary, facts = [], tables = [], example = [], parts = [] }: Explained, indent: number): readonly string[] {
  return [
    ...(summary === undefined ? [] : line(summary, indent)),
    ...facts.flatMap((fact) => (fact === undefined ? [] : line(factInWords(fact), indent))),
    ...tables.flatMap((table) => tableLines(table, indent)),
    ...(example.length === 0 ? [] : ['', `${' '.repeat(indent)}Example of the fields`, ...example.map((text) => `${' '.repeat(indent + 2)}${text}`)]),
    ...parts.flatMap((part) => ['', part.name, ...body(part, 2)]),
  ];
}

function factInWords(fact: Fact): string {
  const text = 'ids' in fact ? fact.ids.join(', ') : fact.text;
  return fact.label === undefined ? text : `${fact.label}: ${text}`;
}

function tableLines({ title, rows }: Table, indent: number): readonly string[] {
  return ['', `${' '.repeat(indent)}${title}`, ...rows.flatMap(({ name, inWords }) => line(`${name}: ${inWords}`, indent + 2))];
}
