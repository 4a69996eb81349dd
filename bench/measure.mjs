// Times whole commands from outside: the processor time that the operating system charges to a finished process.
import { spawnSync } from 'node:child_process';

/** User and system seconds of one run of a command. Needs bash for its `time`. */
export function cpuSeconds(command, args, options = {}) {
  const quoted = [command, ...args].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%3U %3S'; time ${quoted} >/dev/null 2>/dev/null`], { encoding: 'utf8', ...options });
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
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
