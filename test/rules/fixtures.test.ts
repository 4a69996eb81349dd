import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import type { JudgedSubject } from '../../src/model/result.js';
import { judgeMarked } from '../../scripts/examples/judge-marked.js';
import { fixturesOf, readMarked, type MarkedPortfolio } from '../../scripts/examples/marked-portfolio.js';
import { applyEdit } from '../helpers/paste.js';

const root = join(import.meta.dirname, '../../fixtures/rules');

/** What the rules of a commitment say in the year, of a portfolio in memory. */
async function judgedIn(portfolio: MarkedPortfolio, commitment: string): Promise<readonly JudgedSubject[]> {
  const { judged, problems, defects } = await judgeMarked(portfolio, scieCharter);
  expect({ problems, defects }).toEqual({ problems: [], defects: [] });
  return judged.filter((j) => j.rule.startsWith(`${commitment}/`));
}

const severities = new Map<string, string>(scieCharter.commitments.flatMap((c) => c.rules.map((r) => [`${c.id}/${r.id}`, r.severity] as const)));
const localName = (rule: string): string => rule.split('/').at(-1) ?? rule;
const wordOf = (j: JudgedSubject): string => (severities.get(j.rule) === 'query' ? 'sign' : j.verdict);
const lineOf = (j: JudgedSubject): number => (j.place.file === 'charter-audit.yaml' ? 1 : (j.place.line ?? 1));
const isBreach = (verdict: string): boolean => verdict === 'fail' || verdict === 'insufficient-evidence' || verdict === 'sign';
const show = (line: number, verdict: string, rule: string): string => `line ${String(line).padStart(4)}: ${verdict} ${rule}`;

for (const { id, rules } of scieCharter.commitments.filter((c) => c.rules.length > 0)) {
  describe(`the fixture of ${id}`, () => {
    const paths = fixturesOf(join(root, id));
    const fixtures = paths.map((path) => ({ name: basename(path), fixture: readMarked(path) }));
    it('is there', () => { expect(paths).not.toEqual([]); });

    it.each(fixtures)('$name is judged as its lines say, no more and no less', async ({ fixture }) => {
      const judged = await judgedIn(fixture, id);
      const found = judged.map((j) => show(lineOf(j), wordOf(j), localName(j.rule)));
      const marked = fixture.expectations.map((e) => show(e.line, e.verdict, e.rule));
      const breaches = judged.filter((j) => isBreach(wordOf(j))).map((j) => show(lineOf(j), wordOf(j), localName(j.rule)));
      const explain = judged.filter((j) => isBreach(wordOf(j)) && !marked.includes(show(lineOf(j), wordOf(j), localName(j.rule)))).map((j) => `${show(lineOf(j), wordOf(j), localName(j.rule))}: ${j.reason}`);
      expect({ unexpected: explain, missing: marked.filter((m) => !found.includes(m)) }).toEqual({ unexpected: [], missing: [] });
      expect(breaches.length).toBeGreaterThan(0);
    });

    it('shows every rule passing and failing, or giving its sign', () => {
      const shown = (rule: string, ...verdicts: readonly string[]): boolean => fixtures.some(({ fixture }) => fixture.expectations.some((e) => e.rule === rule && verdicts.includes(e.verdict)));
      const bare = rules.filter((r) => (r.severity === 'query' ? !shown(r.id, 'sign') : !shown(r.id, 'pass') || !shown(r.id, 'fail')));
      expect(bare.map((r) => r.id)).toEqual([]);
    });

    it.each(fixtures)('$name loses each finding whose lines are pasted in', async ({ fixture }) => {
      const judged = await judgedIn(fixture, id);
      const same = (a: JudgedSubject) => (b: JudgedSubject): boolean => a.rule === b.rule && a.label === b.label && a.project === b.project && isBreach(b.verdict);
      for (const finding of judged.filter((j) => j.edit !== undefined)) {
        const { edit } = finding;
        if (edit === undefined) continue;
        const after = await judgedIn({ ...fixture, files: applyEdit(fixture.files, edit, fixture.asOf) }, id);
        const [was, is] = [judged, after].map((list) => list.filter(same(finding)).length);
        expect(is, `${finding.rule} at line ${String(lineOf(finding))}: ${finding.reason}\n${edit.insert}\n${after.filter(same(finding)).map((j) => j.reason).join('\n')}`).toBeLessThan(was ?? 0);
      }
    });
  });
}
