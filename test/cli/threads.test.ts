import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { judgeInThreads, type Commission } from '../../src/cli/threads.js';
import type { FolderRecords } from '../../src/model/part.js';
import { day } from '../../src/model/day.js';
import { temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const COMMISSION: Commission = {
  root: '.', folderName: 'x', isMeasured: false, layout: { organisation: { folder: '', files: [] }, projects: [], problems: [] }, settings: new Map(), organisation: new Map(), history: undefined,
  asked: { asOf: day('2025-10-31'), year: undefined, projects: undefined, commitments: undefined, seal: false },
};

const chosen = Array.from({ length: 100 }, (_, i): FolderRecords => ({ slug: `p${String(i)}`, folder: `p${String(i)}`, files: [] }));

/** What threads give that answer a batch of projects as the script does. */
function judged(script: string, progress?: (judged: number, of: number) => void): Promise<readonly unknown[]> {
  const folder = temporaryFolder();
  writeFiles(folder, { 'thread.mjs': `import { parentPort, threadId } from 'node:worker_threads';\nparentPort.once('message', () => parentPort.on('message', async ({ at, folders }) => {\n${script}\n}));\n` });
  return judgeInThreads(chosen, COMMISSION, { jobs: 3, thread: pathToFileURL(join(folder, 'thread.mjs')), ...(progress === undefined ? {} : { progress }) });
}

const ANSWER = 'parentPort.postMessage({ at, places: folders });';

test('what threads give stands in the order of the portfolio, whichever answers first', async () => {
  expect(await judged(`setTimeout(() => { ${ANSWER} }, (at * 7) % 50);`)).toEqual(chosen);
});

test('how far they are is told as they answer', async () => {
  const told: (readonly number[])[] = [];
  await judged(ANSWER, (...numbers) => told.push(numbers));
  expect(told.at(-1)).toEqual([100, 100]);
  expect(told.map(([count]) => count)).toEqual(told.map(([count]) => count).toSorted((a = 0, b = 0) => a - b));
});

test('a thread that runs out of memory ends the run with what to do', async () => {
  await expect(judged("if (at > 0) throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });")).rejects.toMatchObject({ name: 'KnownError', message: expect.stringContaining('--jobs 1') });
});

test.each([
  ['breaks down', "throw new TypeError('of a rule');", /^of a rule$/],
  ['ends', 'process.exit(3);', /ended before its work was done, with code 3/],
  ['breaks down beside its work', "Promise.reject(new Error('beside'));", /beside/],
])('a thread that %s ends the run, although others go on', async (_what, script, message) => {
  await expect(judged(`if (at === 32) { ${script} }\nelse { ${ANSWER} }`)).rejects.toThrow(message);
});
