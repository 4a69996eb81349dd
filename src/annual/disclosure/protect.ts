import type { FigureKey, RawRelease } from '../raw-table.js';
import { basesOf } from './bases.js';
import { choosable, keysShown, type Choices, type Choosable } from './choices.js';
import { withEarlier } from './earlier.js';
import { heldByThemselves } from './held.js';
import { ledgerOf } from './ledger.js';
import { changeNotes, releaseNotes } from './notes.js';
import type { DisclosurePolicy } from './policy.js';
import type { Ledger, ProtectedRelease } from './protected-release.js';
import { render } from './render.js';
import { settle, type Case, type Settled } from './settle.js';
import { Solver } from './solver.js';
import { isAboutPeople } from './standing.js';

export interface ProtectOptions {
  readonly policy: DisclosurePolicy;
  /** What an earlier release published: of the year before, or of the same year cut in another way. */
  readonly previous?: Ledger;
}

/**
 * The tables that may be published: categories put together where too much would have to be held back, people rounded, figures held back
 * where they or others would give people away, and what can't be shown safely withheld (annual.md, "Disclosure control"). The same figures
 * always give the same tables, in whatever order they are handed in; neither files nor a clock are used.
 */
export async function protect(counted: RawRelease, { policy, previous }: ProtectOptions): Promise<ProtectedRelease> {
  const raw = withEarlier(counted, previous);
  const groups = choosable(raw, policy);
  const given: Case = { raw, policy, previous, groups, bases: basesOf(raw, groups), solver: new Solver(), known: new Map() };
  const choices = new Map(groups.flatMap(({ name, allowed: [finest] }) => (finest === undefined ? [] : [[name, finest]])));
  const unsafe = new Set<string>();
  for (;;) {
    const seen = keysShown(groups, choices);
    const held = heldByThemselves(given, seen);
    // What can't be read even before anything is held back for the sake of others need not be weighed in that cut.
    if (putTogether(given, new Set(held.keys()), choices)) continue;
    const settled = await settle(given, choices, seen, held);
    if (!coarsen(given, settled, choices, unsafe)) {
      // What can still be told stands, with all that it is tied to, in no table: what everybody knows tells it without this release.
      const tables = render(given, { choices, unsafe, held: settled.held });
      const ledger = ledgerOf(given, choices, { seen, held: settled.held }, tables);
      return { tables, notes: [...releaseNotes(policy, settled), ...changeNotes(ledger, previous)], ledger };
    }
  }
}

/** Cuts more coarsely what can be told, and what can't be read for figures held back; leaves out what can be told however it is cut. False where nothing has to be changed. */
function coarsen(given: Case, settled: Settled, choices: Map<string, number>, unsafe: Set<string>): boolean {
  if (settled.unsafe.length === 0) return putTogether(given, settled.held, choices);
  const shown = given.groups.filter(({ name }) => choices.has(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  let changed = false;
  for (const { around } of settled.unsafe) {
    const involved = [...around].flatMap((key) => shown.filter((one) => aboutPeople(one, given, choices).includes(key)));
    const finer = involved.find((one) => nextOf(one, choices) !== undefined);
    const out = finer ?? involved[0];
    if (out === undefined) continue;
    changed = true;
    if (finer !== undefined) choices.set(finer.name, nextOf(finer, choices) ?? 0);
    else {
      choices.delete(out.name);
      unsafe.add(out.name);
    }
    break;
  }
  return changed;
}

/** Cuts more coarsely what can't be read for figures held back. False where everything can. */
function putTogether(given: Case, held: ReadonlySet<FigureKey>, choices: Map<string, number>): boolean {
  const unreadable = given.groups.filter((one) => nextOf(one, choices) !== undefined && shareHeld(one, given, held, choices) > given.policy.hiddenShare);
  for (const one of unreadable) choices.set(one.name, nextOf(one, choices) ?? 0);
  return unreadable.length > 0;
}

function nextOf({ name, allowed }: Choosable, choices: Choices): number | undefined {
  const at = allowed.indexOf(choices.get(name) ?? -1);
  return at === -1 ? undefined : allowed[at + 1];
}

function aboutPeople({ name, keys }: Choosable, { raw: { figures } }: Case, choices: Choices): readonly FigureKey[] {
  const about: FigureKey[] = [];
  for (const key of keys[choices.get(name) ?? -1] ?? []) {
    const figure = figures.get(key);
    if (figure !== undefined && isAboutPeople(figure)) about.push(key);
  }
  return about;
}

function shareHeld(one: Choosable, given: Case, held: ReadonlySet<FigureKey>, choices: Choices): number {
  const keys = aboutPeople(one, given, choices);
  let count = 0;
  for (const key of keys) if (held.has(key)) count += 1;
  return count === 0 ? 0 : count / keys.length;
}
