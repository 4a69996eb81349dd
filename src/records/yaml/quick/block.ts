import type { Plain, SourceDocument, SourceNode } from '../../source.js';
import { endOfEntry } from '../ends.js';
import { readBlockText } from './block-text.js';
import type { Cursor } from './cursor.js';
import { readFlow } from './flow.js';
import { atKey, readKey, readScalar, scalarNode } from './scalars.js';

/** Reads lists and mappings on lines of their own; undefined wherever there is doubt. After each reading the cursor is where the next line begins that says something. */
export class BlockReader {
  readonly #cursor: Cursor;
  /** Just after what was read last. */
  #tail = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Reads the mapping whose first key stands here, up to a line that is not indented like it. What that line is for, those around it must know. */
  mapping(keyStart: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    const { at: start, column } = cursor;
    if (!cursor.enter()) return undefined;
    const value: { [key: string]: Plain } = {};
    const children = new Map<string | number, SourceNode>();
    do {
      const entryStart = cursor.at;
      const key = readKey(cursor);
      if (key === undefined || children.has(key)) return undefined;
      const read = this.#afterColon(column, entryStart);
      if (read === undefined) return undefined;
      value[key] = read.value;
      children.set(key, read.node);
    } while (cursor.column === column);
    return this.#leave(value, start, keyStart, column, children);
  }

  #list(keyStart: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    const { at: start, column } = cursor;
    if (!cursor.enter()) return undefined;
    const value: Plain[] = [];
    const children = new Map<string | number, SourceNode>();
    do {
      cursor.at += 1;
      const read = this.#afterDash(column);
      if (read === undefined) return undefined;
      children.set(value.length, read.node);
      value.push(read.value);
    } while (cursor.column === column && this.#atDash);
    return this.#leave(value, start, keyStart, column, children);
  }

  #leave(value: Plain, start: number, keyStart: number, indent: number, children: SourceNode['children']): SourceDocument {
    this.#cursor.leave();
    const end = endOfEntry(this.#cursor.text, this.#tail);
    this.#tail = end;
    return { value, node: { start, keyStart, end, style: 'block', indent, children } };
  }

  #afterColon(column: number, keyStart: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    const colon = cursor.at;
    if (!cursor.lineEnds()) return this.#inline(column, keyStart);
    const empty = cursor.at;
    const nextLine = cursor.endOfLine();
    cursor.nextLine();
    if (this.#atDash && cursor.column >= column) return this.#list(keyStart);
    if (cursor.column > column) return this.#below(column, keyStart, nextLine);
    this.#tail = colon;
    return { value: null, node: scalarNode(empty, keyStart, colon) };
  }

  /** What stands on the lines below a key, indented further, and is no list. */
  #below(column: number, keyStart: number, nextLine: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    if (atKey(cursor)) return this.mapping(keyStart);
    // Where a comment comes in between, the library takes its indentation for that of the value.
    return cursor.at - cursor.column === nextLine ? this.#inline(column, keyStart) : undefined;
  }

  #afterDash(column: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    if (cursor.lineEnds()) return undefined;
    return atKey(cursor) ? this.mapping(cursor.at) : this.#inline(column, cursor.at);
  }

  /** What is no list or mapping on lines of its own. */
  #inline(column: number, keyStart: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    const mark = cursor.text.charAt(cursor.at);
    if ('|>'.includes(mark)) {
      const read = readBlockText(cursor, column, keyStart);
      this.#tail = read?.node.end ?? 0;
      return read;
    }
    const read = '[{'.includes(mark) ? readFlow(cursor, column, keyStart) : readScalar(cursor, column, keyStart, false);
    this.#tail = cursor.at;
    return cursor.nextLine() ? read : undefined;
  }

  get #atDash(): boolean {
    return this.#cursor.text.startsWith('- ', this.#cursor.at);
  }
}
