import type { Scene } from '../../src/model/charter.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { AuditRecord } from '../../src/model/record.js';
import { actsOfYear, appointedAllYear, type ActOf } from '../champions.js';
import { commitment, count, days, rule, share } from '../define.js';
import { fail, insufficient, kOfN, notDue, pass, percent, reaches, several } from '../judging.js';
import { meetingsInPeriod, termsInPeriod } from '../trustees.js';
import { summaryOfYear, withoutSummary } from '../workforce.js';
import { championSigns } from './champion-signs.js';

const gap = days('champions.gap', 90, { meaning: 'Days on end for which nobody may be appointed.', stricter: 'lower', min: 0, max: 183 });
const active = share('champions.active', 0.5, { meaning: 'Of the trustees, and of the senior managers, the share that did something for co-production in the year.', stricter: 'higher' });
const discussed = count('champions.discussed', 2, { meaning: 'Board meetings of a year whose minutes show that co-production was discussed.', stricter: 'higher', min: 1, max: 12 });

const actMend = 'Ask each what they will do in the next months: take part, speak up, find money, clear something away, teach others; record it with where it can be seen.';

interface Active {
  readonly who: string;
  readonly whole: number;
  readonly isOne: (act: ActOf) => boolean;
  /** Whether the person may be one, as far as is on record. */
  readonly mayBe: (act: ActOf) => boolean;
  readonly rests: readonly AuditRecord[];
}

/** Whether enough people in a role did something in the year; an act that names no place where it can be seen leaves it open. */
function halfActive(scene: Scene<'champions', never>, least: number, { who, whole, isOne, mayBe, rests }: Active): Judgement {
  const acts = actsOfYear(scene);
  const shown = acts.filter((a) => isOne(a) && a.act.ref !== undefined);
  const people = (list: readonly ActOf[]): number => Math.min(whole, new Set(list.map(({ act }) => act.person)).size);
  const [sure, possible] = [people(shown), people(acts.filter(mayBe))];
  const reason = `${kOfN(sure, whole)} ${who} did something for co-production in the year; at least ${percent(least)} are asked for.`;
  const parts = acts.map(({ part }) => part);
  if (reaches(sure, whole, least)) return pass(scene.self, reason, { rests, either: { count: Math.ceil(whole * least - 1e-9), of: [...new Map(shown.map(({ act, part }) => [act.person, part])).values()] } });
  if (scene.asOf <= scene.period.to) return notDue(scene.self, reason);
  if (scene.all('champions').length === 0) return insufficient(scene.self, `What any of ${String(whole)} ${who} did for co-production is not on record.`, { mend: actMend });
  if (reaches(possible, whole, least)) return insufficient(scene.self, `${reason} Of others it is not on record where it can be seen, or in what role they did it.`, { rests: parts, mend: 'Record for each act where it can be seen, and in what role the person did it.' });
  return fail(scene.self, reason, { rests: [...parts, ...rests], mend: actMend });
}

export const champions = commitment({
  name: 'champions',
  level: 'organisation',
  force: 'disposition',
  title: 'Staff and trustees speak up for co-production and back it.',
  why: 'Without people of standing behind it, co-production is the first thing cut.',
  shownBy: 'trustees-act',
  rules: [
    rule({
      id: 'trustee-appointed',
      title: 'All the year a trustee is appointed to champion co-production.',
      mend: 'Have the Board appoint one, and record from when to when.',
      reads: ['champions', 'board-terms'], uses: [gap],
      *judge(scene) { yield appointedAllYear(scene, { role: 'trustee', who: 'trustee', longest: scene.value(gap) }); },
    }),
    rule({
      id: 'manager-appointed',
      title: 'All the year a senior manager is appointed to champion co-production.',
      mend: 'Appoint one, and record from when to when.',
      reads: ['champions', 'board-terms'], uses: [gap],
      *judge(scene) { yield appointedAllYear(scene, { role: 'senior-manager', who: 'senior manager', longest: scene.value(gap) }); },
    }),
    rule({
      id: 'trustees-act',
      title: 'At least half of the trustees do something for it.',
      mend: actMend,
      reads: ['champions', 'board-terms'], uses: [active],
      *judge(scene) {
        const terms = termsInPeriod(scene);
        const members = new Set(terms.map(({ data }) => data.member));
        const isOne = ({ act }: ActOf): boolean => members.has(act.person);
        if (members.size === 0) yield insufficient(scene.self, 'No trustee\'s term in the year is on record, so how many there were can\'t be told.', { mend: 'Record every trustee\'s term.' });
        else yield halfActive(scene, scene.value(active), { who: 'trustees', whole: members.size, isOne, mayBe: isOne, rests: terms });
      },
    }),
    rule({
      id: 'managers-act',
      title: 'At least half of the senior managers do something for it.',
      mend: actMend,
      reads: ['champions', 'workforce-summary'], uses: [active],
      *judge(scene) {
        const summary = summaryOfYear(scene);
        const whole = summary?.data.senior_managers;
        const staff = ({ act }: ActOf): boolean => act.person.startsWith('S-');
        if (summary === undefined) yield withoutSummary(scene);
        else if (whole === undefined || whole === 0) yield insufficient(summary, 'How many senior managers there were is not on record.', { mend: 'Look it up in the personnel system.', ...(whole === undefined ? { paste: { into: summary.part(), field: 'senior_managers', value: '<count from 1>' } } : {}) });
        else yield halfActive(scene, scene.value(active), { who: 'senior managers', whole, isOne: (a) => staff(a) && a.act.role === 'senior-manager', mayBe: (a) => staff(a) && (a.act.role === undefined || a.act.role === 'senior-manager'), rests: [summary] });
      },
    }),
    rule({
      id: 'board-discusses',
      title: 'The Board discusses co-production more than once a year.',
      mend: 'Put it on the agenda, and note the numbers of the minutes.',
      reads: ['board-meetings'], uses: [discussed],
      *judge(scene) {
        const held = meetingsInPeriod(scene);
        const minuted = held.filter(({ data }) => (data.coproduction_minutes ?? []).length > 0);
        const least = scene.value(discussed);
        const reason = `Of ${several(held.length, 'Board meeting')} in the year, the minutes of ${String(minuted.length)} show that co-production was discussed; ${String(least)} are asked for.`;
        const mend = 'Look through the minutes and note the numbers; if it was not discussed, put it on the next agenda.';
        if (minuted.length >= least) yield pass(scene.self, reason, { either: { count: least, of: minuted } });
        else if (scene.asOf <= scene.period.to) yield notDue(scene.self, reason);
        else if (held.length === 0) yield insufficient(scene.self, 'No Board meeting of the year is on record.', { mend: 'Record the meetings, with the numbers of the minutes on co-production.' });
        else yield fail(scene.self, reason, { rests: held, mend });
      },
    }),
    ...championSigns,
  ],
});
