import type { PortfolioConfig } from '../model/generated/records.js';
import { comparePlaces, type Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { toPortfolioConfig } from './convert.js';
import type { FileSystem } from './files.js';
import { readYaml } from './read-yaml.js';
import { isMapping, lineAndColumn, type Plain, type SourceDocument, type SourceNode } from './source.js';
import { validatePortfolio } from './validate.js';
import { malformedValues } from './validation/policy-form.js';
import { LIMITS } from './yaml/limits.js';

/** A file of settings, as far as it can be used: what is wrong with one setting leaves that one out, and the others stand. */
export interface ConfigFile {
  readonly path: string;
  readonly settings: Partial<PortfolioConfig>;
  /** Where the key at these steps begins, or what is nearest above it. */
  readonly at: (...steps: readonly (string | number)[]) => Place;
  readonly problems: readonly Problem[];
}

/** Reads a file of settings; `namedAt` is where to point when it can't be read. Any bytes give an answer; nothing is thrown. */
export function readConfigFile(files: FileSystem, path: string, namedAt: Place): ConfigFile {
  const nothing = { path, settings: {}, at: () => ({ file: path }) };
  const found = files.read(path, LIMITS.recordBytes);
  if (!found.ok) return { ...nothing, problems: [{ code: found.code, message: `The file ${path} can't be read: ${found.message}`, mend: 'Make it a file that can be read.', place: namedAt }] };
  const { source, documents, problems } = readYaml(found.bytes, path);
  const [document, another] = documents;
  if (document === undefined) return { ...nothing, problems };
  const placeOf = (offset: number): Place => ({ file: path, ...lineAndColumn(source, offset) });
  const lieIn = ({ keyStart, end }: SourceNode) => ({ place }: Problem): boolean => comparePlaces(placeOf(keyStart), place) <= 0 && comparePlaces(place, placeOf(end)) <= 0;
  const malformed = malformedValues(document, source.text);
  const wrong = [
    ...validatePortfolio(document, source, path).filter((problem) => !malformed.some(({ node }) => lieIn(node)(problem))),
    ...malformed.map(({ code, message, mend, offset }) => ({ code, message, mend, place: placeOf(offset) })),
    ...(another === undefined ? [] : [{ code: 'config-second-document', message: 'Settings are one document, and here a second one begins; it is not read.', mend: 'Put all settings above the `---`, and take it out.', place: placeOf(another.node.start) }]),
  ].toSorted((a, b) => comparePlaces(a.place, b.place));
  const isFaulty = (node: SourceNode): boolean => wrong.some(lieIn(node));
  const hasMore = wrong.some(({ code }) => code === 'record-more');
  return { path, settings: hasMore ? {} : settingsIn(document, isFaulty), at: (...steps) => placeOf(keyAt(document.node, steps)), problems: wrong };
}

/** Settings that are made of others, each of which stands for itself; `*` is any name. Whatever else is wrong in a part is left out whole. */
interface Made { readonly [name: string]: Made }
const MADE_OF: Made = { policy: {}, projects: { '*': { policy: {} } } };

// Without a format that is known nothing can be relied on.
function settingsIn({ value, node }: SourceDocument, isFaulty: (node: SourceNode) => boolean): Partial<PortfolioConfig> {
  const sound = isMapping(value) ? soundParts(value, node, MADE_OF, isFaulty) : {};
  return 'format' in sound ? toPortfolioConfig(sound) : {};
}

function soundParts(value: { readonly [key: string]: Plain }, node: SourceNode, made: Made, isFaulty: (node: SourceNode) => boolean): { readonly [key: string]: Plain } {
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => {
    const at = node.children.get(name);
    if (at === undefined || !isFaulty(at)) return [[name, inner]];
    const within = Object.hasOwn(made, name) ? made[name] : made['*'];
    return within !== undefined && isMapping(inner) ? [[name, soundParts(inner, at, within, isFaulty)]] : [];
  }));
}

function keyAt(root: SourceNode, steps: readonly (string | number)[]): number {
  let node = root;
  for (const step of steps) node = node.children.get(step) ?? node;
  return node.keyStart;
}
