import type { Component, Hidden } from './component.js';

/** At least one of these cells must be held back; with `where`, only if that cell is. */
export interface Cover {
  readonly cells: readonly number[];
  readonly where?: number;
}

/**
 * Sums in which one cell alone stands hidden, so that anybody can take the rest off: another must be held back. Only sums in which there is
 * another (annual.md, "Secondary").
 */
export function lonely({ cells, equations }: Component, hidden: Hidden): readonly Cover[] {
  return equations.flatMap((equation): readonly Cover[] => {
    const out = equation.cells.filter((i) => cells[i]?.role !== 'shown' || hidden.has(i));
    const [alone] = out;
    const others = equation.cells.filter((i) => i !== alone && (cells[i]?.value ?? 0) > 0);
    if (alone === undefined || out.length > 1 || cells[alone]?.role === 'unseen' || others.length === 0) return [];
    return [{ cells: others, ...(hidden.has(alone) ? { where: alone } : {}) }];
  });
}

/** Whether holding these cells back does what is asked. */
export function isCovered({ cells, where }: Cover, hidden: Hidden): boolean {
  return (where !== undefined && !hidden.has(where)) || cells.some((i) => hidden.has(i));
}

/** All cells that a cover names, the condition last. */
export function membersOf({ cells, where }: Cover): readonly number[] {
  return where === undefined ? cells : [...cells, where];
}
