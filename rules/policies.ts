import type { Scene } from '../src/model/charter.js';
import type { RecordData } from '../src/model/generated/records.js';
import type { Part } from '../src/model/record.js';

type Policy = NonNullable<RecordData['organisation']['policies']>[number];

/** The organisation's policies on a topic, as the rules of a project look them up; undefined where there is no portfolio around the project. */
export function policiesOn({ organisation }: Pick<Scene<never, 'organisation'>, 'organisation'>, topic: Policy['topic']): readonly { readonly policy: Policy; readonly part: Part }[] | undefined {
  return organisation?.all('organisation').flatMap((record) =>
    (record.data.policies ?? []).flatMap((policy, i) => (policy.topic === topic ? [{ policy, part: record.part('policies', i) }] : [])),
  );
}
