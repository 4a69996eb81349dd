import { isMap, isScalar, isSeq, type Document, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineAndColumn, type Plain, type SourceDocument, type SourceNode, type SourceText } from '../source.js';
import { quote } from './characters.js';
import type { Complaints } from './complaints.js';
import { endOfBlockText, endOfEntry } from './ends.js';
import { keyText, scalarValue } from './scalars.js';

const NO_CHILDREN: ReadonlyMap<string | number, SourceNode> = new Map();

/** A list or mapping on the way down, with what is gathered of it so far. */
interface Frame {
  readonly items: readonly unknown[];
  readonly flow: boolean;
  readonly start: number;
  readonly keyStart: number;
  /** Just after its closing bracket, where it has one. */
  readonly close: number;
  /** Its place in the list or mapping around it. */
  readonly step: string | number;
  readonly value: Plain[] | { [key: string]: Plain };
  readonly children: Map<string | number, SourceNode>;
  next: number;
  /** Just after the last entry. */
  tail: number;
}

/** Turns the library's tree into plain values and their places, both of the same shape. Its depth is limited already, its width is not: so a loop. */
export class Walk {
  readonly #source: SourceText;
  readonly #complaints: Complaints;
  readonly #frames: Frame[] = [];
  #root: SourceDocument = { value: null, node: { start: 0, keyStart: 0, end: 0, style: 'scalar', indent: 0, children: NO_CHILDREN } };

  constructor(source: SourceText, complaints: Complaints) {
    this.#source = source;
    this.#complaints = complaints;
  }

  document(document: Document.Parsed): SourceDocument {
    const start = document.range[0];
    this.#enter(document.contents, '', start, start);
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      if (frame.next < frame.items.length) this.#entry(frame, frame.items[frame.next++]);
      else this.#leave(frame);
    }
    return this.#root;
  }

  #entry(frame: Frame, item: unknown): void {
    if (Array.isArray(frame.value)) {
      this.#enter(item, frame.value.length, undefined, frame.tail);
      return;
    }
    const { key, value } = item as YAMLMap['items'][number];
    // A key that is itself a list or mapping has been complained of by the parser.
    if (!isScalar(key)) return;
    const [keyStart, keyEnd] = key.range ?? [0, 0];
    const text = keyText(key, this.#complaints);
    if (text === undefined) return;
    const earlier = frame.children.get(text);
    if (earlier !== undefined) {
      const first = lineAndColumn(this.#source, earlier.keyStart);
      this.#complaints.add({
        code: 'yaml-duplicate-key',
        offset: keyStart,
        message: `The key ${quote(text)} is here a second time; the first is at line ${String(first.line)}, column ${String(first.column)}.`,
        mend: 'Keep one of them.',
      });
      return;
    }
    this.#enter(value, text, keyStart, keyEnd);
  }

  /** `after` is where a value that is not there at all would stand. */
  #enter(node: unknown, step: string | number, keyStart: number | undefined, after: number): void {
    if (isMap(node)) this.#push(node, {}, step, keyStart);
    else if (isSeq(node)) this.#push(node, [], step, keyStart);
    else if (isScalar(node)) this.#scalar(node, step, keyStart, after);
    else this.#attach(step, null, { start: after, keyStart: keyStart ?? after, end: after, style: 'scalar', indent: 0, children: NO_CHILDREN }, after);
  }

  #push(node: YAMLMap | YAMLSeq, value: Frame['value'], step: string | number, keyStart: number | undefined): void {
    const [start, close] = node.range ?? [0, 0];
    const flow = node.flow === true;
    this.#frames.push({ items: node.items, flow, start, keyStart: keyStart ?? start, close, step, value, children: new Map(), next: 0, tail: start + 1 });
  }

  #leave(frame: Frame): void {
    this.#frames.pop();
    const { start, keyStart, flow, children } = frame;
    const end = flow ? frame.tail : endOfEntry(this.#source.text, frame.tail);
    const indent = flow ? 0 : start - (this.#source.text.lastIndexOf('\n', start - 1) + 1);
    const node: SourceNode = { start, keyStart, end, style: flow ? 'flow' : 'block', indent, children };
    this.#attach(frame.step, frame.value, node, flow ? frame.close : end);
  }

  #scalar(scalar: Scalar, step: string | number, keyStart: number | undefined, after: number): void {
    const [start, stop] = scalar.range ?? [after, after];
    const value = scalarValue(scalar, this.#complaints);
    const end = this.#endOfScalar(scalar, start, stop);
    this.#attach(step, value, { start, keyStart: keyStart ?? start, end, style: 'scalar', indent: 0, children: NO_CHILDREN }, end);
  }

  #endOfScalar({ type }: Scalar, start: number, stop: number): number {
    if (type === 'PLAIN' || type === undefined) return this.#endOfPlain(start, stop);
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? endOfBlockText(this.#source.text, stop) : stop;
  }

  /** Nothing after a colon: the entry ends with the colon, not with the spaces after it, for a comment may follow them. */
  #endOfPlain(start: number, stop: number): number {
    let end = stop;
    if (start === stop) while (end > 0 && ' \t'.includes(this.#source.text.charAt(end - 1))) end -= 1;
    return end;
  }

  #attach(step: string | number, value: Plain, node: SourceNode, tail: number): void {
    const parent = this.#frames.at(-1);
    if (parent === undefined) {
      this.#root = { value, node };
      return;
    }
    if (Array.isArray(parent.value)) parent.value.push(value);
    else parent.value[step] = value;
    parent.children.set(step, node);
    parent.tail = tail;
  }
}
