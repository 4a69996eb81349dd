import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { allowedByText, ruleKey } from '../helpers/allowed.js';
import { fixturesOf } from '../helpers/marked-fixtures.js';

/** Verdicts of which each rule must show one, where the text of the rule can come to it; what is still to come is shown where it can be, but not asked of every rule. */
const SHOWN = ['pass', 'fail', 'insufficient-evidence', 'not-applicable'] as const;

/** What a rule's text can come to and its judgements never do, each with the reason. */
const NEVER: readonly (readonly [rule: RegExp, verdict: string])[] = [];

describe('the marked fixtures show each rule coming to every verdict that its text allows', () => {
  const allowed = allowedByText();
  for (const { id, rules } of scieCharter.commitments) {
    const marks = fixturesOf(id).flatMap(({ portfolio }) => portfolio.expectations);
    it.each(rules.filter(({ severity }) => severity !== 'query'))(`${id}/$id`, (rule) => {
      const own = allowed.get(ruleKey(rule.id, rule.title));
      expect(own, 'the text of the rule').toBeDefined();
      // What a rule says that waits for a first activity, in the years before there is one.
      const all = new Set([...(own ?? []), ...(rule.waitsFor === 'nothing' ? [] : ['insufficient-evidence', 'not-applicable'])]);
      const missing = SHOWN.filter((verdict) => all.has(verdict) && !marks.some((mark) => mark.rule === rule.id && mark.verdict === verdict));
      expect(missing.filter((verdict) => !NEVER.some(([which, never]) => which.test(`${id}/${rule.id}`) && verdict === never))).toEqual([]);
      expect(marks.filter((mark) => mark.rule === rule.id && mark.verdict !== 'sign' && !all.has(mark.verdict)).map(({ line, verdict }) => `line ${String(line)}: ${verdict}`)).toEqual([]);
    });
  }
});
