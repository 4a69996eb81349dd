import type { Answer } from '../../model/answers.js';

/** How an answer is referred to: by its id, and if it lies in a project, with that in front. */
export function nameOf({ project, data }: Answer): string {
  return project === null ? data.id : `${project}/${data.id}`;
}

/** Why a commitment reads excepted, and what it would read without the exception. */
export function exceptedUntil(exception: Answer<'exception'>, without: string): string {
  return `Excepted until ${exception.data.expires_on} by ${nameOf(exception)}: ${sentence(exception.data.reason)} Without it: ${without}`;
}

/** Why a commitment reads disputed, and what it would read without the challenges. */
export function disputedSince(challenges: readonly Answer<'challenge'>[], without: string): string {
  const said = challenges.map((challenge) => `by ${nameOf(challenge)} since ${challenge.data.raised_on}: ${sentence(challenge.data.reason)}`);
  return `Disputed ${said.join(' ')} Without that: ${without}`;
}

/** A text from a record as a sentence, that another can follow. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** `1 day`, `12 days`. */
export function inDays(count: number): string {
  return `${String(count)} ${count === 1 ? 'day' : 'days'}`;
}
