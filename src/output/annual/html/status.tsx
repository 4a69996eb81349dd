import type { VNode } from 'preact';
import { STATUS_WORDS, STATUSES, type Status } from '../../../model/verdict.js';

/** What is drawn in each icon, on a field of 16 by 16: each has a shape of its own, so that none is known by colour alone. */
const SHAPES: Readonly<Record<Status, string>> = {
  pass: 'M2.5 8.5l3.5 4 7.5-9',
  fail: 'M3 3l10 10M13 3L3 13',
  'insufficient-evidence': 'M5 5.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.2M8 13v.6',
  'not-due': 'M8 1.5a6.5 6.5 0 1 0 .01 0M8 4.5V8l2.5 2',
  'not-applicable': 'M3 8h10',
  excepted: 'M8 1.5L14.5 8 8 14.5 1.5 8z',
  disputed: 'M4 15V2M4 2.5h8.5l-2 3 2 3H4',
  'not-assessed': 'M8 1.5a6.5 6.5 0 1 0 .01 0',
};

const BY_WORDS: ReadonlyMap<string, Status> = new Map(STATUSES.map((status) => [STATUS_WORDS[status], status]));

/** The status that a text is the words of. */
export function statusOf(text: string): Status | undefined {
  return BY_WORDS.get(text);
}

/** A status in words, with its icon before them. */
export function StatusWords({ status }: { readonly status: Status }): VNode {
  return <span class={`status ${status}`}><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={SHAPES[status]} /></svg>{STATUS_WORDS[status]}</span>;
}
