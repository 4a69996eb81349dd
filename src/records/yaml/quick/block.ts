import type { Plain, SourceDocument, SourceNode } from '../../source.js';
import { endOfEntry } from '../ends.js';
import { readBlockText } from './block-text.js';
import { Cursor } from './cursor.js';
import { readFlow } from './flow.js';
import { atKey, readKey, readScalar, scalarNode } from './scalars.js';

/** Reads lists and mappings on lines of their own. After each reading the cursor is at the first character of the next line. */
export class BlockReader {
  readonly #cursor: Cursor;
  /** Just after what was read last. */
  #tail = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

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

  #leave(value: Plain, start: number, keyStart: number, indent: number, children: SourceNode['children']): SourceDocument | undefined {
    this.#cursor.leave();
    // Too far in for this and not far enough for what came before.
    if (this.#cursor.column > indent) return undefined;
    const end = endOfEntry(this.#cursor.text, this.#tail);
    this.#tail = end;
    return { value, node: { start, keyStart, end, style: 'block', indent, children } };
  }

  #afterColon(column: number, keyStart: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    const colon = cursor.at;
    if (!cursor.lineEnds()) return this.#inline(column, keyStart);
    const empty = cursor.at;
    const next = cursor.endOfLine();
    cursor.nextLine();
    if (this.#atDash && cursor.column >= column) return this.#list(keyStart);
    if (cursor.column > column) return this.#below(column, keyStart, next);
    this.#tail = colon;
    return { value: null, node: scalarNode(empty, keyStart, colon) };
  }

  /** What follows a colon on the next lines and is no list. */
  #below(column: number, keyStart: number, next: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    if (atKey(cursor)) return this.mapping(keyStart);
    // After a comment in between, the library may lose sight of how far the value must be indented.
    return cursor.at - cursor.column === next ? this.#inline(column, keyStart) : undefined;
  }

  #afterDash(column: number): SourceDocument | undefined {
    const cursor = this.#cursor;
    if (cursor.lineEnds()) return undefined;
    return atKey(cursor) ? this.mapping(cursor.at) : this.#inline(column, cursor.at);
  }

  /** What follows a colon or a dash on the same line. */
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
