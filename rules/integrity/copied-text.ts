import type { FactFound, FactValue, Scene, SignFound } from '../../src/model/charter.js';
import type { AuditRecord, Part } from '../../src/model/record.js';
import { showPlace } from '../../src/model/place.js';
import { findSections } from '../../src/model/sections.js';
import { countWords } from '../../src/model/words.js';
import { fact, sign, words } from '../define.js';
import { percent, several } from '../judging.js';
import { everyRecord } from './every-record.js';
import { shared } from '../shared.js';
import { comparableWords, nearCopies, runsWithout, shinglesOf, type NearCopy } from './similarity.js';
import { textsOf, type TextFound } from './texts.js';

const fewest = words('copied-text.words', 20, { meaning: 'Words that a text has at least, boilerplate left out, to be compared: shorter ones are alike by chance.', stricter: 'lower', min: 10, max: 50 });

/** Fields that point to a policy of the organisation: they rightly read the same in every project. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(['value_basis', 'payment', 'support']);

/** The words of a text as it is compared, in their runs, and the Board paper that it stands in; empty where it stands in none. */
interface Wording extends FactValue {
  readonly runs: readonly string[];
  readonly paper: string;
}

const wordings = fact<Wording>({
  name: 'wordings',
  reads: [],
  *collect(scene) {
    const runsIn = comparing(scene);
    for (const record of everyRecord(scene)) {
      const paper = record.kind === 'board-paper' ? record.key : '';
      for (const found of textsToCompare(record)) {
        const runs = runsIn(found.text);
        if (runs.length > 0) yield { from: record.part(...found.path), value: { runs, paper } };
      }
    }
    for (const paper of scene.all('board-paper')) yield* inDocument(paper, runsIn);
  },
});

// The runs of words by which a text of a project is compared; none of a text that is too short.
function comparing(scene: Scene): (text: string) => readonly string[] {
  const title = scene.all('project')[0]?.data.title;
  const boilerplate = new Set(scene.boilerplate.flatMap((text) => [...shinglesOf(comparableWords(text, title))]));
  const least = scene.value(fewest);
  return (text) => {
    // A word is a letter at the least, and something parts it from the next.
    if (text.length < 2 * least - 1) return [];
    const length = countWords(text);
    if (length < least) return [];
    const words = comparableWords(text, title);
    const runs = runsWithout(words, boilerplate);
    const exempt = words.length - runs.reduce((n, run) => n + run.length, 0);
    return length - exempt < least ? [] : runs.map((run) => run.join(' '));
  };
}

function textsToCompare(record: AuditRecord): readonly TextFound[] {
  return textsOf(record).filter((found) => !SAME_EVERYWHERE.has(String(found.step)) && (record.kind !== 'board-paper' || found.path[0] === 'coproduction'));
}

// Of the paper itself only the section on co-production is compared: the rest of it says other things.
function* inDocument(paper: AuditRecord<'board-paper'>, runsIn: (text: string) => readonly string[]): Generator<{ readonly from: Part; readonly value: Wording }> {
  const file = paper.file('document');
  if (file?.state !== 'read') return;
  for (const section of findSections(file.blocks, (heading) => /co-?production/i.test(heading))) {
    for (const text of section.text.split('\n')) {
      const runs = runsIn(text);
      if (runs.length > 0) yield { from: paper.part('document'), value: { runs, paper: paper.key } };
    }
  }
}

/** What was really said differs from project to project. */
export const copiedText = sign({
  id: 'copied-text',
  title: 'The same text stands in several projects or Board papers.',
  mend: 'Say what is true of this one; where words are rightly the same everywhere, declare them as boilerplate in charter-audit.yaml.',
  hard: false,
  facts: [wordings],
  uses: [fewest, shared.likeness],
  across(scene) {
    return copies(scene);
  },
});

// One sign for a record, however many of its texts stand elsewhere too.
function* copies(scene: Scene): Generator<SignFound> {
  const found = scene.facts(wordings);
  const shingles = found.map(({ value }) => new Set(value.runs.flatMap((run) => [...shinglesOf(run.split(' '))])));
  const near = scene.value(shared.likeness);
  const acrossProjects = copiesAmong(found, shingles, near, ({ project }) => project);
  const acrossPapers = copiesAmong(found, shingles, near, ({ value }) => (value.paper === '' ? undefined : value.paper));
  const byRecord = new Map<string, Copy[]>();
  for (const [i, { from }] of found.entries()) {
    const copy = acrossProjects.get(i) ?? acrossPapers.get(i);
    const original = copy === undefined ? undefined : found[copy.of];
    if (copy === undefined || original === undefined) continue;
    const copied = byRecord.get(from.record) ?? [];
    copied.push({ from, of: original.from, alike: copy.jaccard });
    byRecord.set(from.record, copied);
  }
  for (const copied of byRecord.values()) {
    const [first, ...more] = copied;
    if (first === undefined) continue;
    const words = first.alike === 1 ? 'the same words' : `nearly the same words (${percent(first.alike)})`;
    const others = more.length === 0 ? '' : ` ${several(more.length, 'more text', 'more texts')} in this record ${more.length === 1 ? 'stands' : 'stand'} elsewhere too.`;
    yield { at: first.from, strikes: copied.map(({ of }) => of), reason: `It says ${words} as ${first.of.label} (${showPlace(first.of.place)}).${others}` };
  }
}

interface Copy {
  readonly from: Part;
  readonly of: Part;
  /** The share of shingles in common. */
  readonly alike: number;
}

// Near copies among those texts that have a group; positions are those in all the texts.
function copiesAmong(found: readonly FactFound<Wording>[], shingles: readonly ReadonlySet<string>[], near: number, groupOf: (text: FactFound<Wording>) => string | undefined): ReadonlyMap<number, NearCopy> {
  const members = found.flatMap((text, at) => {
    const group = groupOf(text);
    return group === undefined ? [] : [{ at, group, shingles: shingles[at] ?? new Set<string>() }];
  });
  const position = (i: number): number => members[i]?.at ?? -1;
  return new Map([...nearCopies(members, near)].map(([i, copy]) => [position(i), { ...copy, of: position(copy.of) }]));
}
