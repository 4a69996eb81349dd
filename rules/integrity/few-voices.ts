import { nameOfYear } from '../../src/model/audit-year.js';
import { add, heldInPeriod, lived, sessions } from '../derived.js';
import { sign } from '../define.js';
import { kOfN, percent, reaches } from '../judging.js';

/** The share of newcomers below which it is always the same people. */
const FLOOR = 0.2;

/** Times that somebody took part, from which on it matters that they were the same people. */
const MANY_SESSIONS = 20;

/** A project hears from more than the usual few. */
export const fewVoices = sign({
  id: 'few-voices',
  title: 'Hardly anybody new took part, although there were many sessions.',
  mend: 'Look at who keeps coming and who never does, and invite people who were not involved before.',
  hard: false,
  *find(scene) {
    const held = heldInPeriod(scene).filter(({ data }) => data.type !== 'planning');
    const taken = sessions(held);
    const newcomers = held.reduce<number | undefined>((n, { data }) => add(n, data.newcomers), 0);
    if (scene.slug === undefined || taken === undefined || newcomers === undefined || taken < MANY_SESSIONS) return;
    // Where the different people were counted, newcomers are a share of them: who comes often then weighs no more than who comes once.
    const year = nameOfYear(Number(scene.period.from.slice(0, 4)));
    const distinct = lived(scene.all('project')[0]?.data.years?.find((y) => y.year === year)?.distinct);
    const whole = distinct ?? taken;
    if (reaches(newcomers, whole, FLOOR)) return;
    const of = distinct === undefined ? 'times that somebody took part' : 'people who took part';
    yield { at: scene.self, strikes: held.map((activity) => activity.part('newcomers')), reason: `${kOfN(newcomers, whole)} ${of} were newcomers, over ${String(taken)} sessions; ${percent(FLOOR)} are looked for.` };
  },
});
