import { describe, expect, it } from 'vitest';
import { belongs } from '../../src/audit/in-year.js';
import { auditYear, yearOf } from '../../src/model/audit-year.js';
import { day } from '../../src/model/day.js';

const year = auditYear('2024-25');
const open = { from: year.from, to: year.to };

describe('the audit year that a duty belongs to', () => {
  it('is the one in which it fell due, its first and last day included', () => {
    expect(belongs({ verdict: 'pass', due: day('2024-04-01') }, year)).toBe('counts');
    expect(belongs({ verdict: 'fail', due: day('2025-03-31') }, year)).toBe('counts');
    expect(belongs({ verdict: 'pass', due: day('2025-04-01') }, year)).toBe('elsewhere');
  });

  it('is every year for a standing duty', () => {
    expect(belongs({ verdict: 'fail' }, year)).toBe('counts');
  });

  it('shows older duties that were never done apart when a year was asked for, and counts them when none was', () => {
    const older = { verdict: 'fail', due: day('2024-03-31'), outstanding: true } as const;
    expect(belongs(older, year)).toBe('outstanding');
    expect(belongs(older, open)).toBe('counts');
  });

  it('leaves out older ones that were done, late or not', () => {
    expect(belongs({ verdict: 'fail', due: day('2024-03-31') }, open)).toBe('elsewhere');
    expect(belongs({ verdict: 'pass', due: day('2024-03-31') }, open)).toBe('elsewhere');
  });

  it('begins on 1 April unless the portfolio says otherwise', () => {
    expect(yearOf(day('2025-03-31')).year).toBe('2024-25');
    expect(yearOf(day('2025-04-01')).year).toBe('2025-26');
    expect(yearOf(day('2025-04-01'), '09-01').year).toBe('2024-25');
    expect(auditYear('1999-00')).toMatchObject({ from: '1999-04-01', to: '2000-03-31' });
  });
});
