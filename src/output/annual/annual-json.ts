import type { Release } from '../../model/release.js';
import { jsonInOrder } from '../json.js';

/** The order of keys, for all objects of a release together: what identifies a thing, what is said of it, then what it is made of. */
export const RELEASE_KEYS: readonly string[] = [
  'formatVersion', 'tool', 'name', 'version', 'organisation', 'year', 'period', 'from', 'to', 'asOf', 'protection', 'kind', 'reason', 'level',
  'id', 'report', 'title', 'about', 'description', 'meaning', 'table', 'picture', 'form', 'unit', 'labelled', 'labels', 'series', 'values', 'value', 'day', 'mark', 'who', 'prompt', 'text',
  'items', 'withheld', 'columns', 'rows', 'total', 'cells', 'notes', 'blocks', 'rules', 'hash', 'cut', 'population', 'groups', 'shown', 'as', 'threshold', 'parts', 'tables', 'pictures', 'drafts', 'figures', 'sums', 'ledger',
];

/** The release as JSON, as `release.schema.json` describes it: money in pence, percentages as whole per cent, texts as they are. */
export function annualJson(release: Release): string {
  return jsonInOrder(release, RELEASE_KEYS);
}
