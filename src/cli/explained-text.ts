import { line, page } from './entries.js';
import type { ExampleShown, Explained, Fact, Table } from './explained.js';

/** A page for the terminal, over 80 columns; only examples, which are to be copied, may be wider. */
export function asText(explained: Explained): string {
  return page([explained.name, '', ...body(explained, 0)]);
}

function body({ summary, facts = [], tables = [], examples = [], parts = [] }: Explained, indent: number): readonly string[] {
  return [
    ...(summary === undefined ? [] : line(summary, indent)),
    ...facts.flatMap((fact) => (fact === undefined ? [] : line(factInWords(fact), indent))),
    ...tables.flatMap((table) => tableLines(table, indent)),
    ...examples.flatMap((example) => ['', ...exampleLines(example, indent)]),
    ...parts.flatMap((part) => ['', part.name, ...body(part, 2)]),
  ];
}

function factInWords(fact: Fact): string {
  const text = 'ids' in fact ? fact.ids.join(', ') : fact.text;
  return fact.label === undefined ? text : `${fact.label}: ${text}`;
}

function exampleLines({ title, because, lines }: ExampleShown, indent: number): readonly string[] {
  return [
    ...line(title, indent),
    ...(because === undefined ? [] : line(because, indent + 2)),
    ...(lines.length === 0 ? [] : ['', ...lines.map((text) => `${' '.repeat(indent + 4)}${text}`)]),
  ];
}

function tableLines({ title, rows }: Table, indent: number): readonly string[] {
  const inLines = rows.flatMap(({ name, inWords }) =>
    typeof inWords === 'string' ? line(`${name}: ${inWords}`, indent + 2) : ['', ...line(name, indent + 2), ...inWords.flatMap((text) => line(text, indent + 4))],
  );
  return ['', `${' '.repeat(indent)}${title}`, ...inLines];
}
