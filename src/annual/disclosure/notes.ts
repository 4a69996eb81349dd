import type { Row } from '../../model/table.js';
import type { RawTable } from '../raw-table.js';
import { keysIn, nameOf, type Choices } from './choices.js';
import type { DisclosurePolicy } from './policy.js';
import type { Ledger } from './protected-release.js';
import type { Case, Settled } from './settle.js';
import { isAboutPeople } from './standing.js';

/** Why a table is not shown. */
export const WITHHELD = {
  few: 'There is no table about so few people: it could tell who they are.',
  unsafe: 'However this table is cut, somebody who reckons with everything else that is known could tell figures about few people from it.',
} as const;

/** What a reader must know of how the rows of a table were cut. */
export function groupNotes(table: RawTable, { choices, unsafe }: { readonly choices: Choices; readonly unsafe: ReadonlySet<string> }): readonly string[] {
  return table.groups.flatMap((group) => {
    const name = nameOf(table, group);
    const chosen = choices.get(name);
    if (chosen === undefined) return [`Not shown, to protect people: ${wordsOf(group.id)}. ${unsafe.has(name) ? 'However it is cut, figures about few people could be reckoned from it.' : 'It is about too few people.'}`];
    const cut = group.variants[chosen]?.cut;
    return chosen === 0 || cut === undefined ? [] : [`Categories are put together, to protect people: ${wordsOf(group.id)} (${cut}).`];
  });
}

/** What a reader must know of the figures of a table. */
export function tableNotes(rows: readonly Row[], table: RawTable, { raw: { figures }, policy: { roundingBase } }: Case): readonly string[] {
  const keys = keysIn(table.groups.flatMap(({ variants }) => variants.flatMap((variant) => variant.rows)));
  const isRounded = rows.length > 0 && keys.some((key) => {
    const figure = figures.get(key);
    return figure !== undefined && isAboutPeople(figure) && figure.people === undefined;
  });
  const isHeld = rows.some(({ cells }) => cells.some((cell) => cell.kind === 'mark' && cell.mark === 'c'));
  return [
    ...(isRounded && roundingBase > 1 ? [`Counts of people are rounded to the nearest ${String(roundingBase)}, and percentages are worked out from them, so figures may not add up.`] : []),
    ...(isHeld ? ['[c]: held back, to protect people.'] : []),
  ];
}

/** How a release was protected, in sentences for readers. */
export function releaseNotes(policy: DisclosurePolicy, { stepByStep }: Settled): readonly string[] {
  return [
    `Figures about fewer than ${String(policy.peopleThreshold)} people are held back and shown as [c]; about people by a protected characteristic, as carers or as people with lived experience, those about fewer than ${String(policy.sensitiveThreshold)}.`,
    'Other figures are held back too where the first could be reckoned from them. What is left was held against somebody who takes all tables together and knows the headcount from the accounts.',
    ...(stepByStep.length > 0 ? [`In ${stepByStep.length === 1 ? 'one set' : `${String(stepByStep.length)} sets`} of figures, what to hold back was found step by step, since ${stepByStep.includes('large') ? 'it is too large to weigh all ways against each other' : 'the best way was not found within the bounds set for the search'}: it may be more than need be.`] : []),
  ];
}

/** A difference between two years that is smaller is about few people (annual.md, "warn where headcount moved by <10"). */
const SMALL_CHANGE = 10;

/** Of which groups the number of people changed so little since the earlier release that what changed among them is about few people. */
export function changeNotes(ledger: Ledger, previous: Ledger | undefined): readonly string[] {
  const before = new Map((previous?.tables ?? []).flatMap(({ id, groups }) => groups.map((group) => [nameOf({ id }, group), group.population])));
  const little = ledger.tables.flatMap(({ id, groups }) => groups.filter((group) => {
    const then = before.get(nameOf({ id }, group)) ?? null;
    return group.population !== null && then !== null && then !== group.population && Math.abs(then - group.population) < SMALL_CHANGE;
  }).map((group) => `${wordsOf(group.id)} (${id})`));
  return little.length === 0 ? [] : [`The number of people moved by fewer than ${String(SMALL_CHANGE)} since the release before in: ${little.join(', ')}. What differs there between the two is about few people: it must not be read as a change, nor one release be taken from the other.`];
}

function wordsOf(id: string): string {
  return id.replaceAll('-', ' ');
}
