import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { differences, fixturesOf, stubborn } from '../helpers/marked-fixtures.js';

for (const { id, rules } of scieCharter.commitments.filter((c) => c.rules.length > 0)) {
  describe(`the fixture of ${id}`, () => {
    const fixtures = fixturesOf(id);
    it('is there', () => { expect(fixtures).not.toEqual([]); });

    it.each(fixtures)('$name is judged as its lines say, no more and no less', async (fixture) => {
      expect(await differences(fixture)).toEqual([]);
    });

    it('shows every rule passing and failing, or giving its sign', () => {
      const shown = (rule: string, ...verdicts: readonly string[]): boolean => fixtures.some(({ portfolio }) => portfolio.expectations.some((e) => e.rule === rule && verdicts.includes(e.verdict)));
      const bare = rules.filter((r) => (r.severity === 'query' ? !shown(r.id, 'sign') : !shown(r.id, 'pass') || !shown(r.id, 'fail')));
      expect(bare.map((r) => r.id)).toEqual([]);
    });

    it.each(fixtures)('$name loses each finding whose lines are pasted in', async (fixture) => {
      expect(await stubborn(fixture)).toEqual([]);
    });
  });
}
