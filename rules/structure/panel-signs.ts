import { rule } from '../define.js';
import { fail, several } from '../judging.js';
import { isInvolved, openedInYear, type Vacancy } from '../vacancies.js';
import { summaryOfYear } from '../workforce.js';

const reads = ['vacancies', 'workforce-summary'] as const;

/** Stages at which somebody has a say in who is chosen. */
const DECIDING: readonly string[] = ['shortlist', 'questions', 'panel', 'scoring'];
const NO_TIME = /\b(no|not enough|too little|lack of|short of|pressed for|pressure of) time\b|\btime (constraints?|pressures?|was (too )?short|did not allow)\b|\btoo (urgent|late)\b/i;

/** Signs of box-ticking that only vacancies show. */
export const panelSigns = [
  rule({
    id: 'meet-and-greet',
    title: 'People are involved, but at no stage at which anybody is chosen.',
    mend: 'Ask what they had a say in.',
    severity: 'query',
    reads,
    *judge(scene) {
      for (const vacancy of openedInYear(scene).filter(isInvolved)) {
        const { stages = [], opened_on: opened } = vacancy.data;
        if (stages.length === 0 || stages.some((stage) => DECIDING.includes(stage))) continue;
        yield fail(vacancy, `In the vacancy of ${opened} people were involved only in ${stages.join(' and ')}.`, { mend: 'Ask them what they had a say in.' });
      }
    },
  }),
  rule({
    id: 'same-person-always',
    title: 'One and the same person is on every panel.',
    mend: 'Ask others, and train them.',
    severity: 'query',
    reads,
    *judge(scene) {
      const summary = summaryOfYear(scene);
      const panels = openedInYear(scene).filter(isInvolved);
      if (summary?.data.panel_people === 1 && panels.length >= 2) yield fail(summary.part('panel_people'), `One person had a part in all of ${several(panels.length, 'vacancy', 'vacancies')}.`, { rests: panels, mend: 'Ask others in the Network whether they want to, and train them.' });
    },
  }),
  rule({
    id: 'reason-reused',
    title: 'The same reason is given again, or there was no time again.',
    mend: 'Ask why it was not foreseen.',
    severity: 'query',
    reads,
    *judge(scene) {
      const excused = openedInYear(scene).filter((vacancy) => !isInvolved(vacancy) && vacancy.data.not_involved?.reason !== undefined);
      const seen = new Set<string>();
      for (const vacancy of excused) {
        const sort = sortOf(vacancy);
        if (seen.has(sort)) yield fail(vacancy.part('not_involved', 'reason'), sort === 'no time' ? 'That there was no time is the reason more than once in the year.' : 'The same reason was given before.', { rests: [vacancy], mend: 'Ask why it was not foreseen, and train people ahead of the next vacancy.' });
        seen.add(sort);
      }
    },
  }),
  rule({
    id: 'never-at-the-top',
    title: 'People have a part in choosing others, and never in choosing those at the top.',
    mend: 'Involve them where the posts with the most power are filled.',
    severity: 'query',
    reads,
    *judge(scene) {
      const opened = openedInYear(scene);
      const top = opened.filter(({ data }) => data.band === 'upper');
      const [first] = top;
      if (first === undefined || top.some(isInvolved) || !opened.some(isInvolved)) return;
      yield fail(first, `People had a part in filling ${several(opened.filter(isInvolved).length, 'vacancy', 'vacancies')}, but in none of ${String(top.length)} at the upper grades.`, { rests: top, mend: 'Involve people where the posts with the most power are filled.' });
    },
  }),
];

function sortOf({ data }: Vacancy): string {
  const reason = data.not_involved?.reason ?? '';
  return NO_TIME.test(reason) ? 'no time' : reason.toLowerCase().replaceAll(/[^a-z]+/g, ' ').trim();
}
