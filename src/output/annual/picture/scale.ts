/** The width of every picture in its own units; a page draws it as wide as there is room. */
export const WIDTH = 440;

/** The greatest of the values, at least 1: what the longest bar stands for. */
export function greatest(values: readonly (number | null)[]): number {
  return Math.max(1, ...values.map((value) => value ?? 0));
}

/** The least round number that no value is above and whose half is round too: an even number, from 10 on one with a single digit and noughts. */
export function roundAbove(values: readonly (number | null)[]): number {
  const most = greatest(values);
  if (most < 10) return Math.ceil(most / 2) * 2;
  const power = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / power) * power;
}

/** A text that fits into so many characters; what is cut off stands in the table beside the picture. */
export function fitted(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, Math.max(1, length - 1)).join('').trimEnd()}…`;
}

/** A text on at most so many lines of at most so many characters, broken between words. */
export function wrapped(text: string, length: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (lines.length === most || last.length + 1 + word.length <= length)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => fitted(line, length));
}

/** A length in the units of a picture, to a hundredth, so that it is written the same on every machine. */
export function at(value: number): number {
  return Math.round(value * 100) / 100;
}
