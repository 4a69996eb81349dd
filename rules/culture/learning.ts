import { addDays, isDay } from '../../src/model/day.js';
import { commitment, count, days, rule, share } from '../define.js';
import { fail, insufficient, notApplicable, notDue, pass, several } from '../judging.js';
import { lessonSigns } from '../lesson-signs.js';
import { actionsTaken, appliedElsewhere, byProject, enoughLessons, lessonFact, projectFact, reviewFact } from '../lessons.js';

const closeWithin = days('learning.close-within', 90, { meaning: 'Days around the end of a project within which it is looked back on.', stricter: 'lower', min: 14, max: 183 });
const closed = share('learning.closed-projects', 0.8, { meaning: 'Of the projects that ended, the share that was looked back on in time with people.', stricter: 'higher' });
const ownMin = count('learning.own-min', 3, { meaning: 'Lessons of its own in a year.', stricter: 'higher', min: 1, max: 50 });
const externalMin = count('learning.external-min', 1, { meaning: 'Lessons in a year that were learnt from others.', stricter: 'higher', min: 1, max: 50 });
const actionsDone = share('learning.actions-done', 0.7, { meaning: 'Of the actions from lessons that fell due in the year, the share that was taken.', stricter: 'higher' });

export const learning = commitment({
  name: 'learning',
  level: 'organisation',
  force: 'effort',
  title: 'The organisation learns from its own co-production and from that of others.',
  why: 'A mistake made twice is paid for by the same people twice.',
  rules: [
    rule({
      id: 'looked-back-with-people',
      title: 'Projects that have ended are looked back on soon, with people who use services or carers.',
      mend: 'Hold a closing review with people within three months of the end.',
      where: 'organisation',
      reads: [], facts: [projectFact, reviewFact], uses: [closeWithin], share: closed,
      *judge(scene) {
        const ended = scene.facts(projectFact).flatMap((found) => (isDay(found.value.closed) ? [{ ...found, on: found.value.closed }] : []));
        if (ended.length === 0) yield notApplicable(scene.self, 'No project has ended.', { rests: scene.facts(projectFact).map((f) => f.from) });
        const reviewsOf = byProject(scene.facts(reviewFact));
        for (const { project = '', from, on } of ended) {
          const [first, due] = [addDays(on, -scene.value(closeWithin)), addDays(on, scene.value(closeWithin))];
          const reviews = (reviewsOf.get(project) ?? []).filter((f) => f.value.stage === 'close');
          const inTime = reviews.filter(({ value }) => first <= value.held && value.held <= due);
          const good = inTime.filter(({ value }) => value.lived > 0);
          const open = reviews.filter(({ value }) => value.held === '' || (inTime.some((f) => f.value === value) && value.lived < 0));
          const rests = reviews.map((f) => f.from);
          const said = `${project} ended on ${on}`;
          if (good.length > 0) yield pass(from, `${said} and was looked back on with people on ${good.map(({ value }) => value.held).join(', ')}.`, { due, either: { count: 1, of: good.map((f) => f.from) } });
          else if (open.length > 0) yield insufficient(from, `${said}; when its closing review was held, or who was there, is not on record.`, { due, rests, mend: 'Write down the day of the review, and who came, as counts.' });
          else if (inTime.length > 0) yield fail(from, `${said} and was looked back on without anybody with lived experience.`, { due, rests, mend: 'Go over it once more with people who use services or carers.' });
          else if (scene.asOf <= due) yield notDue(from, `${said}; the closing review is due by ${due}.`, { due });
          else yield fail(from, `${said}; a closing review was due by ${due}, and ${reviews.length === 0 ? 'none is on record' : `was held on ${reviews.map(({ value }) => value.held).join(', ')}`}.`, { due, rests, outstanding: reviews.length === 0, mend: 'Hold the review now, with people who use services or carers.' });
        }
      },
    }),
    rule({
      id: 'own-lessons',
      title: 'The organisation draws lessons of its own in the year.',
      mend: 'Ask at every review what was learnt, what is done about it, and by whom.',
      where: 'organisation',
      reads: [], facts: [lessonFact], uses: [ownMin],
      *judge(scene) {
        const least = scene.value(ownMin);
        yield enoughLessons(scene, {
          what: (n) => several(n, 'lesson of its own', 'lessons of its own'), least, fewest: least,
          counts: ({ value }) => value.origin === 'own', mayCount: ({ value }) => value.origin === 'own' || value.origin === '',
          mend: 'Ask staff and people what was learnt, and write it down with an action and its owner.',
        });
      },
    }),
    rule({
      id: 'lessons-from-others',
      title: 'The organisation learns from others in the year, and says from whom.',
      mend: 'Look at how others co-produce, and write down what to take over.',
      where: 'organisation',
      reads: [], facts: [lessonFact], uses: [externalMin, ownMin],
      *judge(scene) {
        const found = enoughLessons(scene, {
          what: (n) => several(n, 'lesson from others', 'lessons from others'), least: scene.value(externalMin), fewest: scene.value(ownMin),
          counts: ({ value }) => value.origin === 'external' && value.isSourced, mayCount: ({ value }) => value.origin === 'external' || value.origin === '',
          mend: 'Visit, read or invite others, and write down what was learnt and from whom.',
        });
        const { from, to } = scene.period;
        const fields = [`date: <day from ${from} by ${to}>`, 'what: "<text>"', 'origin: external', 'source: "<text>"', `action: {what: "<text>", owner: <id S>, due_on: <day from ${scene.asOf}>}`];
        yield found.mend !== undefined && scene.value(externalMin) === 1 ? { ...found, paste: { kind: 'lessons', fields } } : found;
      },
    }),
    rule({
      id: 'actions-taken',
      title: 'Most of what was to be done about lessons is done by the time it was due.',
      mend: 'Go through the actions from lessons every quarter.',
      where: 'organisation',
      reads: [], facts: [lessonFact], uses: [actionsDone],
      *judge(scene) { yield actionsTaken(scene, scene.value(actionsDone)); },
    }),
    rule({
      id: 'applied-elsewhere',
      title: 'Something that one project learnt is put to use in another.',
      mend: 'Begin each project with what the others learnt.',
      where: 'organisation',
      reads: [], facts: [lessonFact, projectFact], uses: [ownMin],
      *judge(scene) { yield appliedElsewhere(scene, scene.value(ownMin)); },
    }),
    ...lessonSigns,
  ],
});
