import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../rules/index.js';
import { CONDITIONS } from '../src/audit/answers/conditions.js';
import { parametersOf } from '../src/audit/policy.js';
import { PIECES } from '../src/model/charter.js';
import { VERSION } from '../src/version.js';

const { commitments, signs } = scieCharter;
const rules = commitments.flatMap((c) => c.rules.map((r) => ({ ...r, full: `${c.id}/${r.id}`, commitment: c })));
const sentences = (text: string): void => { expect(text).toMatch(/^[A-Z].*[.?]$/s); };
const home = join(import.meta.dirname, '..');

describe('the charter as it is registered', () => {
  it('has 31 commitments in the order of the jigsaw: 8, 10, 8 and 5', () => {
    expect(PIECES.map((piece) => commitments.filter((c) => c.piece === piece).length)).toEqual([8, 10, 8, 5]);
    expect(commitments.map((c) => c.piece)).toEqual(commitments.map((c) => c.piece).toSorted((a, b) => PIECES.indexOf(a) - PIECES.indexOf(b)));
  });

  it('gives every commitment an id of its own, its place, a title and a reason', () => {
    expect(new Set(commitments.map((c) => c.id)).size).toBe(commitments.length);
    expect(commitments.find((c) => c.id === 'practice/feedback-on-time')?.standsAt).toBe('Practice, 4th commitment');
    for (const { id, title, why } of commitments) {
      expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
      sentences(title);
      sentences(why);
    }
  });

  it('gives every rule an id of its own, a requirement and a mend in whole sentences', () => {
    expect(new Set(rules.map((r) => r.full)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.id, rule.full).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      sentences(rule.title);
      sentences(rule.mend);
    }
  });

  it('has at least one rule that can fail each commitment that it judges', () => {
    for (const c of commitments.filter((c) => c.rules.length > 0)) {
      const decisive = c.rules.filter((r) => (c.force === 'aim' ? r.severity !== 'query' : r.severity === 'major' || r.severity === 'moderate'));
      expect(decisive.length, c.id).toBeGreaterThan(0);
    }
  });

  it('lets rules look where the level of the commitment says, and elsewhere only for signs', () => {
    for (const rule of rules) {
      if (rule.commitment.level === 'project') expect(rule.where === 'project' || rule.severity === 'query', rule.full).toBe(true);
      expect(rule.reads.length + rule.facts.length, rule.full).toBeGreaterThan(0);
    }
  });

  it('names every parameter after its commitment or sign, with a default inside its bounds', () => {
    const keys = parametersOf(scieCharter).map((p) => p.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const p of parametersOf(scieCharter)) {
      expect(p.key).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(p.default).toBeGreaterThanOrEqual(p.min);
      expect(p.default).toBeLessThanOrEqual(p.max);
      sentences(p.meaning);
    }
    for (const c of commitments) {
      for (const p of c.parameters) expect([c.id.split('/')[1], 'shared'], p.key).toContain(p.key.split('.')[0]);
    }
    for (const sign of signs) {
      for (const p of sign.uses) expect([sign.id, 'shared'], p.key).toContain(p.key.split('.')[0]);
    }
  });

  it('gives every sign an id of its own, what it means and how to mend it', () => {
    expect(new Set(signs.map((s) => s.id)).size).toBe(signs.length);
    for (const sign of signs) {
      sentences(sign.title);
      sentences(sign.mend);
    }
  });
});

describe('the conditions on records with which people answer back', () => {
  it.each(Object.entries(CONDITIONS))('%s says what should be true, what it means and how to mend it', (_name, { title, means, mend }) => {
    for (const text of [title, means, mend]) sentences(text);
  });

  it('stand in docs, every one and no other', () => {
    const named = [...readFileSync(join(home, 'docs/conditions/answers.md'), 'utf8').matchAll(/`answers\/([a-z-]+)`/g)].map((match) => match[1] ?? '');
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(CONDITIONS).toSorted());
  });
});

describe('the table of conditions in docs', () => {
  const known = new Set([...rules.map((r) => r.full), ...signs.map((s) => `integrity/${s.id}`)]);
  const folder = join(home, 'docs/conditions');
  for (const c of commitments.filter((c) => c.rules.length > 0)) {
    it(`maps every condition of ${c.id} to a rule that exists, and names every rule`, () => {
      const file = join(folder, `${c.id.split('/')[1] ?? ''}.md`);
      expect(existsSync(file), file).toBe(true);
      // The page may tell more below its table.
      const rows = (readFileSync(file, 'utf8').split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|')).slice(2);
      const named = rows.map((row) => [...row.matchAll(/`([a-z0-9-]+(?:\/[a-z0-9-]+){1,2})`/g)].map((match) => match[1] ?? ''));
      expect(rows.filter((_, i) => named[i]?.length === 0)).toEqual([]);
      expect(named.flat().filter((id) => !known.has(id))).toEqual([]);
      expect(c.rules.map((r) => `${c.id}/${r.id}`).filter((id) => !named.flat().includes(id))).toEqual([]);
    });
  }

  it('has no page for a commitment that is not judged', () => {
    const judged = commitments.filter((c) => c.rules.length > 0).map((c) => `${c.id.split('/')[1] ?? ''}.md`);
    expect(readdirSync(folder).filter((name) => !['integrity.md', 'answers.md', 'README.md'].includes(name) && !judged.includes(name))).toEqual([]);
  });
});

describe('the version', () => {
  it('is the one of package.json', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ version: VERSION });
  });
});
