import { addMonths } from '../../src/model/day.js';
import { commitment, count, months, rule } from '../define.js';
import { fail, insufficient, notDue, pass, several } from '../judging.js';
import { aimJudged, besidesNamed, inYear, lastDayOf, noStanding, type Standing } from '../standing.js';
import { standingSigns } from './standing-signs.js';

const outputs = count('leading-organisation.outputs', 3, { meaning: 'Things of a year that somebody outside took up, gave or looked at.', stricter: 'higher', min: 1, max: 52 });
const types = count('leading-organisation.types', 2, { meaning: 'Different sorts of them.', stricter: 'higher', min: 1, max: 5 });
const coauthored = count('leading-organisation.coauthored', 1, { meaning: 'Those of a year that somebody with lived experience made with the organisation.', stricter: 'higher', min: 1, max: 52 });
const compared = months('leading-organisation.compared-within', 36, { meaning: 'Months within which the organisation has itself compared from outside.', stricter: 'lower', min: 12, max: 60 });

const reads = ['standing'] as const;
const COMPARISONS: readonly string[] = ['external-benchmark', 'peer-review'];
const workMend = 'Plan with the Network what to offer to whom outside, and record each with who took it up.';

export const leadingOrganisation = commitment({
  name: 'leading-organisation',
  level: 'organisation',
  force: 'aim',
  title: 'The organisation sets out to be among the leaders in co-production.',
  why: 'An aim that outsiders can check keeps an organisation from marking its own work.',
  rules: [
    rule({
      id: 'dated-aim',
      title: 'A trustee answers for an aim with a starting point, a target, and a day for each.',
      mend: 'Have the Board set one, from what is so today to what is to be so on a day.',
      severity: 'moderate',
      reads,
      *judge(scene) { yield aimJudged(scene); },
    }),
    rule({
      id: 'outside-outputs',
      title: 'Several things a year are taken up, given or looked at by others.',
      mend: workMend,
      reads, uses: [outputs],
      *judge(scene) {
        const least = scene.value(outputs);
        yield besidesNamed(scene, { least, what: 'Things that name somebody outside', mend: workMend, count: (records) => records });
      },
    }),
    rule({
      id: 'several-sorts',
      title: 'They are of more than one sort.',
      mend: 'Try another sort: a talk, something published, a review by a like organisation.',
      reads, uses: [types],
      *judge(scene) {
        const least = scene.value(types);
        yield besidesNamed(scene, { least, what: 'Different sorts of them', mend: 'Try another sort: a talk, something published, a review by a like organisation.', count: (records) => [...new Set(records.map(({ data }) => data.type))].flatMap((type) => records.find(({ data }) => data.type === type) ?? []) });
      },
    }),
    rule({
      id: 'made-together',
      title: 'People with lived experience are among the authors.',
      mend: 'Write or speak with people who use services and carers, under their names as they wish.',
      reads, uses: [coauthored],
      *judge(scene) {
        const least = scene.value(coauthored);
        const all = inYear(scene);
        const counts = ({ data }: Standing): boolean => data.external_party !== undefined && (data.lived_authors ?? 0) > 0;
        const together = all.filter(counts);
        const open = all.filter((record) => !counts(record) && record.data.lived_authors !== 0);
        const reason = `Of ${several(all.length, 'thing')} in the year, ${several(together.length, 'was', 'were')} made with people with lived experience for somebody outside; ${String(least)} ${least === 1 ? 'is' : 'are'} asked for.`;
        const none = noStanding(scene);
        if (none !== undefined) yield none;
        else if (together.length >= least) yield pass(scene.self, reason, { either: { count: least, of: together } });
        else if (scene.asOf <= scene.period.to) yield notDue(scene.self, reason);
        else if (together.length + open.length >= least) {
          const [first] = open.filter(({ data }) => data.lived_authors === undefined && data.external_party !== undefined);
          yield insufficient(scene.self, `${reason} Of ${String(open.length)} more it can't be told.`, { rests: open, mend: 'Record who outside each was for, and how many people with lived experience were among the authors.', ...(first === undefined || least > together.length + 1 ? {} : { paste: { into: first.part(), field: 'lived_authors', value: '<count from 1>' } }) });
        } else yield fail(scene.self, reason, { rests: all, mend: 'Write or speak with people who use services and carers next time.' });
      },
    }),
    rule({
      id: 'compared-from-outside',
      title: 'Every three years somebody outside compares the organisation with others.',
      mend: 'Ask a like organisation for a review, or take part in a comparison.',
      reads, uses: [compared],
      *judge(scene) {
        const to = lastDayOf(scene);
        const within = scene.value(compared);
        const from = addMonths(to, -within);
        const found = scene.all('standing').filter(({ data }) => COMPARISONS.includes(data.type) && from < data.date && data.date <= to);
        const named = found.filter(({ data }) => data.external_party !== undefined);
        const [first] = found;
        const span = `in the ${String(within)} months up to ${to}`;
        if (named.length > 0) yield pass(scene.self, `${several(named.length, 'comparison')} from outside ${span}, the last on ${named.map(({ data }) => data.date).toSorted().at(-1) ?? to}.`, { either: { count: 1, of: named } });
        else if (first !== undefined) yield insufficient(first, `A comparison of ${first.data.date} is on record, but not who outside made it.`, { mend: 'Record who made it.', paste: { into: first.part(), field: 'external_party', value: '"<text>"' } });
        else if (scene.lists('standing').length === 0) yield insufficient(scene.self, 'Nothing is on record of how the organisation stands among others.', { mend: 'Record the last comparison from outside, if there was one.' });
        else yield fail(scene.self, `No comparison from outside is on record ${span}.`, { mend: 'Ask a like organisation for a review, or take part in a comparison.' });
      },
    }),
    ...standingSigns,
  ],
});
