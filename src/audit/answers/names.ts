import type { Named, PlaceAnswers } from '../../model/answers.js';
import { KINDS } from '../../model/generated/records.js';
import type { Path } from '../../model/place.js';
import type { AuditRecord } from '../../model/record.js';
import { closest } from '../../records/validation/fields.js';
import type { RecordSet } from '../scene.js';

/** What the names lead to among the records of a place: ids, titles, and for meetings their days. One that leads nowhere is unknown. */
export function findNames(asked: ReadonlySet<string>, records: RecordSet): Pick<PlaceAnswers, 'named' | 'unknown'> {
  if (asked.size === 0) return { named: [], unknown: [] };
  const all = KINDS.flatMap((kind): readonly AuditRecord[] => records.all(kind)).filter(({ kind }) => !ANSWERING.has(kind)).flatMap((record) => [...namesIn(record, record.data, [])]);
  const found = new Set(all.map(({ name }) => name));
  const unknown = [...asked].filter((name) => !found.has(name)).map((name) => {
    const nearest = closest(name, [...found]);
    return { name, ...(nearest === undefined ? {} : { nearest }) };
  });
  return { named: all.filter(({ name }) => asked.has(name)), unknown };
}

// What answers back is no subject of a verdict.
const ANSWERING: ReadonlySet<string> = new Set(['exception', 'challenge', 'action']);

// A record or an entry goes by its id and its title, a meeting by its day.
function* namesIn(record: AuditRecord, value: unknown, path: Path): Generator<Named> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* namesIn(record, item, [...path, i]);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const isMeeting = path.length === 0 && (record.kind === 'board-meetings' || record.kind === 'network-meetings');
  for (const [field, inner] of Object.entries(value)) {
    const isName = field === 'id' || field === 'title' || (field === 'date' && isMeeting);
    if (isName && typeof inner === 'string') yield { name: inner, record: record.key, path };
    yield* namesIn(record, inner, [...path, field]);
  }
}
