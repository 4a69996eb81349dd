import type { Answer } from '../../model/answers.js';
import type { Charter } from '../../model/charter.js';
import type { Problem } from '../../model/problem.js';
import type { PlaceResult } from '../../model/result.js';
import { nearestTo } from '../selection.js';

/** A place without the answers for a commitment that there is not: each is a problem of its record, as a reference to nothing is. */
export function withKnownCommitments(place: PlaceResult, { commitments }: Charter): PlaceResult {
  const ids = commitments.map(({ id }) => id);
  const { exceptions, challenges, actions } = place.answers;
  const isKnown = ({ data }: Answer): boolean => ids.includes(data.commitment);
  const unknown = [...exceptions, ...challenges, ...actions].filter((answer) => !isKnown(answer));
  if (unknown.length === 0) return place;
  return {
    ...place,
    answers: { ...place.answers, exceptions: exceptions.filter(isKnown), challenges: challenges.filter(isKnown), actions: actions.filter(isKnown) },
    problems: [...place.problems, ...unknown.map(({ data, commitmentAt }): Problem => ({
      code: 'record-unknown-commitment',
      message: `There is no commitment called ${data.commitment}.`,
      mend: nearestTo(data.commitment, ids) ?? 'Take one of those that `charter-audit list commitments` shows.',
      place: commitmentAt,
      kind: data.kind,
    }))],
    unreadable: [...new Set([...place.unreadable, ...unknown.map(({ data }) => data.kind)])],
  };
}
