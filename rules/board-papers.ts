import type { Scene } from '../src/model/charter.js';
import { isDay, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { isSaidAfterwards } from '../src/model/said-afterwards.js';
import { findSections } from '../src/model/sections.js';
import { countWords } from '../src/model/words.js';
import { isWithin } from '../src/model/audit-year.js';
import { fact } from './define.js';
import { participants } from './derived.js';
import { notApplicable, notDue } from './judging.js';
import { isCoproductionHeading, saysNone, wordForWord } from './section-text.js';
import { meetingsInPeriod } from './trustees.js';

/** A paper for the Board as evidence. */
export type Paper = AuditRecord<'board-paper'>;

/** A paper as a whole, to be found by its title. */
export function titled(paper: Paper): Part {
  return { ...paper.part(), place: paper.at('title') };
}

/** What a paper says of co-production, and where it was found. */
export type Said =
  /** The paper itself was opened; `heading` is undefined where none announces the section. */
  | { readonly from: 'document'; readonly heading: string | undefined; readonly text: string; readonly words: number }
  /** Only the texts of the record are to be had: no document is named, or one of a kind that isn't opened here. */
  | { readonly from: 'record'; readonly text: string; readonly words: number }
  /** A kind of document that isn't opened here, and nothing in the record. */
  | { readonly from: 'closed'; readonly path: string }
  /** Absent, empty, damaged, too large, outside the portfolio …: why, and what to do. */
  | { readonly from: 'unusable'; readonly path: string; readonly message: string; readonly mend: string };

/** Opens what a paper says of co-production: the longest of the sections that are headed so, else the texts of the record. */
export function saidIn(paper: Paper): Said {
  const file = paper.file('document');
  const texts = recordTexts(paper).join('\n');
  if (file?.state === 'unusable') return { from: 'unusable', path: file.path, message: file.message, mend: file.mend };
  if (file?.state === 'read') {
    const [section] = findSections(file.blocks, isCoproductionHeading).toSorted((a, b) => b.words - a.words);
    return { from: 'document', heading: section?.heading, text: section?.text ?? '', words: section?.words ?? 0 };
  }
  if (file?.state === 'present' && texts === '') return { from: 'closed', path: file.path };
  return { from: 'record', text: texts, words: countWords(texts) };
}

/** The texts on co-production in the record itself, those left out left out. */
export function recordTexts({ data }: Paper): readonly string[] {
  const said = data.coproduction;
  return [said?.what_said, said?.what_changed, said?.not_acted_on, said?.disagreement, said?.next, said?.none_because].filter((text) => text !== undefined);
}

/** Why a paper says that there was no co-production: the record's reason, or the words of its section. Undefined where it says no such thing. */
export function reasonForNone(paper: Paper): string | undefined {
  const said = saidIn(paper);
  const text = said.from === 'document' || said.from === 'record' ? said.text : '';
  return paper.data.coproduction?.none_because ?? (saysNone(text) ? text : undefined);
}

/** Papers as the organisation's rules see them, from every place; days as text, `''` where unknown. */
export const papersOnFile = fact({
  name: 'board-papers',
  reads: ['board-paper'],
  *collect(scene) {
    for (const paper of scene.all('board-paper')) {
      const said = saidIn(paper);
      const paragraphs = said.from === 'document' || said.from === 'record' ? said.text.split('\n') : [];
      yield {
        from: titled(paper),
        value: {
          meeting: paper.data.meeting_on, submitted: paper.data.submitted_on ?? '', none: reasonForNone(paper) !== undefined,
          draws: paper.data.coproduction?.draws_on ?? [], paragraphs: paragraphs.map(wordForWord),
        },
      };
    }
  },
});

/** Activities by `slug/id`, for papers that draw on those of another place; `lived` is −1 where nobody was counted. */
export const activitiesByName = fact({
  name: 'activities-by-name',
  reads: ['activity'],
  *collect(scene) {
    for (const activity of scene.all('activity')) {
      if (activity.id !== undefined) yield { from: activity.part(), value: { name: `${scene.slug ?? ''}/${activity.id}`, date: activity.data.date, lived: participants(activity) ?? -1 } };
    }
  },
});

type OfPapers = Scene<'board-paper' | 'board-meetings' | 'nothing-to-report', never>;

/** The papers for Board meetings in the period; one that isn't in yet for a meeting still to come is not due. Where there can be none, says why. */
export function* eachPaper(scene: OfPapers, judge: (paper: Paper, due: Day) => Iterable<Judgement>): Generator<Judgement> {
  yield* withoutPapers(scene);
  for (const paper of scene.all('board-paper')) {
    const { meeting_on: due, submitted_on } = paper.data;
    if (!isWithin(due, scene.period)) continue;
    if (submitted_on === undefined && scene.asOf < due) yield notDue(titled(paper), `The meeting is on ${due}; the paper is not in yet.`, { due });
    else yield* judge(paper, due);
  }
}

/** For the organisation: not applicable where it is on record that the Board did not meet, or met without papers. */
export function* withoutPapers(scene: OfPapers): Generator<Judgement> {
  if (scene.slug !== undefined || papersInPeriod(scene).length > 0) return;
  const meetings = meetingsInPeriod(scene);
  const until = scene.asOf < scene.period.to ? scene.asOf : scene.period.to;
  const nothing = scene.all('nothing-to-report').find((record) => record.data.of === 'board-meetings' && record.data.from <= scene.period.from && record.data.to >= until && isSaidAfterwards(record, until, scene.asOf));
  if (meetings.length > 0 && meetings.every(({ data }) => data.papers === 0)) {
    yield notApplicable(scene.self, `The minutes count no paper at any of the ${String(meetings.length)} meetings.`, { rests: meetings });
  } else if (meetings.length === 0 && nothing !== undefined) {
    yield notApplicable(nothing, `It is on record that the Board did not meet from ${nothing.data.from} to ${nothing.data.to}.`);
  }
}

/** A paper from any place, by its facts. */
export interface PaperFound {
  readonly from: Part;
  readonly project: string | undefined;
  readonly meeting: Day;
  readonly submitted: Day | undefined;
  readonly none: boolean;
  readonly draws: readonly string[];
  readonly paragraphs: readonly string[];
}

/** Every paper on file in any place, by the day of its meeting. */
export function allPapers(scene: Pick<Scene, 'facts'>): readonly PaperFound[] {
  const found = scene.facts(papersOnFile).flatMap(({ from, project, value }) =>
    isDay(value.meeting) ? [{ ...value, from, project, meeting: value.meeting, submitted: isDay(value.submitted) ? value.submitted : undefined }] : []);
  // Of the same day by what they are called, so that the order of records in a file says nothing.
  return found.toSorted((a, b) => byText(a.meeting, b.meeting) || byText(a.from.label, b.from.label) || byText(a.project ?? '', b.project ?? '') || byText(a.from.record, b.from.record));
}

/** Those for meetings in the period. */
export function papersInPeriod(scene: Pick<Scene, 'facts' | 'period'>): readonly PaperFound[] {
  return allPapers(scene).filter(({ meeting }) => isWithin(meeting, scene.period));
}
