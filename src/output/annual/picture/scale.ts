/** The width of every picture in its own units; a page draws it as wide as there is room. */
export const WIDTH = 440;

/** How many series can be told apart by their looks. */
export const LOOKS = 8;

/** The least round number (1, 2 or 5 with noughts) that no value is above; 1 where there is none above 0. */
export function roundAbove(values: readonly (number | null)[]): number {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** A text that fits into so many characters; what is cut off stands in the table beside the picture. */
export function fitted(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, Math.max(1, length - 1)).join('').trimEnd()}…`;
}

/** A length in the units of a picture, to a hundredth, so that it is written the same on every machine. */
export function at(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The look of a series: colour and texture, from 1. */
export function lookOf(series: number): number {
  return (series % LOOKS) + 1;
}
