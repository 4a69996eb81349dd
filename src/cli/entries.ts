import { showText } from '../output/safe-text.js';
import { wrap } from '../output/wrap.js';

/** A thing by its name, and below it what there is to say of it. */
export function entry(name: string, ...facts: readonly (string | undefined)[]): readonly string[] {
  return [showText(name), ...facts.flatMap((text) => (text === undefined || text === '' ? [] : wrap(showText(text), { first: '  ', rest: '    ' })))];
}

/** A fact on lines of its own, further lines set in. */
export function line(text: string, indent = 0): readonly string[] {
  return wrap(showText(text), { first: ' '.repeat(indent), rest: ' '.repeat(indent + 2) });
}

/** Lines as one text. */
export function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
