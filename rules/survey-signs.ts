import { byText } from '../src/model/place.js';
import { rule } from './define.js';
import { fail } from './judging.js';
import type { Survey } from './surveys.js';

/** Signs of box-ticking that only surveys show. */
export const surveySigns = [
  rule({
    id: 'staff-held-the-pen',
    title: 'People were only ever asked what it was like with a member of staff beside them.',
    mend: 'Let people answer by themselves, or with somebody who has been in their place.',
    severity: 'query',
    where: 'both',
    reads: ['survey'],
    *judge(scene) {
      const surveys = scene.all('survey');
      if (surveys.some(({ data }) => data.method !== 'with-staff')) return;
      for (const survey of surveys) yield fail(survey.part('method'), 'Every answer was given to a member of staff.', { ...dueOf(survey), mend: 'Ask once more, so that people can answer unseen by staff.' });
    },
  }),
  rule({
    id: 'same-counts-again',
    title: 'A survey gives the same counts as the one before.',
    mend: 'Find out whether anybody was asked again.',
    severity: 'query',
    where: 'both',
    reads: ['survey'],
    *judge(scene) {
      const seen = new Map<string, string>();
      for (const survey of scene.all('survey').toSorted((a, b) => byText(dayOf(a), dayOf(b)))) {
        const text = countsOf(survey);
        const before = seen.get(text);
        if (text === '') continue;
        if (before === undefined) seen.set(text, survey.label);
        else yield fail(survey.part('groups'), `Every count is the same as in ${before}.`, { ...dueOf(survey), mend: 'Find out whether anybody was asked again.' });
      }
    },
  }),
];

const dayOf = ({ data, recordedOn }: Survey): string => data.collected_to ?? recordedOn;

const dueOf = ({ data }: Survey): { readonly due?: NonNullable<typeof data.collected_to> } => (data.collected_to === undefined ? {} : { due: data.collected_to });

// Groups in a fixed order, so that only the counts are compared.
function countsOf({ data }: Survey): string {
  return (data.groups ?? []).flatMap(({ group, invited, responses, positive, negative, benefited }) =>
    responses === undefined ? [] : [[group, invited, responses, positive, negative, benefited].map(String).join(' ')]).toSorted().join('\n');
}
