import type { Kind } from '../model/generated/records.js';
import type { Problem } from '../model/problem.js';
import { showPlace, type Path, type Place } from '../model/place.js';
import type { ReferenceReport } from '../model/result.js';
import type { LoadedRecord } from './audit-record.js';
import { KIND_INFO } from './generated/kinds.js';

/** An id that other records may refer to, and where it is given. */
export interface GivenId {
  /** What it is an id of: a kind, or a part of a record such as a contribution. */
  readonly of: string;
  readonly id: string;
  readonly place: Place;
  readonly kind: Kind;
}

/** Words that stand where a reference may, and refer to no record. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'activity-or-meeting-word': ['correspondence', 'board'],
  'group-or-characteristic': ['age', 'disability', 'gender-reassignment', 'marriage-civil-partnership', 'pregnancy-maternity', 'race', 'religion-belief', 'sex', 'sexual-orientation', 'carers'],
};

const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'activity-or-meeting-word': ['activity'],
  'group-or-characteristic': ['target-groups'],
  'activity-or-network-meeting': ['activity', 'network-meeting'],
};

/** What a reference may name, by the word of the schemas; a plain kind names itself. */
export function targetsOf(to: string): readonly string[] {
  return TARGETS[to] ?? [to];
}

/** The ids that a record gives: its own, those of its contributions and decision rights, and for a meeting its date. */
export function idsOf(record: LoadedRecord): readonly GivenId[] {
  const { kind, data } = record;
  const given = (of: string, id: string, ...path: Path): GivenId => ({ of, id, place: record.at(...path), kind });
  const own = record.id === undefined ? [] : [given(kind, record.id, 'id')];
  if ('contributions' in data) return [...own, ...(data.contributions ?? []).map((said, i) => given('contribution', said.id, 'contributions', i, 'id'))];
  if ('decision_rights' in data) return [...own, ...(data.decision_rights ?? []).map((right, i) => given('decision-right', right.id, 'decision_rights', i, 'id'))];
  if ((kind === 'board-meetings' || kind === 'network-meetings') && 'date' in data) return [given(kind === 'board-meetings' ? 'board-meeting' : 'network-meeting', data.date, 'date')];
  return own;
}

/** The references that a record makes. */
export function referencesOf(record: LoadedRecord): readonly ReferenceReport[] {
  const isList = KIND_INFO[record.kind].shape === 'list';
  return KIND_INFO[record.kind].roles.flatMap(({ role, ref, path }) => {
    if (role !== 'ref' || ref === undefined) return [];
    const inner = isList ? path.slice(2) : path;
    if (isList && path[0] !== 'items') return [];
    return textsAt(record.data, inner, []).flatMap((found) =>
      WORDS[ref]?.includes(found.text) === true ? [] : [{ to: ref, written: found.text, kind: record.kind, place: record.at(...found.path) }],
    );
  });
}

/** Ids that are given twice: a reference to them could mean either. */
export function doubledIds(ids: readonly GivenId[]): readonly Problem[] {
  const first = new Map<string, GivenId>();
  return ids.flatMap((given) => {
    const before = first.get(`${given.of}/${given.id}`);
    if (before === undefined) {
      first.set(`${given.of}/${given.id}`, given);
      return [];
    }
    return [{
      code: 'record-doubled-id',
      message: `The id ${given.id} is given to a second ${given.of}; the first is at ${showPlace(before.place)}.`,
      mend: 'Give one of them another id, and mend what refers to it.',
      place: given.place,
      kind: given.kind,
    }];
  });
}

function textsAt(value: unknown, pattern: readonly string[], path: Path): readonly { readonly text: string; readonly path: Path }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ text: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Array.isArray(value) ? value.flatMap((item: unknown, i) => textsAt(item, rest, [...path, i])) : [];
  const field: unknown = Object.getOwnPropertyDescriptor(value, step)?.value;
  return textsAt(field, rest, [...path, step]);
}
