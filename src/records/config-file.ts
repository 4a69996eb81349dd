import type { PortfolioConfig } from '../model/generated/records.js';
import { comparePlaces, type Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { toPortfolioConfig } from './convert.js';
import type { FileSystem } from './files.js';
import { readYaml } from './read-yaml.js';
import { isMapping, lineAndColumn, type Plain, type SourceDocument, type SourceNode } from './source.js';
import { validatePortfolio } from './validate.js';
import { malformedValues } from './validation/policy-form.js';
import type { Complaint } from './yaml/complaints.js';
import { LIMITS } from './yaml/limits.js';

/** The code of the problem that counts those not told. */
const MORE = 'record-more';

/** So many values that are written wrongly are told of one by one. */
const MOST_TOLD = 100;

/** A file of settings, as far as it can be used: what is wrong with one setting leaves that one out, and the others stand. */
export interface ConfigFile {
  readonly path: string;
  readonly settings: Partial<PortfolioConfig>;
  /** Where the key at these steps begins, or what is nearest above it. */
  readonly at: (...steps: readonly (string | number)[]) => Place;
  readonly problems: readonly Problem[];
  /** Its bytes as read; undefined where it could not be. */
  readonly bytes?: Uint8Array;
}

/** Reads a file of settings; `namedAt` is where to point when it can't be read. Any bytes give an answer; nothing is thrown. */
export function readConfigFile(files: FileSystem, path: string, namedAt: Place): ConfigFile {
  const nothing = { path, settings: {}, at: () => ({ file: path }) };
  const file = files.read(path, LIMITS.recordBytes);
  if (!file.ok) return { ...nothing, problems: [{ code: file.code, message: `The file ${path} can't be read: ${file.message}`, mend: 'Make it a file that can be read.', place: namedAt }] };
  const { source, documents, problems } = readYaml(file.bytes, path);
  const [document, another] = documents;
  if (document === undefined) return { ...nothing, problems, bytes: file.bytes };
  const placeOf = (offset: number): Place => ({ file: path, ...lineAndColumn(source, offset) });
  const rangeOf = ({ keyStart, end }: SourceNode): Range => [placeOf(keyStart), placeOf(end)];
  const malformed = malformedValues(document, source.text);
  const ranges = malformed.slice(0, MOST_TOLD).map(({ node }) => rangeOf(node));
  const found = validatePortfolio(document, source, path).filter(({ code, place }) => code === MORE || !ranges.some((range) => isWithin(place, range)));
  const complaints = [...first(malformed), ...(another === undefined ? [] : [secondDocument(another)])];
  const wrong = [...found, ...complaints.map(({ code, message, mend, offset }) => ({ code, message, mend, place: placeOf(offset) }))].toSorted(inOrder);
  const isFaulty = (node: SourceNode): boolean => {
    const range = rangeOf(node);
    return wrong.some(({ place }) => isWithin(place, range));
  };
  // Where there is more wrong than is told, nobody knows what of the rest is right.
  const settings = wrong.some(({ code }) => code === MORE) ? {} : settingsIn(document, isFaulty);
  return { path, settings, at: (...steps) => placeOf(keyAt(document.node, steps)), problems: wrong, bytes: file.bytes };
}

function first(malformed: readonly Complaint[]): readonly Complaint[] {
  const more = malformed.length - MOST_TOLD;
  if (more <= 0) return malformed;
  return [...malformed.slice(0, MOST_TOLD), { code: MORE, message: `and ${String(more)} more in this file`, mend: 'Mend the ones above first.', offset: malformed[0]?.offset ?? 0 }];
}

function secondDocument({ node }: SourceDocument): Complaint {
  return { code: 'config-second-document', message: 'Settings are one document, and here a second one begins; it is not read.', mend: 'Put all settings above the `---`, and take it out.', offset: node.start };
}

/** The order in which problems of one file are told: that of their places; that there are more comes last. */
export function inOrder(a: Problem, b: Problem): number {
  return Number(a.code === MORE) - Number(b.code === MORE) || comparePlaces(a.place, b.place);
}

/** Where something begins and ends. */
type Range = readonly [from: Place, to: Place];

function isWithin(place: Place, [from, to]: Range): boolean {
  return comparePlaces(from, place) <= 0 && comparePlaces(place, to) <= 0;
}

/** Settings that are made of others, each of which stands for itself; `*` is any name. Whatever else is wrong in a part is left out whole. */
interface Made { readonly [name: string]: Made }
const MADE_OF: Made = { policy: {}, disclosure: {}, projects: { '*': { policy: {} } } };

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
