import type { AuditRecord } from '../../src/model/record.js';
import { countWords } from '../../src/model/words.js';
import { sign, words } from '../define.js';
import { several } from '../judging.js';
import { everyRecord } from './every-record.js';
import { textsOf, type TextFound } from './texts.js';

const fewest = words('thin-text.reason', 15, { meaning: 'Words that a refusal takes at least to say why.', stricter: 'higher', min: 5, max: 50 });

/** Words that fill a field and say nothing, in letters only: n/a, none, tbc, as above, ongoing. */
const FILLERS: ReadonlySet<string> = new Set(['na', 'none', 'tbc', 'asabove', 'ongoing']);

/** More letters than the longest of them has. */
const SAYS_MORE = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){8}/u;

/** Fields in which "none" is an answer: nobody dissented, nothing was left undone. */
const MAY_BE_NONE: ReadonlySet<string> = new Set(['dissent', 'disagreement', 'not_acted_on']);

/** Whoever is refused something is owed the reason. */
export const thinText = sign({
  id: 'thin-text',
  title: 'A reason is too short to be one, or a field is filled with words that say nothing.',
  mend: 'Say in two or three sentences what was weighed and why it was decided so; leave a field out where there is nothing to say.',
  hard: false,
  uses: [fewest],
  *find(scene) {
    for (const record of everyRecord(scene)) {
      const texts = textsOf(record);
      const refusals = texts.filter((found) => isRefusal(record, found) && countWords(found.text) < scene.value(fewest));
      for (const { path, text } of refusals) {
        yield { at: record.part(...path), reason: `The reason has ${several(countWords(text), 'word')}; where something is refused or left out, at least ${String(scene.value(fewest))} are asked for.` };
      }
      for (const found of texts) {
        if (isFiller(found) && !refusals.includes(found)) yield { at: record.part(...found.path), reason: `It says only "${found.text.trim()}".` };
      }
    }
  },
});

function isFiller(found: TextFound): boolean {
  const { text } = found;
  if (SAYS_MORE.test(text)) return false;
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return FILLERS.has(letters) && !(letters === 'none' && MAY_BE_NONE.has(String(found.step)));
}

function isRefusal({ kind, data }: AuditRecord, found: TextFound): boolean {
  switch (kind) {
    case 'decisions':
      return 'outcome' in data && (data.outcome === 'not-adopted' || data.outcome === 'adapted') && fieldOf(found) === 'reason';
    case 'exception':
      return fieldOf(found) === 'reason';
    case 'vacancies':
      return fieldOf(found) === 'not_involved.reason';
    case 'equality-analysis':
      return fieldOf(found) === 'groups.no_change_reason';
    case 'board-paper':
      return fieldOf(found) === 'coproduction.none_because';
    case 'project':
      return fieldOf(found) === 'single_constituency_reason';
    default:
      return false;
  }
}

function fieldOf({ path }: TextFound): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
