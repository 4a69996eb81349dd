import type { Kind } from '../model/generated/records.js';
import { flatMap } from '../model/lists.js';
import type { Problem } from '../model/problem.js';
import { showPlace, type Path, type Place } from '../model/place.js';
import type { ReferenceReport } from '../model/result.js';
import type { LoadedRecord } from './audit-record.js';
import { entryTree, textsWith } from './role-tree.js';

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

/** The references that a record makes; `isGiven` says which of them are to something in the same place, and need no further look. */
export function referencesOf(record: LoadedRecord, isGiven: (to: string, written: string) => boolean): readonly ReferenceReport[] {
  return flatMap(textsWith('ref', record.data, entryTree(record.kind)), ({ role: { ref }, text, path }) => {
    if (ref === undefined || WORDS[ref]?.includes(text) === true || isGiven(ref, text)) return [];
    return [{ to: ref, written: text, kind: record.kind, place: record.at(...path) }];
  });
}

/** Ids that are given twice: a reference to them could mean either. */
export function doubledIds(ids: readonly GivenId[]): readonly Problem[] {
  const first = new Map<string, GivenId>();
  return flatMap(ids, (given) => {
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
