import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../helpers/on-disk.js';
import { runIn } from '../helpers/terminal.js';

const OWN = `format: 1
organisation: Marsh Lane Trust
policy:
  feedback-on-time.cap: 60
  shared.effort-projects: {value: 0.7, approved_by: P-3H8WZ1, approved_on: 2024-04-20, approved_at: 2024-04-18}
`;

const MEETINGS = `kind: network-meetings
items:
  - {date: 2024-04-18, type: meeting, present: {pwus: 6, carers: 4, both: 1, staff: 2}, members: 14}
recorded_on: 2024-04-19
recorded_by: S-4K7QX2
`;

/** A portfolio with such a file of its own, and the Network meeting that agreed. */
function portfolio(config: string): string {
  const root = temporaryFolder();
  writeFiles(root, { 'charter-audit.yaml': config, 'org/network/meetings.yaml': MEETINGS, 'org/organisation.yaml': 'not even read' });
  return root;
}

/** What is explained, its lines joined. */
async function explained(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await runIn(folder, ['explain', ...args]);
  expect([code, err]).toEqual([0, '']);
  return out.replace(/\s+/g, ' ');
}

describe('explain in a portfolio', () => {
  test('gives the numbers as they are set there, and the place', async () => {
    const root = portfolio(OWN);
    const set = '60 days (set at charter-audit.yaml:4:3; the default is 84 days)';
    expect(await explained(root, 'practice/feedback-on-time')).toContain(`feedback-on-time.cap is ${set}`);
    expect(await explained(root, 'practice/feedback-on-time/sent-by-agreed-day')).toContain(`feedback-on-time.cap: ${set}.`);
    expect(await explained(root, 'feedback-on-time.cap')).toContain(`In force: ${set}`);
    expect(await explained(root, 'policy')).toContain(`In force: ${set}`);
  });

  test('says of a number that was loosened that it was, and of the others that they are the defaults', async () => {
    const page = await explained(portfolio(OWN), 'practice/power-balance');
    expect(page).toContain('at least 70 % (set at charter-audit.yaml:5:3; the default is 80 %; locally relaxed) of the projects');
    expect(page).toContain('power-balance.papers-days is 5 days (the default)');
  });

  test('finds the portfolio upwards, or at the path that is named', async () => {
    const root = portfolio(OWN);
    expect(await explained(join(root, 'org'), 'feedback-on-time.cap')).toContain('In force: 60 days');
    expect(await explained(temporaryFolder(), 'feedback-on-time.cap', root)).toContain('In force: 60 days');
  });

  test('goes by the defaults where there is none', async () => {
    const page = await explained(temporaryFolder(), 'practice/feedback-on-time');
    expect(page).toContain('feedback-on-time.cap is 84 days (the default)');
  });

  test('keeps the default for a value that can not stand, says so, and ends with 2', async () => {
    const { code, out, err } = await runIn(portfolio('format: 1\npolicy:\n  feedback-on-time.cap: 170\n'), ['explain', 'feedback-on-time']);
    expect([code, out.replace(/\s+/g, ' ').includes('feedback-on-time.cap is 84 days (the default)')]).toEqual([2, true]);
    expect(err).toMatch(/^charter-audit\.yaml:3:3: policy-loosened: .*\n$/);
  });

  test('says of a path that is not there that it is not', async () => {
    const { code, err } = await runIn(temporaryFolder(), ['explain', 'feedback-on-time', 'nowhere']);
    expect([code, err]).toEqual([2, 'charter-audit: There is no folder nowhere. Name the folder of a portfolio or of a project.\n']);
  });
});
