import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { closest } from '../records/validation/fields.js';

/** The most keys that a message lists, and so much of a name. */
const LISTED = 6;
const LONGEST_NAME = 60;

/** A key that no rule goes by, with what was probably meant. */
export function unknownParameter({ key, place }: { readonly key: string; readonly place: Place }, keys: readonly string[]): Problem {
  return { code: 'policy-unknown', message: `No rule goes by a number called ${short(key)}.`, mend: `${meantBy(key, keys)}\`charter-audit list policy\` shows all there are.`, place };
}

/** Settings for a project that there is not. */
export function unknownProject({ slug, place }: { readonly slug: string; readonly place: Place }, slugs: readonly string[]): Problem {
  const near = closest(slug, slugs);
  return { code: 'policy-unknown-project', message: `There is no project called ${short(slug)} to have settings of its own.`, mend: near === undefined ? 'Name it as its folder is named, or take it out.' : `Did you mean ${near}?`, place };
}

// A slip of the keyboard in either part of a key; or what goes by one of the parts. No piece stands in front.
function meantBy(key: string, keys: readonly string[]): string {
  const bare = key.slice(key.lastIndexOf('/') + 1);
  const [owner = '', name = ''] = bare.split('.');
  const owners = [...new Set(keys.map((known) => known.slice(0, known.indexOf('.'))))];
  const near = owners.includes(owner) ? owner : closest(owner, owners);
  const related = keys.filter((known) => (near === undefined ? known.endsWith(`.${name || owner}`) : known.startsWith(`${near}.`)));
  const meant = near === undefined ? undefined : closest(name, related.map((known) => known.slice(near.length + 1)));
  const one = near !== undefined && meant !== undefined ? `${near}.${meant}` : related.length === 0 ? closest(bare, keys) : undefined;
  if (one !== undefined) return `Did you mean ${one}? `;
  return related.length === 0 ? '' : `There ${related.length === 1 ? 'is' : 'are'} ${related.slice(0, LISTED).join(', ')}${related.length > LISTED ? ` and ${String(related.length - LISTED)} more` : ''}. `;
}

function short(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 3)}...` : name;
}
