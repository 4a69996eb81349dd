import { canonicalJson } from '../model/canonical.js';
import type { Digest, InputFile, Manifest } from '../model/manifest.js';
import { flatMap } from '../model/lists.js';
import { byText } from '../model/place.js';
import type { PlaceResult } from '../model/result.js';
import { SCHEMA_SET } from '../records/generated/schema-set.js';
import { parametersOf } from './policy.js';
import type { Prepared } from './prepare.js';

/** What the places that were read, the settings and the request come to: all that a result was made from. */
export function manifestOf(places: readonly Pick<PlaceResult, 'inputs'>[], { request, config, policy, layout }: Prepared): Manifest {
  const inputs = new Map<string, InputFile>();
  for (const input of [...config.files.map(({ path, bytes }) => ({ file: path, digest: `sha256:${request.documents.digest(bytes)}` })), ...flatMap(places, (place) => place.inputs)]) inputs.set(input.file, input);
  const projects = layout.projects.map(({ slug }) => slug ?? '').toSorted(byText);
  const values = parametersOf(request.charter).map(({ key }) => [key, policy.value(key), ...flatMap(projects, (slug) => (policy.value(key, slug) === policy.value(key) ? [] : [[slug, policy.value(key, slug)]]))]);
  return {
    inputs: [...inputs.values()].toSorted((a, b) => byText(a.file, b.file)),
    schemas: SCHEMA_SET,
    policy: digestOf(canonicalJson({ values, boilerplate: config.boilerplate }), request),
    history: request.history !== undefined,
  };
}

/** The digest of a text. */
export function digestOf(text: string, { documents }: Pick<Prepared['request'], 'documents'>): Digest {
  return `sha256:${documents.digest(new TextEncoder().encode(text))}`;
}
