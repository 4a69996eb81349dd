import { describe, expect, it } from 'vitest';
import { protect } from '../../../src/annual/disclosure/index.js';
import { characteristic, countsIn, DEFAULTS, release } from './releases.js';

const ethnicity = characteristic('ethnicity', 62, { White: 41, Asian: 12, Black: 9 }, [['White'], ['Asian', 'Black']]);

describe('62 staff, of whom 41 are White, 12 Asian and 9 Black', () => {
  it('are shown in two categories, and nothing needs holding back', async () => {
    const { tables: [table] } = await protect(release(ethnicity), { policy: DEFAULTS });
    expect(countsIn(table)).toEqual({ White: 40, 'Asian+Black': 20 });
    expect(table?.notes).toContain('Categories are put together, to protect people: ethnicity (White, Asian+Black).');
  });

  it('are shown with two categories held back where they can not be put together', async () => {
    const { tables: [table] } = await protect(release(characteristic('ethnicity', 62, { White: 41, Asian: 12, Black: 9 })), { policy: DEFAULTS });
    expect(countsIn(table)).toEqual({ White: 40, Asian: '[c]', Black: '[c]' });
  });
});
