import { isDecimal } from '../formats.js';
import { childOf, isMapping, type Plain, type SourceDocument, type SourceNode } from '../source.js';
import type { Complaint } from '../yaml/complaints.js';
import { inWords } from './fields.js';
import { found } from './wording.js';

/** So much of a name is shown. */
const LONGEST_NAME = 60;

/** What the schema can't tell of a value of the policy, or can't tell well. */
export interface MalformedValue extends Complaint {
  /** What it is about: nothing else need be said of it. */
  readonly node: SourceNode;
}

/**
 * Values of the policy in quotes, and keys in pieces. A number in quotes is a text; the schema lets it pass, because a number with a
 * fraction comes as text too, for its form to be kept.
 */
export function malformedValues({ value, node }: SourceDocument, text: string): readonly MalformedValue[] {
  const policies = [['policy'], ['disclosure'], ...namesIn(childOf(value, 'projects')).map((slug) => ['projects', slug, 'policy'])];
  return policies.flatMap((path) =>
    namesIn(follow(value, path)).flatMap((key) => [
      ...[[...path, key], [...path, key, 'value']].flatMap((steps) => quoted(follow(value, steps), nodeAt(node, steps), steps, text)),
      // The names of disclosure control have no dot: what stands in front of it is the name of the section.
      ...(path[0] === 'disclosure' ? [] : inPieces(follow(value, [...path, key]), nodeAt(node, [...path, key]), [...path, key])),
    ]));
}

function quoted(value: Plain | undefined, node: SourceNode | undefined, path: readonly string[], text: string): readonly MalformedValue[] {
  if (typeof value !== 'string' || node === undefined || !isDecimal(value) || !/["']/.test(text.charAt(node.start))) return [];
  return [{ code: 'record-wrong-type', offset: node.start, node, message: `${inWords(path)}: ${found(value, text.slice(node.start, node.end))} stands in quotes, where a number belongs.`, mend: `Leave the quotes out: \`${path.at(-1) ?? ''}: ${value}\`.` }];
}

// `feedback-on-time: {cap: 70}`: every key has a dot, and this one has none.
function inPieces(value: Plain | undefined, node: SourceNode | undefined, path: readonly string[]): readonly MalformedValue[] {
  const key = path.at(-1) ?? '';
  if (!isMapping(value) || node === undefined || key.includes('.')) return [];
  const [owner = '', name] = [key, ...firstNames(value)].slice(-2).map((part) => part.slice(0, LONGEST_NAME));
  const example = name === undefined ? 'feedback-on-time.cap' : `${owner}.${name}`;
  return [{ code: 'policy-in-pieces', offset: node.keyStart, node, message: `${inWords(path)}: the name of a parameter is one word with a dot in it, not fields inside each other.`, mend: `Write it in one piece, such as \`${example}: <number>\`.` }];
}

// The names on the way down to the first value.
function firstNames(value: Plain | undefined): readonly string[] {
  const [name] = namesIn(value);
  return name === undefined ? [] : [name, ...firstNames(childOf(value, name))];
}

function namesIn(value: Plain | undefined): readonly string[] {
  return isMapping(value) ? Object.keys(value) : [];
}

function follow(value: Plain, path: readonly string[]): Plain | undefined {
  return path.reduce<Plain | undefined>((at, step) => childOf(at, step), value);
}

function nodeAt(root: SourceNode, path: readonly string[]): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>((node, step) => node?.children.get(step), root);
}
