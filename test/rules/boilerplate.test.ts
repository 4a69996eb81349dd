import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charter } from '../../rules/define.js';
import { copiedText } from '../../rules/integrity/copied-text.js';
import { disclosing } from '../../rules/disclosure.js';
import { answering, shared } from '../../rules/shared.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import { filesInMemory } from '../../src/records/memory.js';

const copies = charter({ culture: [], practice: [], structure: [], review: [] }, [copiedText], { rollUp: { effort: shared.effortProjects, undecided: shared.undecidedProjects }, answers: answering, disclosure: disclosing });

const project = (title: string, said: string): string => `kind: project
title: ${title}
started_on: 2024-05-01
recorded_on: 2024-05-02
recorded_by: S-N5VJP6
---
kind: decisions
items:
  - {id: d1, question: The garden, outcome: adopted, change: ${JSON.stringify(said)}}
recorded_on: 2024-06-20
recorded_by: S-N5VJP6
`;

/** How often the sign shows where two projects say something, and some texts are declared as boilerplate. */
async function signs(one: string, other: string, boilerplate: readonly string[]): Promise<number> {
  const files = filesInMemory({
    'charter-audit.yaml': `format: 1\nboilerplate: ${JSON.stringify(boilerplate)}\n`,
    'projects/bench/project.yaml': project('A bench', one),
    'projects/shed/project.yaml': project('A shed', other),
  });
  const { findings, problems } = await audit({ files, folderName: 'p', charter: copies, documents: documentReader, version: 'test', asOf: day('2025-03-31') });
  expect(problems).toEqual([]);
  return findings.length;
}

// Words of one of three sorts, so that texts of two sorts have no run of words in common.
const text = (sort: string, min: number, max: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 400 }), { minLength: min, maxLength: max }).map((numbers) => numbers.map((n) => sort + letters(n)).join(' '));
const letters = (n: number): string => String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26));
const declared = fc.array(text('x', 5, 40), { minLength: 1, maxLength: 4 });
const parts = { numRuns: 150, seed: 20_251 };

describe('declared boilerplate', () => {
  it('is no copy, in whatever order its texts stand, in part or in other letters', async () => {
    await fc.assert(fc.asyncProperty(declared, fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 6 }), fc.nat({ max: 4 }), async (texts, order, cut) => {
      const whole = order.map((i) => texts[i % texts.length] ?? '').join('. ');
      const shortened = whole.split(' ').slice(cut).join(' ');
      expect(await signs(whole, whole.toUpperCase(), texts)).toBe(0);
      expect(await signs(whole, shortened, texts)).toBe(0);
    }), parts);
  });

  it('does not hide what is copied beside it: the rest is compared as if it stood alone', async () => {
    const rest = text('y', 60, 120);
    await fc.assert(fc.asyncProperty(declared, rest, fc.nat({ max: 6 }), fc.boolean(), async (texts, copied, added, isFirst) => {
      // So few words at one end leave at least 80 % of the runs of words in both.
      const changed = `${copied} ${Array.from({ length: added }, (_, i) => `z${letters(i)}`).join(' ')}`;
      const beside = (said: string): string => (isFirst ? [...texts, said] : [said, ...texts]).join('. ');
      expect(await signs(copied, changed, [])).toBe(1);
      expect(await signs(beside(copied), beside(changed), texts)).toBe(1);
      expect(await signs(beside(copied), copied, texts)).toBe(1);
    }), parts);
  });

  it('leaves a rest that is too short to be compared alone', async () => {
    await fc.assert(fc.asyncProperty(declared, text('y', 1, 19), async (texts, rest) => {
      expect(await signs([...texts, rest].join('. '), [...texts, rest].join('. '), texts)).toBe(0);
    }), parts);
  });

  it('exempts only what is declared', async () => {
    const said = 'Travel is paid on the day itself by whoever opens the meeting and nobody is asked to wait for it until the month is over as before';
    expect(await signs(said, said, [])).toBe(1);
    expect(await signs(said, said, ['Lunch is there for everybody who comes and for whoever comes with them.'])).toBe(1);
    expect(await signs(said, said, [said])).toBe(0);
  });
});
