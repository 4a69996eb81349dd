// Times whole commands from outside: the processor time that the operating system charges to a finished process.
import { spawnSync } from 'node:child_process';

/** User and system seconds of one run of a command. Needs bash for its `time`. @throws Error when it ends in another way than expected. */
export function cpuSeconds(command, args, expected = [0, 1]) {
  const quoted = [command, ...args].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%3U %3S'; time ${quoted} >/dev/null 2>/dev/null`], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  const [user, system] = (stderr ?? '').trim().split('\n').at(-1).split(' ').map(Number);
  // 1 says that there are findings; anything else that was not expected, and what was timed is not what was meant.
  if (!expected.includes(status) || !(user + system > 0)) throw new Error(`${quoted} could not be measured (exit code ${status}).`);
  return user + system;
}

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians of two commands run in turn, so that a machine that slows down slows both, and their ratio. */
export function inTurn(runs, a, b) {
  const times = { a: [], b: [] };
  a();
  b();
  for (let i = 0; i < runs; i += 1) {
    times.a.push(a());
    times.b.push(b());
  }
  const [first, second] = [median(times.a), median(times.b)];
  return { a: first, b: second, ratio: median(times.a.map((t, i) => t / times.b[i])) };
}

/** The least that each of several commands took, run in turn: what else runs on the machine can only add to it. */
export function bestInTurn(rounds, commands) {
  const best = commands.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, command] of commands.entries()) best[i] = Math.min(best[i], command());
  }
  return best;
}
