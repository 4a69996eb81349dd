import { KINDS, type Kind } from '../model/generated/records.js';
import { isList, isMapping, type Plain, type SourceDocument, type SourceNode } from './source.js';

/** A document that was found valid, as it is kept: its value, and five numbers for each node of its tree, from the top down. */
export interface KeptDocument {
  readonly kind: Kind;
  readonly value: Plain;
  /** As base64 of 32-bit numbers, the lowest byte first. */
  readonly nodes: string;
}

/** Of each node: where its value begins, where its key begins, where it ends, its indentation, and its style by number. */
const NUMBERS = 5;

const STYLES = ['block', 'flow', 'scalar'] as const;

/** The form in which a document is kept; undefined for the rare one that would come back otherwise. */
export function keepDocument(kind: Kind, { value, node }: SourceDocument): KeptDocument | undefined {
  const numbers: number[] = [];
  if (!add(value, node, numbers)) return undefined;
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, number] of numbers.entries()) view.setInt32(i * 4, number, true);
  return { kind, value, nodes: Buffer.from(bytes).toString('base64') };
}

// Fields whose names are numbers change their order in JSON, and -0 its sign.
function add(value: Plain | undefined, { start, keyStart, end, indent, style, children }: SourceNode, numbers: number[]): boolean {
  numbers.push(start, keyStart, end, indent, STYLES.indexOf(style));
  if (!isList(value) && !isMapping(value)) return value !== undefined && children.size === 0 && !Object.is(value, -0);
  const steps = isList(value) ? value.keys() : Object.keys(value).values();
  for (const [step, child] of children) {
    const next = steps.next();
    if (next.done === true || next.value !== step || !add(isList(value) ? value[Number(step)] : value[String(step)], child, numbers)) return false;
  }
  return steps.next().done === true;
}

/** The document that was kept, over a text of so many characters; undefined where what came back is none. */
export function restoreDocument(kept: unknown, length: number): { readonly kind: Kind; readonly document: SourceDocument } | undefined {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept) || !('value' in kept) || !('nodes' in kept) || typeof kept.nodes !== 'string') return undefined;
  const kind = KINDS.find((known) => known === kept.kind);
  const bytes = Buffer.from(kept.nodes, 'base64');
  const reader = new Nodes(bytes, length);
  const node = isPlain(kept.value) ? reader.read(kept.value) : undefined;
  if (kind === undefined || node === undefined || !isPlain(kept.value) || !reader.isDone) return undefined;
  return { kind, document: { value: kept.value, node } };
}

// What JSON gives is plain throughout.
function isPlain(value: unknown): value is Plain {
  return value !== undefined;
}

class Nodes {
  readonly #view: DataView;
  readonly #length: number;
  #at = 0;

  constructor(bytes: Uint8Array, length: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#length = length;
  }

  get isDone(): boolean {
    return this.#at === this.#view.byteLength;
  }

  read(value: Plain): SourceNode | undefined {
    if (this.#at + NUMBERS * 4 > this.#view.byteLength) return undefined;
    const [start, keyStart, end, indent] = [this.#next(), this.#next(), this.#next(), this.#next()];
    const style = STYLES[this.#next()];
    const isWithin = [start, keyStart, end, indent].every((offset) => offset >= 0 && offset <= this.#length);
    const children = this.#children(value);
    return isWithin && style !== undefined && children !== undefined ? { start, keyStart, end, style, indent, children } : undefined;
  }

  #children(value: Plain): ReadonlyMap<string | number, SourceNode> | undefined {
    if (!isList(value) && !isMapping(value)) return NO_CHILDREN;
    const children = new Map<string | number, SourceNode>();
    for (const [step, inner] of isList(value) ? value.entries() : Object.entries(value)) {
      const child = this.read(inner);
      if (child === undefined) return undefined;
      children.set(step, child);
    }
    return children;
  }

  #next(): number {
    const value = this.#view.getInt32(this.#at, true);
    this.#at += 4;
    return value;
  }
}

const NO_CHILDREN: ReadonlyMap<string | number, SourceNode> = new Map();
