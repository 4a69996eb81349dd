import type { Charter, Scene } from '../../src/model/charter.js';
import { LoadedRecord } from '../../src/records/audit-record.js';

/** Something that was looked up in a scene, and what was there. */
interface LookedUp {
  readonly lookUp: (scene: Scene) => readonly unknown[];
  readonly found: readonly unknown[];
}

/**
 * The same charter for judging one portfolio again and again with a file changed: a rule or sign that would look up in a place just what it looked up there the
 * first time says what it said then. That does not rest on what a rule says that it reads: whatever it looked up was written down. Good for audits as on one day
 * and without a version history.
 */
export function remembering(charter: Charter): Charter {
  return {
    ...charter,
    signs: charter.signs.map((sign) => ({ ...sign, find: remembered(sign.find), across: remembered(sign.across) })),
    commitments: charter.commitments.map((commitment) => ({ ...commitment, rules: commitment.rules.map((rule) => ({ ...rule, judge: remembered(rule.judge) })) })),
  };
}

function remembered<T>(look: (scene: Scene) => Iterable<T>): (scene: Scene) => readonly T[] {
  const first = new Map<string | undefined, { readonly lookedUp: ReadonlyMap<string, LookedUp>; readonly said: readonly T[] }>();
  return (scene) => {
    const before = first.get(scene.slug);
    if (before !== undefined && [...before.lookedUp.values()].every(({ lookUp, found }) => isSame(lookUp(scene), found))) return before.said;
    const lookedUp = new Map<string, LookedUp>();
    const said = [...look(noting(scene, lookedUp))];
    if (before === undefined) first.set(scene.slug, { lookedUp, said });
    return said;
  };
}

// The same scene, that writes down what is looked up in it. Where the place as a whole stands is always taken to be looked up.
function noting(scene: Scene, lookedUp: Map<string, LookedUp>): Scene {
  const note = <A extends readonly unknown[]>(what: string, lookUp: (scene: Scene) => A): A => {
    const found = lookUp(scene);
    if (!lookedUp.has(what)) lookedUp.set(what, { lookUp, found });
    return found;
  };
  note('self', (s) => [JSON.stringify(s.self)]);
  return {
    ...scene,
    all: (kind) => note(`all ${kind}`, (s) => s.all(kind)),
    lists: (kind) => note(`lists ${kind}`, (s) => s.lists(kind)),
    organisation: scene.organisation === undefined ? undefined : { all: (kind) => note(`organisation ${kind}`, (s) => s.organisation?.all(kind) ?? []) },
    value: (parameter) => note(`value ${parameter.key}`, (s): readonly [number] => [s.value(parameter)])[0],
    facts: (fact) => note(`facts ${fact.name}`, (s) => s.facts(fact)),
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((found, i) => isSameOne(found, b[i])));
}

// A record is the same when it was made of the same part of the same reading of its file.
function isSameOne(a: unknown, b: unknown): boolean {
  if (a instanceof LoadedRecord) return b instanceof LoadedRecord && a.node === b.node;
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
