/** An amount of money in whole pence. */
export type Pence = number & { readonly pence: unique symbol };

const FORM = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** The pence of an amount written in pounds (`12`, `12.5`, `12.50`), or undefined when it is not written so. */
export function penceOf(written: string | number): Pence | undefined {
  const parts = FORM.exec(String(written));
  if (parts === null) return undefined;
  const count: number = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return isPence(count) ? count : undefined;
}

/** An amount as people write it: `£12.50`. */
export function showPounds(amount: number): string {
  return `£${String(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
}

function isPence(count: number): count is Pence {
  return Number.isSafeInteger(count) && count >= 0;
}
