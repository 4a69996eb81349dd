import { createHash } from 'node:crypto';
import type { Table } from '../../model/table.js';
import type { FigureKey } from '../raw-table.js';
import { nameOf, type Choices } from './choices.js';
import { shownValue } from './outsider.js';
import type { Ledger, LedgerFigure } from './protected-release.js';
import type { Case } from './settle.js';
import { isAboutPeople, thresholdOf } from './standing.js';

/** The figures that stand in a table, and those of them that are held back. */
interface Shown {
  readonly seen: ReadonlySet<FigureKey>;
  readonly held: ReadonlySet<FigureKey>;
}

/** What to keep of a release, so that a later one can be held against it. */
export function ledgerOf(given: Case, choices: Choices, decided: Shown, tables: readonly Table[]): Ledger {
  const { raw, policy } = given;
  const figures = published(given, decided);
  return {
    formatVersion: '1.0',
    rules: policy,
    tables: tables.map((table, i) => ({
      id: table.id,
      hash: createHash('sha256').update(JSON.stringify(table)).digest('hex'),
      withheld: table.withheld !== undefined,
      groups: (raw.tables[i]?.groups ?? []).flatMap((group) => {
        const variant = group.variants[choices.get(nameOf(table, group)) ?? -1];
        return variant === undefined ? [] : [{ id: group.id, cut: variant.cut ?? null, population: (group.population === undefined ? undefined : figures[group.population]?.shown) ?? null }];
      }),
    })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    figures,
    sums: inOrder(raw.sums.filter(({ total, parts }) => total in figures || parts.some((key) => key in figures)).map(({ total, parts }) => ({ total, parts: parts.toSorted() }))),
  };
}

function inOrder(sums: Ledger['sums']): Ledger['sums'] {
  return sums.map((sum) => ({ sum, name: JSON.stringify(sum) })).toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ sum }) => sum);
}

function published({ raw, policy }: Case, { seen, held }: Shown): Ledger['figures'] {
  const entries: (readonly [FigureKey, LedgerFigure])[] = [];
  for (const figure of raw.figures.values()) {
    const threshold = thresholdOf(figure, policy);
    if (figure.known === true) entries.push([figure.key, { shown: figure.value, as: 'exact', threshold }]);
    else if (isAboutPeople(figure) && seen.has(figure.key)) entries.push([figure.key, { shown: held.has(figure.key) ? null : shownValue(figure, policy), as: figure.people === undefined ? 'rounded' : 'exact', threshold }]);
  }
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
