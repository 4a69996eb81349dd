import { yearName } from '../../src/model/audit-year.js';
import { add, heldInPeriod, lived, sessions } from '../derived.js';
import { count, share, sign } from '../define.js';
import { kOfN, percent, reaches } from '../judging.js';

const floor = share('few-voices.newcomers', 0.2, { meaning: 'Of the people who took part in a year, the share of newcomers below which it is always the same few.', stricter: 'higher' });
const many = count('few-voices.sessions', 20, { meaning: 'Times that somebody took part in the year, from which on it matters whether they were the same people.', stricter: 'lower', min: 5, max: 100 });

/** A project hears from more than the usual few. */
export const fewVoices = sign({
  id: 'few-voices',
  title: 'Hardly anybody new took part, although there were many sessions.',
  mend: 'Look at who keeps coming and who never does, and invite people who were not involved before.',
  hard: false,
  uses: [floor, many],
  *find(scene) {
    const held = heldInPeriod(scene).filter(({ data }) => data.type !== 'planning');
    const taken = sessions(held);
    const newcomers = held.reduce<number | undefined>((n, { data }) => add(n, data.newcomers), 0);
    if (taken === undefined || newcomers === undefined || taken < scene.value(many)) return;
    // Where the different people were counted, newcomers are a share of them: who comes often then weighs no more than who comes once.
    const year = yearName(scene.period);
    const distinct = lived(scene.all('project')[0]?.data.years?.find((y) => y.year === year)?.distinct);
    const whole = distinct ?? taken;
    if (reaches(newcomers, whole, scene.value(floor))) return;
    const of = distinct === undefined ? 'times that somebody took part' : 'people who took part';
    yield { at: scene.self, strikes: held.map((activity) => activity.part('newcomers')), reason: `${kOfN(newcomers, whole)} ${of} were newcomers, over ${String(taken)} sessions; ${percent(scene.value(floor))} are looked for.` };
  },
});
