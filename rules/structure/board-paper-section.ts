import { byText } from '../../src/model/place.js';
import { addDays, type Day } from '../../src/model/day.js';
import { namedEndings } from '../../src/model/document-endings.js';
import type { Judgement } from '../../src/model/judgement.js';
import { countWords } from '../../src/model/words.js';
import { eachPaper, papersInPeriod, papersOnFile, reasonForNone, saidIn, titled, withoutPapers, type Paper } from '../board-papers.js';
import { commitment, count, days, rule, share, words } from '../define.js';
import { fail, insufficient, kOfN, notApplicable, onTime, pass, percent, several } from '../judging.js';
import { contradiction } from '../paper-contradiction.js';
import { evidenceBeforeSubmission } from '../paper-evidence.js';
import { paperSigns } from '../paper-signs.js';
import { meetingsInPeriod } from '../trustees.js';

/** Words from which on a section says something. */
export const leastWords = words('board-paper-section.least-words', 20, { meaning: 'Words that a section on co-production has at least; fewer say nothing.', stricter: 'higher', min: 5, max: 200 });
const noneWords = words('board-paper-section.none-words', 15, { meaning: 'Words that a reason for having had no co-production has at least.', stricter: 'higher', min: 5, max: 100 });
const noneShare = share('board-paper-section.none-share', 0.25, { meaning: 'Of the papers of a year, the share that may say there was no co-production.', stricter: 'lower' });
const noneAllowed = count('board-paper-section.none-allowed', 1, { meaning: 'Papers a year that may say there was no co-production, however few papers there are.', stricter: 'lower', min: 0, max: 5 });
const packDays = days('board-paper-section.pack-days', 7, { meaning: 'Days before a Board meeting by which its papers are sent out.', stricter: 'higher', min: 1, max: 28 });

const reads = ['board-paper', 'board-meetings', 'nothing-to-report'] as const;
const facts = [papersOnFile];

export const boardPaperSection = commitment({
  name: 'board-paper-section',
  level: 'organisation',
  force: 'must',
  title: 'Every Board paper says what its subject means for co-production.',
  why: 'It makes trustees ask who was involved before they decide, not after.',
  shownBy: 'section',
  rules: [
    rule({
      id: 'papers-on-file',
      title: 'Every paper that the minutes of a Board meeting count is on file.',
      mend: 'Record each paper that went to the Board, and the number of papers in the minutes.',
      reads, facts,
      *judge(scene) {
        yield* withoutPapers(scene);
        const papers = papersInPeriod(scene);
        const meetings = meetingsInPeriod(scene);
        for (const meeting of meetings) {
          const { date: due, papers: minuted } = meeting.data;
          const found = papers.filter((p) => p.meeting === due);
          const rests = found.map(({ from }) => from);
          const onFile = several(found.length, 'paper is', 'papers are');
          if (minuted === undefined) {
            yield insufficient(meeting, `How many papers the minutes of ${due} count is not on record; ${onFile} on file.`, {
              due, rests, mend: 'Write down the number of papers in the minutes, agenda and minutes left out.', paste: { into: meeting.part(), field: 'papers', value: `<count from ${String(found.length)}>` },
            });
          } else if (found.length < minuted) {
            const newPaper = { kind: 'board-paper', fields: [`id: paper-${due}-${String(minuted)}`, `meeting_on: ${due}`, 'title: "<text>"', 'author: <id S>', `submitted_on: <day by ${addDays(due, -scene.value(packDays))}>`] } as const;
            yield fail(meeting, `${kOfN(found.length, minuted)} papers of the meeting on ${due} are on file.`, { due, rests, mend: 'Record the missing papers, each with its document.', ...(minuted - found.length === 1 ? { paste: newPaper } : {}) });
          } else if (found.length > minuted) {
            yield insufficient(meeting, `${onFile} on file for ${due}, but the minutes count ${String(minuted)}.`, { due, rests, mend: 'Compare the minutes with the papers, and correct the number or the day that a paper is for.' });
          } else yield minuted === 0 ? notApplicable(meeting, `The minutes of ${due} count no paper.`, { due }) : pass(meeting, minuted === 1 ? `The only paper of ${due} in the minutes is on file.` : `All ${String(minuted)} papers of ${due} in the minutes are on file.`, { due, rests });
        }
        for (const { from, meeting: due } of papers.filter((p) => p.meeting <= scene.asOf && !meetings.some((m) => m.data.date === p.meeting))) {
          yield insufficient(from, `No Board meeting is on record on ${due}, so the papers can't be held against its minutes.`, { due, mend: 'Record the meeting, or correct the day that the paper is for.' });
        }
      },
      uses: [packDays],
    }),
    rule({
      id: 'section',
      title: 'Every Board paper has a section on co-production with something in it.',
      mend: 'Put a section on co-production into the paper: who was involved, what they said, what changed, or why nobody was.',
      where: 'both',
      reads, facts, uses: [leastWords],
      *judge(scene) {
        yield* eachPaper(scene, (paper, due) => [sectionOf(paper, due, scene.value(leastWords))]);
      },
    }),
    rule({
      id: 'matches-record',
      title: 'What a Board paper says of co-production and what its record says do not contradict each other.',
      mend: 'Correct whichever is wrong: the paper or its record.',
      where: 'both',
      reads, facts,
      *judge(scene) {
        yield* eachPaper(scene, (paper, due) => {
          const conflict = contradiction(paper);
          if (conflict.state === 'contradicted') return [fail(conflict.at, conflict.reason, { due, rests: [paper], mend: 'Find out which of the two is true, and correct the other before the Board relies on it.' })];
          return [conflict.state === 'agreed' ? pass(titled(paper), conflict.reason, { due }) : notApplicable(titled(paper), conflict.reason, { due })];
        });
      },
    }),
    evidenceBeforeSubmission,
    rule({
      id: 'none-reasoned',
      title: 'A Board paper without co-production says why there was none.',
      mend: 'Say in a sentence or two why nobody could be involved.',
      where: 'both',
      reads, facts, uses: [noneWords],
      *judge(scene) {
        yield* eachPaper(scene, (paper, due) => [reasonGiven(paper, due, scene.value(noneWords))]);
      },
    }),
    rule({
      id: 'none-approved',
      title: 'Another person than its author agrees that a Board paper goes without co-production.',
      mend: 'Have somebody else approve the paper, and record their id.',
      where: 'both',
      reads, facts,
      *judge(scene) {
        yield* eachPaper(scene, (paper, due) => [approvedByAnother(paper, due)]);
      },
    }),
    rule({
      id: 'none-share',
      title: 'Papers without co-production stay the exception.',
      mend: 'Plan involvement for the subjects that will come to the Board next year.',
      reads, facts, uses: [noneShare, noneAllowed],
      *judge(scene) {
        yield* withoutPapers(scene);
        const papers = papersInPeriod(scene);
        const allowed = Math.max(scene.value(noneAllowed), Math.floor(scene.value(noneShare) * papers.length + 1e-9));
        // The first of the year are those that are allowed, in whatever order they were written down.
        const none = papers.filter((p) => p.none).toSorted((a, b) => byText(a.meeting, b.meeting) || byText(a.from.label, b.from.label));
        const limit = `${several(allowed, 'is', 'are')} allowed (${percent(scene.value(noneShare))} of a year's papers, and at least ${String(scene.value(noneAllowed))})`;
        if (papers.length > 0 && none.length === 0) yield pass(scene.self, `None of ${several(papers.length, 'paper')} says that there was no co-production.`, { rests: papers.map((p) => p.from) });
        for (const [i, { from, meeting: due }] of none.entries()) {
          const reason = `${kOfN(none.length, papers.length)} papers say that there was none; ${limit}.`;
          yield i < allowed ? pass(from, reason, { due }) : fail(from, reason, { due, mend: 'Involve people before the subject comes back to the Board, and tell the Board what they said.' });
        }
      },
    }),
    rule({
      id: 'pack-sent-early',
      title: 'Trustees have the papers a week before the meeting.',
      mend: 'Send the papers out at least a week before, and record the day.',
      reads, facts, uses: [packDays],
      *judge(scene) {
        yield* withoutPapers(scene);
        for (const meeting of meetingsInPeriod(scene)) {
          const { date, pack_sent_on: done, papers } = meeting.data;
          const due = addDays(date, -scene.value(packDays));
          const paste = { into: meeting.part(), field: 'pack_sent_on', value: `<day by ${due}>` };
          if (papers === 0) yield notApplicable(meeting, `The minutes of ${date} count no paper.`, { due: date });
          // Sent for a meeting of this year, whichever year the day of sending lies in.
          else yield { ...onTime(meeting, { what: `The papers for ${date}`, due, done, asOf: scene.asOf, mend: 'Settle the days by which papers are written and sent for the next meetings.', ...(done === undefined ? { paste } : {}) }), due: date };
        }
      },
    }),
    ...paperSigns,
  ],
});

function sectionOf(paper: Paper, due: Day, least: number): Judgement {
  const said = saidIn(paper);
  const none = paper.data.coproduction?.none_because;
  const mend = 'Write into the section who was involved, when, what they said and what changed because of it.';
  if (said.from === 'unusable') return insufficient(paper.part('document'), `The paper can't be opened, so its section can't be judged. ${said.path}: ${said.message}`, { due, mend: said.mend });
  if (said.from === 'closed') return insufficient(paper.part('document'), `${said.path} is of a kind that is not opened here, and the record does not say what is in its section.`, { due, mend: `Name a ${namedEndings('or')} of the paper, or write what its section says into the record.`, paste: newTexts(paper, least) });
  if (said.from === 'record') {
    if (said.words === 0) return fail(titled(paper), 'There is no section on co-production: the record has no text of one and names no document.', { due, mend: 'Name the document, or write what its section says into the record.', paste: newTexts(paper, least) });
    if (none !== undefined || said.words >= least) return pass(paper.part('coproduction'), none === undefined ? `The record has ${several(said.words, 'word')} of the section.` : 'It says why there was no co-production.', { due, rests: [paper] });
    return fail(paper.part('coproduction'), `The section has ${several(said.words, 'word')}; at least ${String(least)} are asked for.`, { due, mend });
  }
  if (said.heading === undefined) return fail(paper.part('document'), 'No heading of the document announces a section on co-production.', { due, mend: 'Give the paper a section headed "Co-production implications", and write into it who was involved and what changed.' });
  if (said.words === 0) return fail(paper.part('document'), `Under the heading "${said.heading.slice(0, 80)}" nothing is written.`, { due, mend });
  if (none === undefined && said.words < least) return fail(paper.part('document'), `The section "${said.heading.slice(0, 80)}" has ${several(said.words, 'word')}; at least ${String(least)} are asked for.`, { due, mend });
  return pass(paper.part('document'), `The section "${said.heading.slice(0, 80)}" has ${several(said.words, 'word')}.`, { due, rests: [paper] });
}

function reasonGiven(paper: Paper, due: Day, least: number): Judgement {
  const reason = reasonForNone(paper);
  if (reason === undefined) return notApplicable(titled(paper), 'The paper does not say that there was no co-production.', { due });
  const subject = paper.part('coproduction', 'none_because');
  const n = countWords(reason);
  if (n >= least) return pass(subject, `The reason for having had none has ${several(n, 'word')}.`, { due, rests: [paper] });
  return fail(subject, `The reason for having had none has ${several(n, 'word')}; at least ${String(least)} are asked for.`, {
    due, mend: 'Say what stood in the way, and when people can have a say.', ...(paper.data.coproduction?.none_because === undefined ? { paste: newReason(paper, least) } : {}),
  });
}

function approvedByAnother(paper: Paper, due: Day): Judgement {
  const { approvedBy, data: { author } } = paper;
  const mend = 'Have another person than the author agree that nobody was involved, and record their id.';
  if (reasonForNone(paper) === undefined) return notApplicable(titled(paper), 'The paper does not say that there was no co-production.', { due });
  if (approvedBy === undefined) return insufficient(titled(paper), 'Who agreed that there was no co-production is not on record.', { due, mend, paste: { into: paper.part(), field: 'approved_by', value: '<id T>' } });
  if (author === undefined) return insufficient(titled(paper), 'Who wrote the paper is not on record, so whether somebody else approved it can\'t be told.', { due, mend: 'Record the id of the author.', paste: { into: paper.part(), field: 'author', value: '<id S>' } });
  return author === approvedBy ? fail(titled(paper), `${author} wrote the paper and approved it.`, { due, mend }) : pass(titled(paper), `Written by ${author}, approved by ${approvedBy}.`, { due });
}

function newTexts(paper: Paper, least: number): { readonly into: ReturnType<Paper['part']>; readonly field: string; readonly value: string } {
  const text = `"<text of ${String(least)} words>"`;
  return paper.data.coproduction === undefined ? { into: paper.part(), field: 'coproduction', value: `{what_said: ${text}}` } : { into: paper.part('coproduction'), field: 'what_said', value: text };
}

function newReason(paper: Paper, least: number): ReturnType<typeof newTexts> {
  const text = `"<text of ${String(least)} words>"`;
  return paper.data.coproduction === undefined ? { into: paper.part(), field: 'coproduction', value: `{none_because: ${text}}` } : { into: paper.part('coproduction'), field: 'none_because', value: text };
}
