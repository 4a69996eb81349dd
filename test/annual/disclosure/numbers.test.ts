import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disclosing } from '../../../rules/disclosure.js';

describe('the page on disclosure control', () => {
  it('names every number with its default and which way is stricter', () => {
    const page = readFileSync('docs/disclosure-control.md', 'utf8');
    const rows = Object.values(disclosing).map(({ key, default: standard, stricter }) => `| \`${key.replace('disclosure.', '')}\` | ${String(standard)} | ${stricter} |`);
    expect(page.split('\n').filter((line) => /^\| `[a-z-]+` \|/.test(line))).toEqual(rows);
  });
});
