import { describe, expect, it } from 'vitest';
import { checkRemovals } from '../helpers/check-removals.js';

describe('x', () => { it('y', async () => {
  const t = Date.now();
  const r = await checkRemovals('honest-poor');
  console.log(Date.now()-t, r.tried, r.invalid, r.changed, r.betterments.length);
  const g = new Map<string, number>(); for (const b of r.betterments) { const k = `${b.what} -> ${b.commitment} ${b.from}->${b.to} ${b.file}`; g.set(k, (g.get(k) ?? 0) + 1); }
  console.log([...g].map(([k, n]) => `${n} ${k}`).join('\n'));
  expect(1).toBe(1);
}, 1000000); });
