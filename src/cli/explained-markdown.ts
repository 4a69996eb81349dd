import type { Cell, ExampleShown, Explained, Fact, Table } from './explained.js';

/** Where an id is explained, as the target of a link; undefined where it should stand without one. */
export type LinkTo = (id: string) => string | undefined;

/** A page as Markdown (CommonMark with tables). */
export function asMarkdown(explained: Explained, linkTo: LinkTo = () => undefined): string {
  return `${blocks(explained, 1, linkTo).join('\n\n')}\n`;
}

/** What a heading with this id is called in a link to it, on the sites that show Markdown. */
export function anchorOf(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9 _-]/g, '').replaceAll(' ', '-');
}

function blocks({ name, isHeading, summary, facts = [], tables = [], examples = [], parts = [] }: Explained, depth: number, linkTo: LinkTo): readonly string[] {
  const known = facts.flatMap((fact) => (fact === undefined ? [] : [`- ${factInMarkdown(fact, linkTo)}`]));
  return [
    `${'#'.repeat(Math.min(depth, 6))} ${isHeading === true ? words(name) : code(name)}`,
    ...(summary === undefined ? [] : [words(summary)]),
    ...(known.length === 0 ? [] : [known.join('\n')]),
    ...tables.flatMap((table) => [`${words(table.title)}:`, tableInMarkdown(table, linkTo)]),
    ...examples.flatMap(exampleInMarkdown),
    ...parts.flatMap((part) => blocks(part, depth + 1, linkTo)),
  ];
}

function factInMarkdown(fact: Fact, linkTo: LinkTo): string {
  const text = 'ids' in fact ? fact.ids.map((id) => linked(id, linkTo)).join(', ') : words(fact.text);
  return fact.label === undefined ? text : `**${words(fact.label)}**: ${text}`;
}

function exampleInMarkdown({ title, because, lines }: ExampleShown): readonly string[] {
  const said = because === undefined ? `${words(title)}:` : `${words(title)}. ${words(because)}`;
  return [said, ...(lines.length === 0 ? [] : [['```yaml', ...lines, '```'].join('\n')])];
}

function tableInMarkdown({ columns, rows, namesAreIds }: Table, linkTo: LinkTo): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(words)),
    row(columns.map(() => '---')),
    ...rows.map(({ name, cells }) => row([namesAreIds ? linked(name, linkTo) : inTable(code(name)), ...cells.map((cell) => cellInMarkdown(cell, name, linkTo))])),
  ].join('\n');
}

function cellInMarkdown(cell: Cell, row: string, linkTo: LinkTo): string {
  if (typeof cell === 'string') return words(cell);
  return 'code' in cell ? inTable(code(cell.code)) : cell.ids.map((id) => linked(id, linkTo, id.replace(`${row}/`, ''))).join(', ');
}

// A bar ends a cell even where it is written as code.
const inTable = (text: string): string => text.replaceAll('|', '\\|');

function linked(id: string, linkTo: LinkTo, shown = id): string {
  const target = linkTo(id);
  return target === undefined ? code(shown) : `[${code(shown)}](${target})`;
}

// What is written as code ends at as many backticks as it began with.
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

// Every mark that could turn plain words into anything else; an underscore within a word never does. What stands between two backticks
// is meant as code already.
function words(text: string): string {
  return text.replace(/`[^`]+`|[\\`*[\]<>|~&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (found) => (found.length > 1 ? inTable(found) : `\\${found}`));
}
