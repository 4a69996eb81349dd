import { InvalidArgumentError, Option } from 'commander';

/** More threads than one machine could need. */
const MOST_JOBS = 64;

/** `--jobs`, of every command that judges many projects. */
export function jobsOption(): Option {
  return new Option('--jobs <number>', 'judge projects in so many threads; what comes out is the same (default: 1, and more where there are many projects)').argParser(parseJobs);
}

function parseJobs(text: string): number {
  const jobs = /^[1-9]\d?$/.test(text) ? Number(text) : 0;
  if (jobs === 0 || jobs > MOST_JOBS) throw new InvalidArgumentError(`Say how many threads are to judge, from 1 to ${String(MOST_JOBS)}, as 2.`);
  return jobs;
}

/** Reads the value of --sample. @throws InvalidArgumentError in words. */
export function parseSampleSize(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('A sample is a whole number of records from 1 to 999999, as 25.');
  return Number(text);
}
