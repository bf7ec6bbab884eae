/** What Medigap letters leave: the yearly limits of K and L, and plan N's copay. On the bundled data. */
import { describe, expect, it } from 'vitest';
import { bill, programOf } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();

function owed(medigapPlan: string, bills: number[], asOf = '2026-11-26') {
  const plan = {
    kind: 'original-medicare',
    secondPlan: 'medigap' as const,
    medigapPlan,
    benefits: { deductibleMet: 283 },
  };
  const program = programOf({ asOf, plan }, data);
  return bill(bills, plan.benefits, program ? { program } : {});
}

describe('Medigap plans K and L', () => {
  it('pay half and three quarters of the 20% below the yearly limit', () => {
    // 20 % of $30,000 is $6,000.
    expect(owed('K', [30000]).you).toBe(3000);
    expect(owed('L', [30000]).you).toBe(1500);
  });

  it('pay all of it once $8,000 (K) or $4,000 (L) has stayed with the person in 2026', () => {
    // 20 % of $120,000 is $24,000; half would be $12,000, a quarter $6,000.
    expect(owed('K', [120000]).you).toBe(8000);
    expect(owed('L', [120000]).you).toBe(4000);
  });

  it('count the limit over several bills', () => {
    const answer = owed('K', [60000, 60000]);
    expect(answer.bills.map(({ you }) => you)).toEqual([6000, 2000]);
    expect(answer.assumed.join(' ')).toContain('$8,000');
    expect(answer.sources.some(({ id }) => id.endsWith('medigap-k-2026'))).toBe(true);
  });

  it('leave the Part B deductible beside the limit', () => {
    const plan = { kind: 'original-medicare', secondPlan: 'medigap' as const, medigapPlan: 'K' };
    const program = programOf({ asOf: '2026-11-26', plan }, data);
    expect(bill([120000], {}, program ? { program } : {}).you).toBe(8283);
  });

  it('have no limit for a year of which none was read', () => {
    expect(owed('K', [120000], '2025-11-26').you).toBe(12000);
  });

  it('start the limit again on January 1', () => {
    const result = check(
      {
        asOf: '2026-12-30',
        patient: { age: 70 },
        plan: { kind: 'original-medicare', secondPlan: 'medigap', medigapPlan: 'L', benefits: { deductibleMet: 283 } },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine', sessions: 2, startDate: '2026-12-30', allowedPerSession: 100000 },
      },
      data,
    );
    const cost = result.costs.find(({ id }) => id === 'if-approved');
    // $20,000 a session, a quarter $5,000, above the limit of $4,000; in January the deductible of $283 too.
    expect(cost?.you.typical).toBe(4000 + 4000 + 283);
  });
});

describe('Medigap plan N', () => {
  it('leaves $20 of a visit, and says that it is for some visits only', () => {
    const answer = owed('N', [300]);
    expect(answer.you).toBe(20);
    expect(answer.assumed.join(' ')).toContain('up to $20 with you for some office visits, and up to $50');
  });

  it('the low figure counts no copay', () => {
    const result = check(
      {
        asOf: '2026-09-01',
        patient: { age: 70 },
        plan: { kind: 'original-medicare', secondPlan: 'medigap', medigapPlan: 'N', benefits: { deductibleMet: 283 } },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine', sessions: 8, startDate: '2026-09-01' },
      },
      data,
    );
    expect(result.costs.find(({ id }) => id === 'if-approved')?.you).toEqual({ low: 0, typical: 160, high: 160 });
  });
});
