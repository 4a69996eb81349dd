import { addDays } from '../../src/model/day.js';
import type { AuditRecord } from '../../src/model/record.js';
import { commitment, count, days, months, rule, share } from '../define.js';
import { onTime } from '../judging.js';
import { answers, closeWithin, every, grace, ofProject, reviewsDue, youngest } from '../project-reviews.js';
import { asking, codesWithoutProject, enoughSystems, financeCodes, looks, mustAsk, promptAt, reconciled } from '../systems.js';
import { writtenSoon } from '../written-soon.js';

const systems = count('systems-prompt.systems', 3, { meaning: 'Systems that ask about co-production at the least.', stricter: 'higher', min: 2, max: 5 });
const lookedAt = months('systems-prompt.looked-at', 12, { meaning: 'Months after the last look at what a system asks within which the next comes.', stricter: 'lower', min: 3, max: 24 });
const openedWithin = days('systems-prompt.opened-within', 14, { meaning: 'Days after the start of a project within which its record is opened.', stricter: 'lower', min: 0, max: 30 });
const writtenWithin = days('systems-prompt.written-within', 30, { meaning: 'Days after an event within which it is written down.', stricter: 'lower', min: 1, max: 60 });
const written = share('systems-prompt.written', 0.9, { meaning: 'Of what happened in the year, the share that was written down soon.', stricter: 'higher' });

/** What a project keeps as things happen, each with a day of its own. */
const KEPT = ['project', 'invitations', 'activity', 'decisions', 'feedback', 'payments', 'outreach', 'roles', 'survey', 'reviews', 'equality-analysis', 'board-paper'] as const;

export const systemsPrompt = commitment({
  name: 'systems-prompt',
  level: 'both',
  force: 'must',
  title: 'Project management and other systems ask for co-production, record it and watch over it.',
  why: 'What a form does not ask for is forgotten by the second project.',
  rules: [
    rule({
      id: 'three-systems',
      title: 'At least three of the organisation\'s systems ask about co-production.',
      mend: 'Put questions about co-production into the systems that people use anyway.',
      where: 'organisation',
      reads: ['systems'], uses: [systems],
      *judge(scene) { yield enoughSystems(scene, scene.value(systems)); },
    }),
    rule({
      id: 'project-and-board',
      title: 'The systems for project management and for Board papers are among them.',
      mend: 'Put questions about co-production into both, and record from when each asks them.',
      where: 'organisation',
      reads: ['systems'],
      *judge(scene) {
        for (const name of ['project', 'board'] as const) {
          const judged = mustAsk(scene, name);
          if (judged !== undefined) yield judged;
        }
      },
    }),
    rule({
      id: 'asks-at-every-stage',
      title: 'The project system asks at the start, on the way and at the end.',
      mend: 'Add a question for each stage that has none.',
      where: 'organisation',
      reads: ['systems'],
      *judge(scene) {
        const system = asking(scene).possible.find(({ data }) => data.system === 'project');
        if (system !== undefined) for (const stage of ['start', 'mid', 'close'] as const) yield promptAt(system, stage);
      },
    }),
    rule({
      id: 'looked-at-yearly',
      title: 'What each system asks is looked at once a year.',
      mend: 'See every year whether the questions are still the right ones, and write down the day.',
      where: 'organisation',
      reads: ['systems'], uses: [lookedAt],
      *judge(scene) { for (const system of asking(scene).possible) yield* looks(scene, system, scene.value(lookedAt)); },
    }),
    rule({
      id: 'register-reconciled',
      title: 'Every project in the ledger has a project record.',
      mend: 'Compare the project codes in the ledger with the project records once a year.',
      where: 'organisation',
      reads: ['systems'],
      *judge(scene) { yield reconciled(scene); },
    }),
    rule({
      id: 'opened-in-time',
      title: 'The record of a project is opened within two weeks of its start.',
      mend: 'Open the record of a project when it starts.',
      where: 'project',
      reads: ['project'], uses: [openedWithin, youngest],
      *judge(scene) {
        yield* ofProject(scene, (project) => {
          const due = addDays(project.data.started_on, scene.value(openedWithin));
          return [onTime(project.part('started_on'), { what: `Opening the record of the project that started on ${project.data.started_on}`, due, done: project.recordedOn, asOf: scene.asOf, mend: 'Open the records of projects when they start; for this one the day is past.' })];
        });
      },
    }),
    rule({
      id: 'reviews-held',
      title: 'The project is looked at when it starts, every half year and when it has ended.',
      mend: 'Hold each review when it is due, co-production included.',
      where: 'project',
      reads: ['project', 'reviews'], consults: ['systems'], uses: [every, grace, closeWithin, youngest],
      *judge(scene) { yield* ofProject(scene, (project) => reviewsDue(scene, project)); },
    }),
    rule({
      id: 'questions-answered',
      title: 'Each review answers all that the project system asks.',
      mend: 'Go through the questions of the project system at each review.',
      where: 'project',
      reads: ['project', 'reviews'], consults: ['systems'], uses: [youngest],
      *judge(scene) { yield* ofProject(scene, () => answers(scene)); },
    }),
    rule({
      id: 'written-down-soon',
      title: 'Nearly all that happens is written down within a month.',
      mend: 'Write things down as they happen.',
      where: 'project',
      reads: KEPT, uses: [writtenWithin, written, youngest],
      *judge(scene) {
        yield* ofProject(scene, (project) => [writtenSoon(scene, project, KEPT.flatMap((kind): readonly AuditRecord[] => scene.all(kind)), { within: scene.value(writtenWithin), least: scene.value(written) })]);
      },
    }),
    rule({
      id: 'codes-without-project',
      title: 'More project codes are said to be matched than project records have.',
      mend: 'Find out which projects in the ledger have no record here.',
      severity: 'query',
      where: 'organisation',
      reads: ['systems'], facts: [financeCodes],
      *judge(scene) { yield* codesWithoutProject(scene); },
    }),
  ],
});
