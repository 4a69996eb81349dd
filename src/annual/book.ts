import type { Figure, FigureKey, RawCell, RawRelease, Sum, Whose } from './raw-table.js';

type More = Omit<Figure, 'key' | 'whose' | 'value'>;

/** A cell for what nobody wrote down. */
export const NOT_ON_RECORD: RawCell = { kind: 'mark', mark: 'x' };
/** A cell for what does not apply. */
export const NOT_APPLICABLE: RawCell = { kind: 'mark', mark: 'z' };

/** A cell for what is held back because the rows are cut so finely. */
export const HELD_BACK: RawCell = { kind: 'mark', mark: 'c' };

/** A cell with a text; not on record where there is none. */
export function textCell(text: string | null | undefined): RawCell {
  return text === null || text === undefined || text === '' ? NOT_ON_RECORD : { kind: 'text', text };
}

/** The figures of a release while its tables are made, and the sums that hold among them. */
export class Book {
  readonly #figures = new Map<FigureKey, Figure>();
  /** By what they add up to. */
  readonly #sums = new Map<FigureKey, Sum[]>();

  /**
   * Enters a figure and gives the cell that shows it; one that isn't on record is `[x]`.
   * @throws RangeError where the key stands for another number already: two figures of one name would let one give the other away.
   */
  enter(key: FigureKey, value: number | null | undefined, whose: Whose, more: More = {}): RawCell {
    if (value === null || value === undefined) return NOT_ON_RECORD;
    const before = this.#figures.get(key);
    if (before !== undefined && before.value !== value) throw new RangeError(`two numbers of one name: ${key} is ${String(before.value)} and ${String(value)}`);
    if (before === undefined) this.#figures.set(key, { key, whose, value, ...more });
    return { kind: 'figure', key };
  }

  /** Enters what some figures add up to; not on record where one of them isn't. */
  total(key: FigureKey, parts: readonly FigureKey[], whose: Whose, more: More = {}): RawCell {
    const cell = this.enter(key, this.#addUp(parts), whose, more);
    this.sum(key, parts);
    return cell;
  }

  /** Says that figures add up. Left out where one isn't on record, and where the records don't add up: then nobody can reckon with it. */
  sum(total: FigureKey, parts: readonly FigureKey[]): void {
    const sum = this.#addUp(parts);
    if (parts.length === 0 || sum === undefined || sum !== this.value(total)) return;
    const ordered = parts.toSorted();
    if (ordered.length === 1 && ordered[0] === total) return;
    const known = this.#sums.get(total);
    if (known === undefined) this.#sums.set(total, [{ total, parts: ordered }]);
    else if (!known.some((one) => order(one.parts, ordered) === 0)) known.push({ total, parts: ordered });
  }

  #addUp(parts: readonly FigureKey[]): number | undefined {
    let sum = 0;
    for (const part of parts) {
      const value = this.value(part);
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  }

  /** The value of a figure; undefined where it isn't on record. */
  value(key: FigureKey): number | undefined {
    return this.#figures.get(key)?.value;
  }

  /** The cell that shows a figure; not on record where it wasn't entered. */
  cell(key: FigureKey): RawCell {
    return this.#figures.has(key) ? { kind: 'figure', key } : NOT_ON_RECORD;
  }

  /**
   * Per cent of one figure in another; not on record where one of them isn't, and where records contradict themselves, so that there are
   * more people in the part than in the whole (of money, more than a budget can be spent).
   */
  percent(part: FigureKey, of: FigureKey): RawCell {
    const [some, all] = [this.#figures.get(part), this.#figures.get(of)];
    if (some === undefined || all === undefined || (some.whose !== 'things' && some.value > all.value)) return NOT_ON_RECORD;
    return all.value === 0 ? NOT_APPLICABLE : { kind: 'percent', part, of };
  }

  /** All that was entered, in the order of the keys. */
  close(): Pick<RawRelease, 'figures' | 'sums'> {
    return { figures: inOrder(this.#figures), sums: [...inOrder(this.#sums).values()].flatMap((sums) => sums.toSorted((a, b) => order(a.parts, b.parts))) };
  }
}

// Of two lists of which one begins with the other, the shorter first.
function order(a: readonly FigureKey[], b: readonly FigureKey[]): number {
  for (const [i, key] of a.entries()) {
    const other = b[i];
    if (other === undefined || key > other) return 1;
    if (key < other) return -1;
  }
  return a.length - b.length;
}

function inOrder<T>(named: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const ordered = new Map<string, T>();
  for (const name of [...named.keys()].toSorted()) {
    const one = named.get(name);
    if (one !== undefined) ordered.set(name, one);
  }
  return ordered;
}
