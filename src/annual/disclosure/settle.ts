import type { FigureKey, RawRelease } from '../raw-table.js';
import { rowsShown, type Choices, type Choosable } from './choices.js';
import type { Component } from './component.js';
import { componentsOf } from './components.js';
import type { View } from './outsider.js';
import type { DisclosurePolicy } from './policy.js';
import type { Ledger } from './protected-release.js';
import type { Solver } from './solver.js';
import type { HeldBack } from './standing.js';
import { suppress, type Suppressed } from './suppress.js';

/** What stays the same whatever is chosen. */
export interface Case {
  readonly raw: RawRelease;
  readonly policy: DisclosurePolicy;
  readonly previous: Ledger | undefined;
  readonly groups: readonly Choosable[];
  readonly bases: ReadonlyMap<FigureKey, number>;
  readonly solver: Solver;
  /** What was found for a component, by all that it is made of. */
  readonly known: Map<string, Suppressed>;
}

/** What is held back of a release whose groups are cut in a certain way. */
export interface Settled {
  readonly held: ReadonlySet<FigureKey>;
  /** Figures that can be told whatever is held back, with those that they are reckoned from. */
  readonly unsafe: readonly { readonly key: FigureKey; readonly around: ReadonlySet<FigureKey> }[];
  readonly stepByStep: readonly NonNullable<Suppressed['stepByStep']>[];
}

/**
 * Holds back what must be, for one way to cut the groups: first counts, then the money and days of people whose count is held back.
 * @param seen the figures that stand in a table
 * @param own what is held back by itself
 */
export async function settle(given: Case, choices: Choices, seen: ReadonlySet<FigureKey>, own: ReadonlyMap<FigureKey, HeldBack>): Promise<Settled> {
  const { raw } = given;
  const held = new Map(own);
  const view: View = { ...given, seen, wholes: wholesIn(raw, choices), held };
  const counts = await settlePart(given, { ...view, raw: { ...raw, sums: raw.sums.filter(({ total }) => raw.figures.get(total)?.people === undefined) } });
  for (const figure of raw.figures.values()) if (figure.people !== undefined && counts.held.has(figure.people)) held.set(figure.key, 'few');
  const amounts = await settlePart(given, { ...view, raw: { ...raw, sums: raw.sums.filter(({ total }) => raw.figures.get(total)?.people !== undefined) } });
  return {
    held: new Set([...held.keys(), ...counts.held, ...amounts.held]),
    unsafe: [...counts.unsafe, ...amounts.unsafe],
    stepByStep: [...counts.stepByStep, ...amounts.stepByStep],
  };
}

function wholesIn(raw: RawRelease, choices: Choices): ReadonlySet<FigureKey> {
  const wholes = new Set<FigureKey>();
  for (const { cells } of raw.tables.flatMap((table) => rowsShown(table, choices))) {
    for (const cell of cells) {
      if (cell.kind === 'percent') wholes.add(cell.of);
      else if (cell.kind === 'ratio') wholes.add(cell.b).add(cell.d);
    }
  }
  return wholes;
}

async function settlePart({ solver, known }: Case, view: View): Promise<Settled> {
  const held = new Set<FigureKey>(view.held.keys());
  const unsafe: Settled['unsafe'][number][] = [];
  const stepByStep: Settled['stepByStep'][number][] = [];
  for (const component of componentsOf(view)) {
    const name = JSON.stringify([component.cells, component.equations]);
    const found = known.get(name) ?? await suppress(component, solver);
    known.set(name, found);
    for (const i of found.hidden) held.add(component.cells[i]?.key ?? '');
    for (const { place } of found.unsafe) unsafe.push({ key: component.cells[place]?.key ?? '', around: around(place, component) });
    if (found.stepByStep !== undefined) stepByStep.push(found.stepByStep);
  }
  return { held, unsafe, stepByStep };
}

// The figure itself, those in sums with it, and after them all that it is tied to.
function around(place: number, { cells, equations, standsIn }: Component): ReadonlySet<FigureKey> {
  const near = (standsIn[place] ?? []).flatMap((e) => equations[e]?.cells ?? []);
  return new Set([place, ...near, ...cells.keys()].flatMap((i) => cells[i]?.key ?? []));
}
