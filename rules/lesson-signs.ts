import { count, rule } from './define.js';
import { fail, several } from './judging.js';
import { byProject, lessonFact, lessonsOfYear, reviewFact } from './lessons.js';
import { wordForWord } from './section-text.js';

const fewestPraised = count('learning.fewest-praised', 3, { meaning: 'Lessons of a year from which on it is a sign that all of them are praise.', stricter: 'lower', min: 2, max: 20 });

const PRAISE = /\b(?:went (?:very )?well|worked (?:very )?well|success\w*|great|excellent|good|positive|proud|well received|well attended|enjoyed|pleased|effective|valued|strong)\b/i;
const TROUBLE = /\b(?:not?|never|nobody|none|too|late|later|missed|should|but|wrong|hard|less|fail\w*|only|until|instead|without|slow|lost|stopped|broke\w*)\b/i;

/** Signs of box-ticking that only lessons and reviews show. */
export const lessonSigns = [
  rule({
    id: 'only-praise',
    title: 'Everything that was learnt in the year is praise.',
    mend: 'Ask what went badly, and write that down too.',
    severity: 'query',
    reads: [], facts: [lessonFact], uses: [fewestPraised],
    *judge(scene) {
      const all = lessonsOfYear(scene);
      if (all.length < scene.value(fewestPraised) || !all.every(({ value: { what } }) => PRAISE.test(what) && !TROUBLE.test(what))) return;
      yield fail(scene.self, `All ${String(all.length)} lessons of the year tell of something that went well.`, { rests: all.map((f) => f.from), mend: 'Ask people what went badly, and what would be done differently.' });
    },
  }),
  rule({
    id: 'same-lesson-elsewhere',
    title: 'Different projects learnt the same thing in the same words.',
    mend: 'Ask each project what it learnt itself.',
    severity: 'query',
    reads: [], facts: [lessonFact],
    *judge(scene) {
      const first = new Map<string, string>();
      for (const { project = 'the organisation', value, from } of scene.facts(lessonFact)) {
        const text = wordForWord(value.what);
        const before = first.get(text);
        if (text === '') continue;
        if (before === undefined) first.set(text, project);
        else if (before !== project) yield fail(from, `The same words stand in the records of ${before}.`, { mend: 'Look whether either of them learnt it, or it was copied.' });
      }
    },
  }),
  rule({
    id: 'done-at-once',
    title: 'What is to be done about a lesson was done on the day it was learnt.',
    mend: 'Look whether anything was done after it was learnt.',
    severity: 'query',
    reads: [], facts: [lessonFact],
    *judge(scene) {
      for (const { value: { date, done }, from } of lessonsOfYear(scene)) if (date !== '' && date === done) yield fail(from, `It was learnt and acted on the same day, ${date}.`, { mend: 'Write down what was done because of it, and when.' });
    },
  }),
  rule({
    id: 'staff-among-themselves',
    title: 'No review of a project in the year had anybody with lived experience in it.',
    mend: 'Look back on the project with people.',
    severity: 'query',
    reads: [], facts: [reviewFact],
    *judge(scene) {
      const { from, to } = scene.period;
      const held = scene.facts(reviewFact).filter(({ value }) => from <= value.held && value.held <= to);
      for (const [project, mine] of byProject(held)) {
        const [first] = mine;
        if (first === undefined || mine.some(({ value }) => value.lived !== 0)) continue;
        yield fail(first.from, `${several(mine.length, 'review')} of ${project ?? 'the organisation'} in the year, and only staff in ${mine.length === 1 ? 'it' : 'them'}.`, { rests: mine.map((f) => f.from), mend: 'Look back on the project with people who use services and carers.' });
      }
    },
  }),
];
