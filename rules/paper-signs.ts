import { isWithin } from '../src/model/audit-year.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Scene } from '../src/model/charter.js';
import { allPapers, papersOnFile, saidIn, type Paper } from './board-papers.js';
import { rule, words } from './define.js';
import { fail, several } from './judging.js';
import { onlyEmptyPhrases, pastDaysNamed } from './section-text.js';

const copiedWords = words('board-paper-section.copied-words', 20, { meaning: 'Words from which on a paragraph that stands in two papers is a sign of copying; shorter ones may agree by chance.', stricter: 'lower', min: 8, max: 100 });

const reads = ['board-paper'] as const;

/** Signs of box-ticking that only Board papers show. */
export const paperSigns = [
  rule({
    id: 'empty-phrases',
    title: 'A section on co-production has only phrases that would fit any paper.',
    mend: 'Name who was involved, when, what they said and what changed.',
    severity: 'query',
    where: 'both',
    reads,
    *judge(scene) {
      yield* whereShown(scene, (paper) => (onlyEmptyPhrases(textOf(paper)) ? 'Every sentence on co-production would fit any other paper: none says who was involved, when, or what they said.' : undefined));
    },
  }),
  rule({
    id: 'later-dates',
    title: 'A section tells of something dated after the paper was handed in.',
    mend: 'Compare the dates in the section with the records of the activities.',
    severity: 'query',
    where: 'both',
    reads,
    *judge(scene) {
      yield* whereShown(scene, (paper) => {
        const { submitted_on: submitted } = paper.data;
        const later = submitted === undefined ? [] : pastDaysNamed(textOf(paper)).filter((named) => named > submitted);
        return later.length === 0 ? undefined : `The section tells of ${later.join(', ')} as past, but the paper was handed in on ${String(submitted)}.`;
      });
    },
  }),
  rule({
    id: 'verbal-only',
    title: 'The Board was told of co-production by word of mouth only.',
    mend: 'Put in writing what the Board was told.',
    severity: 'query',
    where: 'both',
    reads,
    *judge(scene) {
      yield* whereShown(scene, (paper) => {
        const verbal = /\b(?:verbal|oral)(?:ly)?\b/i;
        return verbal.test(paper.data.title) || verbal.test(textOf(paper)) ? 'The paper or its section announces a report by word of mouth, which leaves nothing that can be looked at later.' : undefined;
      });
    },
  }),
  rule({
    id: 'copied-sections',
    title: 'The same paragraphs on co-production stand in several Board papers.',
    mend: 'Write for each paper what was said about its own subject.',
    severity: 'query',
    reads,
    facts: [papersOnFile],
    uses: [copiedWords],
    *judge(scene) {
      const firstIn = new Map<string, string>();
      for (const { from, meeting, paragraphs } of allPapers(scene)) {
        const long = paragraphs.filter((text) => text.split(' ').length >= scene.value(copiedWords));
        const copied = long.flatMap((text) => firstIn.get(text) ?? []);
        for (const text of long) if (!firstIn.has(text)) firstIn.set(text, `${from.label} (${meeting})`);
        if (copied.length > 0 && isWithin(meeting, scene.period)) yield fail(from, `${several(copied.length, 'paragraph')} of the section ${copied.length === 1 ? 'stands' : 'stand'} word for word in ${[...new Set(copied)].join(', ')}.`, { due: meeting, mend: 'Write what was said about the subject of this paper.' });
      }
    },
  }),
];

function* whereShown(scene: Scene<'board-paper', never>, sign: (paper: Paper) => string | undefined): Generator<Judgement> {
  for (const paper of scene.all('board-paper')) {
    const reason = isWithin(paper.data.meeting_on, scene.period) ? sign(paper) : undefined;
    if (reason !== undefined) yield fail(paper.data.document === undefined ? paper.part('coproduction') : paper.part('document'), reason, { due: paper.data.meeting_on, mend: 'Look at the section together with the author.' });
  }
}

function textOf(paper: Paper): string {
  const said = saidIn(paper);
  return said.from === 'document' || said.from === 'record' ? said.text : '';
}
