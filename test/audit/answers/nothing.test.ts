import { describe, expect, it } from 'vitest';
import { about, auditAt, KEPT } from '../../helpers/answering.js';

const nothing = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ kind: 'nothing-to-report', id: 'nothing', of: 'activities', from: '2024-07-01', to: '2025-03-31', recorded_on: '2025-03-31', recorded_by: 'S-4K7QX2', ...changes }).map(([field, value]) => `${field}: ${value}\n`).join('');
const BOARD_MEETING = 'kind: board-meetings\nitems: [{date: 2024-09-18, papers: 1}]\nrecorded_on: 2024-09-19\nrecorded_by: S-4K7QX2\n';
const inGarden = async (changes?: Readonly<Record<string, string>>, asOf = '2025-04-30'): Promise<readonly string[]> => about(await auditAt(asOf, { ...KEPT, 'projects/garden/nothing.yaml': nothing(changes) }));
const inOrganisation = async (changes?: Readonly<Record<string, string>>): Promise<readonly string[]> => about(await auditAt('2025-04-30', { ...KEPT, 'org/board.yaml': BOARD_MEETING, 'org/nothing.yaml': nothing(changes) }));

describe('that nothing happened', () => {
  it('is said on or after the last day of that time', async () => {
    expect(await inGarden()).toEqual([]);
    expect(await inGarden({ recorded_on: '2025-03-30' })).toEqual(['nothing-beforehand, minor']);
    expect(await inGarden({ recorded_on: '2025-03-30', updated_on: '2025-04-02' })).toEqual([]);
  });

  it('stands for the time so far, as long as that runs', async () => {
    expect(await inGarden({ recorded_on: '2025-01-10' }, '2025-03-31')).toEqual([]);
  });

  it('is contradicted by an activity in that time, its first and last day included', async () => {
    expect(await inGarden({ from: '2024-06-11' })).toEqual(['nothing-contradicted, minor']);
    expect(await inGarden({ from: '2024-06-12' })).toEqual([]);
    const { findings } = await auditAt('2025-04-30', { ...KEPT, 'projects/garden/nothing.yaml': nothing({ from: '2024-04-01' }) });
    expect(findings).toMatchObject([{ project: 'garden', place: { file: 'projects/garden/nothing.yaml', line: 1 }, reason: 'It says that there were no activities from 2024-04-01 to 2025-03-31, but 2 are on file, the first activity a of 2024-06-11.' }]);
  });

  it('is contradicted by a meeting of the Board', async () => {
    expect(await inOrganisation({ of: 'board-meetings' })).toEqual(['nothing-contradicted, minor']);
    expect(await inOrganisation({ of: 'board-meetings', from: '2024-09-19' })).toEqual([]);
  });

  it('is said where it could have happened', async () => {
    expect(await inGarden({ of: 'board-meetings' })).toEqual(['nothing-misplaced, minor']);
    expect(await inOrganisation()).toEqual(['nothing-misplaced, minor']);
  });

  it('of another year is no matter of this one', async () => {
    expect(await inGarden({ from: '2023-04-01', to: '2024-03-31', recorded_on: '2023-05-01' })).toEqual([]);
  });
});
