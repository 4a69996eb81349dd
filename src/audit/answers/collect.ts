import type { Answer, AnswerKind, NothingSaid, PlaceAnswers } from '../../model/answers.js';
import { latest, type Day } from '../../model/day.js';
import { byText, type Place } from '../../model/place.js';
import type { AuditRecord } from '../../model/record.js';
import type { Frame } from '../../model/result.js';
import type { RecordSet } from '../scene.js';
import { findNames } from './names.js';

/** What collecting needs of a place. */
interface Read {
  readonly slug: string | undefined;
  readonly records: RecordSet;
  readonly frame: (place: Place) => Frame | undefined;
}

/** All that the records of one place answer back. The organisation's may speak of something in a project, so they are asked too. */
export function collectAnswers(read: Read, organisation: RecordSet | undefined): PlaceAnswers {
  const { slug, records } = read;
  const asked = new Set([...aboutIn(records), ...(slug === undefined || organisation === undefined ? [] : within(slug, aboutIn(organisation)))]);
  return {
    exceptions: answersOf('exception', read),
    challenges: answersOf('challenge', read),
    actions: answersOf('action', read),
    nothing: records.all('nothing-to-report').map((record) => nothingSaid(record, read)),
    ...findNames(asked, records),
  };
}

function answersOf<K extends AnswerKind>(kind: K, { slug, records, frame }: Read): readonly Answer<K>[] {
  return records.all(kind).map((record) => ({
    record: record.key,
    project: slug ?? null,
    label: record.label,
    place: record.at(),
    commitmentAt: record.at('commitment'),
    ...framed(frame(record.at('commitment'))),
    data: record.data,
  }));
}

function aboutIn(records: RecordSet): readonly string[] {
  return (['exception', 'challenge', 'action'] as const).flatMap((kind) => records.all(kind).flatMap(({ data }) => data.about ?? []));
}

// From outside its project a record goes by the project's name and its own.
function within(slug: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(`${slug}/`)).map((name) => name.slice(slug.length + 1));
}

function nothingSaid(record: AuditRecord<'nothing-to-report'>, { records, frame }: Read): NothingSaid {
  const { of, from, to } = record.data;
  const events = of === 'activities' ? records.all('activity') : records.all('board-meetings');
  const held = events.map((event) => ({ label: event.label, on: event.data.date })).filter(({ on }) => from <= on && on <= to);
  return {
    label: record.label, place: record.at(), ...framed(frame(record.at())), of, from, to,
    saidOn: writtenOn(record),
    held: held.toSorted((a, b) => byText(a.on, b.on) || byText(a.label, b.label)),
  };
}

function writtenOn(record: AuditRecord): Day {
  return latest([record.recordedOn, ...record.dates.map((stated) => stated.writtenOn)]) ?? record.recordedOn;
}

function framed(frame: Frame | undefined): { readonly frame?: Frame } {
  return frame === undefined ? {} : { frame };
}
