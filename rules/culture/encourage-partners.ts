import type { Scene } from '../../src/model/charter.js';
import { addDays, daysBetween } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { commitment, count, days, rule, share } from '../define.js';
import { fail, inDays, insufficient, notApplicable, notDue, pass, several, shareOf } from '../judging.js';
import { actsInYear, dayOf, distinctActs, onePerPartner, partnerActs, partnerAgreements, type ActFound } from '../partner-acts.js';
import { yearName } from '../../src/model/audit-year.js';
import { partnerSigns } from './partner-signs.js';

const actsAsked = count('encourage-partners.acts', 4, { meaning: 'Acts of a year that bring others to co-produce.', stricter: 'higher', min: 1, max: 52 });
const partnersAsked = count('encourage-partners.partners', 3, { meaning: 'Different partners that the acts of a year are for.', stricter: 'higher', min: 1, max: 52 });
const soonest = days('encourage-partners.follow-up-soonest', 30, { meaning: 'Days after an act before which asking again tells nothing of what came of it.', stricter: 'higher', min: 1, max: 90 });
const latest = days('encourage-partners.follow-up-latest', 365, { meaning: 'Days after an act within which it is asked what came of it.', stricter: 'lower', min: 90, max: 730 });
const clauses = share('encourage-partners.clauses', 0.8, { meaning: 'Of the contracts and grants signed as lead, the share with a clause on co-production.', stricter: 'higher' });

const reads = ['partner-influence'] as const;
type Reads = Scene<'partner-influence', never>;

/** What a year without acts comes to: silence, unless other years show that such acts are recorded. */
function withoutActs(scene: Reads): Judgement | undefined {
  if (actsInYear(scene).length > 0) return undefined;
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `The year ends on ${scene.period.to}.`);
  const mend = 'Record what was done to bring partners to co-produce, with its day and whom it was for.';
  if (scene.facts(partnerActs).length === 0) return insufficient(scene.self, 'Nothing that was done to bring partners to co-produce is on record.', { mend });
  return fail(scene.self, 'In other years something was done to bring partners to co-produce; of this year nothing is on record.', { mend });
}

/** Whether there are enough of something that only acts with a named partner count for. */
function enough(scene: Reads, least: number, what: string, counted: (acts: readonly ActFound[]) => readonly ActFound[]): Judgement {
  const acts = actsInYear(scene);
  const named = acts.filter(({ value }) => value.partner !== '');
  const distinct = counted(named);
  const [sure, nameless] = [distinct.length, acts.length - named.length];
  const reason = `${what}: ${String(sure)} in the year; ${String(least)} are asked for`;
  const mend = 'Choose with the Network whom to work on next, and record each act with its day and its partner.';
  if (sure >= least) return pass(scene.self, `${reason}.`, { either: { count: least, of: distinct.map(({ from }) => from) } });
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `${reason} by ${scene.period.to}.`);
  if (sure + nameless >= least) return insufficient(scene.self, `${reason}. Of ${several(nameless, 'act')} more it is not on record whom it was for.`, { rests: acts.map(({ from }) => from), mend: 'Record which organisation each was for.' });
  return fail(scene.self, `${reason}.`, { rests: acts.map(({ from }) => from), mend });
}

export const encouragePartners = commitment({
  name: 'encourage-partners',
  level: 'organisation',
  force: 'effort',
  title: 'The organisation brings those it works with, and the wider sector, to co-produce.',
  why: 'Most of what people meet is run by somebody else.',
  rules: [
    rule({
      id: 'enough-acts',
      title: 'Several times a year something is done to bring others to co-produce.',
      mend: 'Plan it with the Network: a clause, a joint course, advice, an answer to a consultation.',
      reads, facts: [partnerActs], uses: [actsAsked],
      *judge(scene) { yield withoutActs(scene) ?? enough(scene, scene.value(actsAsked), 'Acts that name a partner, one letter to many counted once', distinctActs); },
    }),
    rule({
      id: 'several-partners',
      title: 'It is done with several partners.',
      mend: 'Ask who else decides what people meet with.',
      reads, facts: [partnerActs], uses: [partnersAsked],
      *judge(scene) { yield withoutActs(scene) ?? enough(scene, scene.value(partnersAsked), 'Different partners', onePerPartner); },
    }),
    rule({
      id: 'followed-up',
      title: 'At least once it is asked later what came of it.',
      mend: 'Ask a few months later what the partner does differently, and record the day.',
      reads, facts: [partnerActs], uses: [soonest, latest],
      *judge(scene) {
        const acts = actsInYear(scene);
        const [early, late] = [scene.value(soonest), scene.value(latest)];
        const gaps = acts.map((act) => ({ act, on: dayOf(act.value.date), back: dayOf(act.value.followedUp) }));
        const followed = gaps.filter(({ act, on, back }) => act.value.partner !== '' && on !== undefined && back !== undefined && daysBetween(on, back) >= early && daysBetween(on, back) <= late).map(({ act }) => act.from);
        const open = gaps.filter(({ on, back }) => on !== undefined && back === undefined && addDays(on, late) >= scene.asOf);
        const none = withoutActs(scene);
        const window = `from ${inDays(early)} to ${inDays(late)} after`;
        if (none !== undefined) yield none;
        else if (followed.length > 0) yield pass(scene.self, `Of ${several(acts.length, 'act')}, ${several(followed.length, 'was', 'were')} followed up ${window}.`, { either: { count: 1, of: followed } });
        else if (open.length > 0) yield notDue(scene.self, `None of ${several(acts.length, 'act')} was followed up ${window}; for ${String(open.length)} there is still time.`);
        else yield fail(scene.self, `None of ${several(acts.length, 'act')} is on record as followed up ${window}.`, { rests: acts.map(({ from }) => from), mend: 'Ask those partners now what they do differently; next time put the day in the diary.' });
      },
    }),
    rule({
      id: 'clause-in-agreements',
      title: 'Most contracts and grants that the organisation signs as lead have a clause on co-production.',
      mend: 'Put the clause in the form that contracts are written from.',
      reads, facts: [partnerAgreements], uses: [clauses],
      *judge(scene) {
        const year = yearName(scene.period);
        const found = scene.facts(partnerAgreements).filter(({ value }) => value.year === year);
        const mend = 'Add the clause when the next ones are renewed, and put it in the form that they are written from.';
        for (const { from, value: { signed, withClause } } of found) {
          if (signed === 0) yield notApplicable(from, `No contract or grant was signed as lead in ${year}.`);
          else if (withClause > signed && signed > 0) yield insufficient(from, `${String(withClause)} are said to have the clause, of ${String(signed)} signed.`, { mend: 'Count again.' });
          else {
            const least = Math.ceil(signed * scene.value(clauses) - 1e-9);
            const paste = withClause < 0 && signed > 0 ? { paste: { into: from, field: 'with_clause', value: `<count from ${String(least)}>` } } : {};
            yield shareOf(from, { what: `of the contracts and grants signed as lead in ${year} have a clause on co-production`, part: known(withClause), whole: known(signed), least: scene.value(clauses), mend, ...paste });
          }
        }
        if (found.length > 0) return;
        if (scene.asOf <= scene.period.to) yield notDue(scene.self, `They are counted when the year ends, on ${scene.period.to}.`);
        else yield insufficient(scene.self, `How many contracts and grants were signed as lead in ${year}, and how many have a clause on co-production, is not on record.`, { mend: 'Count both from the register of contracts; none at all is a count too.' });
      },
    }),
    ...partnerSigns,
  ],
});

const known = (n: number): number | undefined => (n < 0 ? undefined : n);
