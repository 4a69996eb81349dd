import { byText } from '../model/place.js';
import type { AuditResult } from '../model/result.js';
import { SEVERITIES, STATUSES } from '../model/verdict.js';
import { STRENGTHS } from '../model/record.js';
import { changedWithin } from './changed-within.js';
import { showJson } from './safe-text.js';

/** The result as JSON, as `result.schema.json` describes it: the same keys in the same order whoever made the objects, and a final line end. */
export function json(result: AuditResult): string {
  return jsonInOrder(result, KEY_ORDER);
}

/**
 * Any value as JSON for people and programs: its keys in the order given whoever made the objects, those that are not named after them
 * by their letters; everything unseen written as escapes; two spaces to a level and a final line end.
 */
export function jsonInOrder(value: unknown, keys: readonly string[]): string {
  const positions = new Map(keys.map((key, position) => [key, position]));
  const position = (key: string): number => positions.get(key) ?? keys.length;
  const before = (a: string, b: string): number => position(a) - position(b) || byText(a, b);
  // Most are made in that order: only the others are made anew.
  const inOrder = (inside: unknown): unknown => {
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) return changedWithin(inside, inOrder);
    const own = Object.keys(inside);
    return changedWithin(own.every((key, i) => i === 0 || before(own[i - 1] ?? '', key) <= 0) ? inside : Object.fromEntries(Object.entries(inside).toSorted(([a], [b]) => before(a, b))), inOrder);
  };
  return `${showJson(JSON.stringify(inOrder(value), undefined, 2))}\n`;
}

/** The order of keys, for all objects of a result together: what identifies a thing, what was said of it, then what it is made of. */
export const KEY_ORDER: readonly string[] = [
  'formatVersion', 'tool', 'name', 'version', 'digest', 'organisation', 'asOf', 'period', 'year', 'from', 'to', 'selection', 'since', 'ref', 'commit', 'unchanged', 'notices', 'policy', 'key',
  'id', 'code', 'rule', 'slug', 'title', 'standsAt', 'force', 'level', 'commitments', 'project', 'outcome', 'status', ...SEVERITIES, ...STATUSES,
  'state', 'severity', 'covered', 'disputes', 'covers', 'basis', 'verdict', 'findings', 'exception', 'commitment', 'about', 'subject', 'content', 'known', 'changed', 'new', 'stale', 'unseen', 'place', 'file', 'line', 'column', 'value', 'default', 'unit', 'relaxed', 'recordedBy', 'approvedBy', 'approvedOn',
  'approvedAt', 'expiresOn', 'raisedBy', 'raisedOn', 'gap', 'what', 'owner', 'agreedOn', 'dueOn', 'doneOn', 'answeredOn', 'reason', 'answer', 'lacks', 'message', 'mend', 'kind', 'warning', 'frame', 'edit', 'replaces', 'insert', 'first', 'lines', 'updatedOn', 'subjects',
  'tolerated', 'elsewhere', 'note', 'evidence', 'pieces', 'byStrength', ...STRENGTHS, 'confirmed', 'struckOut', 'oldest', 'newest', 'rules',
  'projects', 'files', 'records', 'leftOut', 'readInFull', 'problems', 'defects', 'outstanding', 'exceptedFindings', 'exceptions', 'challenges', 'actions',
  'yearStatus', 'shortfalls', 'baseline', 'sample', 'asked', 'population', 'seed', 'strength', 'claims', 'lookUp', 'type', 'dated', 'checks', 'signOffs', 'capacity', 'by', 'on', 'result', 'manifest', 'inputs', 'schemas', 'history', 'totals',
];
