import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { judgeProject } from '../../src/audit/judge-folder.js';
import { prepare } from '../../src/audit/prepare.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import { filesInMemory } from '../../src/records/memory.js';

const PROJECT = 'kind: project\ntitle: Shed\nstarted_on: 2024-04-01\nrecorded_on: 2024-04-02\nrecorded_by: S-AAAAAA\n';
const ACTIVITY = `kind: activity
id: dig
date: 2024-05-01
type: workshop
people: {pwus: 3, carers: 2, both: 0, staff: 1}
contributions: [{id: c1, said: raised beds, from: [pwus]}]
feedback_agreed: {due_on: 2024-06-10, agreed_on: 2024-05-01, changes: [{due_on: 2024-06-20, changed_on: 2024-06-05, told_on: 2024-06-06}]}
recorded_on: 2024-05-02
updated_on: 2024-06-06
recorded_by: S-AAAAAA
`;
const DECISIONS = `kind: decisions
items:
  - {id: beds, question: Which beds?, date: 2024-05-20, at: correspondence, decided_by: {pwus: 0, carers: 0, both: 0, staff: 1}, inputs: [c1]}
  - {id: paths, question: Which paths?, date: 2024-07-01, at: correspondence, decided_by: {pwus: 2, carers: 1, both: 0, staff: 1}, inputs: [c1]}
recorded_on: 2024-05-21
updated_on: 2024-07-02
recorded_by: S-AAAAAA
`;

/** What a rule says of the project on a day. */
async function verdictsOn(asOf: string, rule: string): Promise<readonly string[]> {
  const files = filesInMemory({ 'charter-audit.yaml': 'organisation: Allotments\n', 'projects/shed/project.yaml': PROJECT, 'projects/shed/dig.yaml': ACTIVITY, 'projects/shed/decisions.yaml': DECISIONS });
  const prepared = await prepare({ files, folderName: 'x', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(asOf) });
  const [folder] = prepared.chosen;
  if (folder === undefined) throw new Error('There is no project.');
  return (await judgeProject(folder, prepared)).judged.filter((j) => j.rule === rule).map((j) => j.verdict);
}

describe('the records as on a day', () => {
  it('hold no entry of a list that tells of later things only and was written in later', async () => {
    expect(await verdictsOn('2024-06-01', 'practice/scope-clarity/people-share-decisions')).toEqual(['fail']);
    expect(await verdictsOn('2024-07-02', 'practice/scope-clarity/people-share-decisions')).toEqual(['pass']);
  });

  it('hold no move of a day that was made later', async () => {
    const rule = 'practice/feedback-on-time/newest-day-kept';
    expect(await verdictsOn('2024-06-01', rule)).toEqual(['not-applicable']);
    expect(await verdictsOn('2024-06-07', rule)).toEqual(['pass']);
  });
});
