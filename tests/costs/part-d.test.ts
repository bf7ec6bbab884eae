/** Medicare Part D by the year of the course, on the bundled data. */
import { describe, expect, it } from 'vitest';
import { bill, programOf } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();

const approved = (startDate: string, treatment: Case['treatment'] = {}) =>
  check(
    {
      asOf: startDate,
      patient: { age: 70 },
      plan: { kind: 'part-d' },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine', startDate, ...treatment },
    },
    data,
  ).costs.find(({ id }) => id === 'if-approved');

describe('Medicare Part D', () => {
  it.each([
    ['2025-02-03', 2000, 590],
    ['2026-02-02', 2100, 615],
    ['2027-02-01', 2400, 700],
  ])('a year’s treatment from %s costs at most $%i, the deductible is $%i', (start, most, deductible) => {
    const cost = approved(start, { sessions: 30 });
    expect(cost?.you.typical).toBe(most);
    expect(cost?.you.high).toBe(most);
    expect(cost?.parts.find(({ id }) => id === 'deductible')?.amount).toBe(deductible);
  });

  it('a course over the turn of 2027 counts the new maximum from January 1', () => {
    // 12 sessions at $1,000 in each year are far above both maximums.
    const cost = approved('2026-12-01', { sessions: 24, allowedPerSession: 2000 });
    expect(cost?.you.typical).toBe(2100 + 2400);
    expect(cost?.assumed.join(' ')).not.toContain('are not published in our data');
  });

  it('says on the first screen that the clinic’s visit comes on top, and how much it is', () => {
    const cost = approved('2026-02-02', { sessions: 8, allowedPerSession: 1356.08 });
    // 84 mg: three devices of $403.49 are the medicine: $1,210.47. The rest is $145.61.
    expect(cost?.assumedBriefly.join(' ')).toContain('come on top under your medical coverage');
    expect(cost?.assumedBriefly.join(' ')).toContain('about $145.61 a session');
    expect(cost?.assumed.join(' ')).toContain('Medicare Part B');
  });

  it('the low figure is that of 56 mg with the share of 56 mg, without a deductible', () => {
    // Medicare pays $952.59 for a session with 56 mg, of which two devices of $403.4925 are the medicine: $806.985.
    const cost = approved('2026-02-02', { sessions: 4 });
    expect(cost?.you.low).toBeCloseTo(4 * 806.985 * 0.25, 0);
  });
});

describe('Extra Help', () => {
  const withMedicaid = (kind: string) =>
    check(
      {
        asOf: '2026-02-02',
        patient: { age: 70 },
        plan: { kind, drugBilling: 'pharmacy', secondPlan: 'medicaid', benefits: { drugDeductible: 615 } },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine', startDate: '2026-02-02', sessions: 8, allowedPerSession: 1356.08 },
      },
      data,
    ).costs.find(({ id }) => id === 'if-approved');

  it('leaves $12.65 of each fill to people with Medicaid beside Medicare, who get it without asking', () => {
    for (const kind of ['original-medicare', 'part-d']) {
      const cost = withMedicaid(kind);
      // The yearly maximum of $2,100 is reached with the sixth of eight, and nothing is asked after it.
      expect(cost?.you.typical, kind).toBe(75.9);
      expect(cost?.assumed.join(' '), kind).toContain('Extra Help');
      expect(cost?.sources.some((id) => id.endsWith('extra-help-2026'))).toBe(true);
      // Help of another kind may leave more.
      expect(cost?.you.high, kind).toBeGreaterThanOrEqual(2100);
    }
  });

  it('of one bill too', () => {
    const plan = { kind: 'original-medicare', drugBilling: 'pharmacy' as const, secondPlan: 'medicaid' as const };
    const program = programOf({ asOf: '2026-11-26', plan }, data);
    expect(bill([1200], {}, { pharmacy: true, ...(program ? { program } : {}) }).you).toBe(12.65);
  });
});

describe('what has been paid toward the maximum under Original Medicare', () => {
  const plan = {
    kind: 'original-medicare',
    drugBilling: 'pharmacy' as const,
    benefits: {
      deductibleMet: 283,
      drugDeductible: 615,
      drugDeductibleMet: 615,
      drugCoinsurance: 0.25,
      outOfPocketMet: 2000,
    },
  };

  it('is the drug plan’s, as Part B has none: of a bill', () => {
    const program = programOf({ asOf: '2026-11-26', plan }, data);
    // 25 % of $1,200 is $300, of which $100 is left until $2,100.
    expect(bill([1200], plan.benefits, { pharmacy: true, ...(program ? { program } : {}) }).you).toBe(100);
  });

  it('and of a course', () => {
    const cost = check(
      {
        asOf: '2026-02-02',
        patient: { age: 70 },
        plan,
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine', startDate: '2026-02-02', sessions: 8, allowedPerSession: 1356.08 },
      },
      data,
    ).costs.find(({ id }) => id === 'if-approved');
    // $100 for the medicine, and 20 % of the visit: 8 times $145.61 is $1,164.88.
    expect(cost?.you.typical).toBeCloseTo(100 + 232.96, 1);
  });

  it('Medicare Advantage has a maximum of its own, which it may have been', () => {
    const advantage = { ...plan, payer: 'humana', kind: 'medicare-advantage' };
    const program = programOf({ asOf: '2026-11-26', plan: advantage }, data);
    expect(bill([1200], plan.benefits, { pharmacy: true, ...(program ? { program } : {}) }).you).toBe(300);
  });
});

it('a drug plan’s copay is counted without a deductible, so the first screen assumes none', () => {
  const cost = check(
    {
      asOf: '2026-02-02',
      patient: { age: 70 },
      plan: { kind: 'part-d', benefits: { drugCopay: 100 } },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'esketamine', startDate: '2026-02-02', sessions: 8 },
    },
    data,
  ).costs.find(({ id }) => id === 'if-approved');
  expect(cost?.you.typical).toBe(100);
  expect(cost?.assumedBriefly.join(' ')).not.toContain('deductible');
  expect(cost?.assumed).toContain(en.costs.drug.copayFirst);
});
