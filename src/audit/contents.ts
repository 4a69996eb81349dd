import { canonicalJson } from '../model/canonical.js';
import { byText } from '../model/place.js';
import type { Part } from '../model/record.js';
import type { FactReport, PlaceResult } from '../model/result.js';
import type { LoadedPlace } from '../records/load.js';
import { digestOf } from './manifest.js';
import type { AuditRequest } from './prepare.js';
import type { Sources } from './judge-place.js';

/** Facts by name, with what each was drawn from. */
type Facts = Readonly<Record<string, readonly FactReport[]>>;

/**
 * What judging needs of the files of one place. The content of what a judgement rests on is looked for among its records, those of the organisation, and
 * last among the facts of other places, whose records are not at hand any more: of these, a rule saw no more than the fact.
 */
export function sourcesOf(place: LoadedPlace, organisation: LoadedPlace | undefined, facts: readonly Facts[], request: AuditRequest): Sources {
  const files: Pick<Sources, 'frame' | 'edit'> = { frame: (at) => place.frame(at), edit: (paste) => place.edit(paste) };
  if (request.contents !== true) return { ...files, content: () => undefined };
  let drawn: ReadonlyMap<string, string> | undefined;
  const textOf = (part: Pick<Part, 'record' | 'path'>): string | undefined => place.content(part) ?? organisation?.content(part) ?? (drawn ??= byPart(facts)).get(nameOf(part));
  return {
    ...files,
    content: (parts) => {
      // One after another by what they say: the order of records in a file says nothing.
      const texts = [...new Set(parts.flatMap((part) => textOf(part) ?? []))].toSorted(byText);
      return texts.length === 0 ? undefined : digestOf(texts.join('\n'), request).slice('sha256:'.length, 'sha256:'.length + DIGITS);
    },
  };
}

/** Hexadecimal digits of a digest that tell contents apart. */
const DIGITS = 32;

// What facts say of each part that they were drawn from.
function byPart(places: readonly Facts[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const facts of places) {
    for (const [name, reports] of Object.entries(facts)) {
      for (const { value, from } of reports) found.set(nameOf(from), `${found.get(nameOf(from)) ?? from.place.file}\n${canonicalJson([name, value])}`);
    }
  }
  return found;
}

function nameOf({ record, path }: Pick<Part, 'record' | 'path'>): string {
  return JSON.stringify([record, path]);
}

/** A place as it is where nobody asks what the records said. */
export function withoutContents(place: PlaceResult): PlaceResult {
  return { ...place, judged: place.judged.map(withoutContent), signs: place.signs.map(withoutContent) };
}

function withoutContent<T extends { readonly content?: string }>(one: T): T {
  if (one.content === undefined) return one;
  const bare: T & { content?: string } = { ...one };
  delete bare.content;
  return bare;
}
