/**
 * Services with terms of their own in one answer: coverage examples as plans print them in their summary of benefits
 * and coverage (SBC), copay and coinsurance on one service, and what must hold for every list of services.
 *
 * An SBC prints the total, the deductible, the copays, the coinsurance and what is not covered, but not how the total
 * is split over the services. Where a test needs the split, it is the least one that the printed rows and terms allow;
 * Mia's is the government's own (see `MIA`).
 */

import { describe, expect, it } from 'vitest';
import { bill, type Service } from '../../src/bill.ts';
import { toCents } from '../../src/costs/cents.ts';
import type { Benefits } from '../../src/model/case.ts';
import fc from '../properties.ts';

/** A service with what it costs, and what of it is not covered. */
type Item = Service & { cost: number; notCovered?: number };

interface Example {
  from: string;
  benefits: Benefits;
  services: Item[];
  /** The rows as printed. */
  total: number;
  deductible: number;
  copay: number;
  coinsurance: number;
  notCovered: number;
  you: number;
}

/**
 * What Mia's simple fracture costs by service: "Simple-Fracture-Guide-11-2019.xlsx", for all plans,
 * http://https.omb.report/icr/202202-1210-005/doc/118376301. It also has the rule for rounding, see `asPrinted`.
 */
const MIA = {
  facility: 357,
  emergencyDoctor: 385,
  ambulance: 944,
  specialist: 341,
  therapy: 364,
  radiology: 113,
  equipment: 248,
  drug: 5,
  other: 43,
};

const LEAF = 'Healthfirst Bronze Leaf 2025, form HF-BSBC-STD-25, https://www.healthfirst.org';
const NVIDIA =
  'NVIDIA PPO plan 14603022, https://github.com/Unstructured-IO/unstructured-inference/blob/main/test_unstructured_inference/models/test_tables.py';
const MSHEALTH = 'https://mshealth.docshound.net/summary-of-benefits-and-coverage-base-coverage/coverage-examples';

const EXAMPLES: Example[] = [
  {
    from: `${MSHEALTH} (Peg: everything at 20%)`,
    benefits: { deductible: 1800, coinsurance: 0.2 },
    services: [{ name: 'Prenatal care and delivery', cost: 12_700 }],
    ...{ total: 12_700, deductible: 1800, copay: 0, coinsurance: 2180, notCovered: 0, you: 3980 },
  },
  {
    from: `${MSHEALTH} (Joe: drugs by copay, supplies at 20%)`,
    benefits: { deductible: 1800, coinsurance: 0.2 },
    services: [
      { name: 'Tests', cost: 75 },
      { name: 'Drugs', cost: 4525, copay: 194, noDeductible: true },
      { name: 'Supplies', cost: 1000, coinsurance: 0.2, noDeductible: true },
    ],
    ...{ total: 5600, deductible: 75, copay: 194, coinsurance: 200, notCovered: 0, you: 469 },
  },
  {
    from: 'https://cld.bz/bookdata/PsZqru/basic-html/page-58.html (Peg: a specialist copay of $0, the rest at 20%)',
    benefits: { deductible: 2900, coinsurance: 0.2 },
    services: [{ name: 'Prenatal care and delivery', cost: 12_800 }],
    ...{ total: 12_800, deductible: 2900, copay: 0, coinsurance: 2000, notCovered: 0, you: 4900 },
  },
  {
    from: `${LEAF} (Peg: one hospital copay after the deductible)`,
    benefits: { deductible: 3800, outOfPocketMax: 9200 },
    services: [
      { name: 'Hospital', cost: 10_000, copay: 1500 },
      { name: 'What is not covered', cost: 2700, notCovered: 2700 },
    ],
    ...{ total: 12_700, deductible: 3800, copay: 1500, coinsurance: 0, notCovered: 2700, you: 8000 },
  },
  {
    from: `${LEAF} (Joe: drugs and supplies under the deductible, the rest free)`,
    benefits: { deductible: 3800, outOfPocketMax: 9200 },
    services: [
      { name: 'Drugs and supplies', cost: 2300, copay: 35 },
      { name: 'Visits', cost: 3280, coinsurance: 0, noDeductible: true },
      { name: 'What is not covered', cost: 20, notCovered: 20 },
    ],
    ...{ total: 5600, deductible: 2300, copay: 0, coinsurance: 0, notCovered: 20, you: 2320 },
  },
  {
    from: `${LEAF} (Mia: every copay comes after the deductible, which is not met)`,
    benefits: { deductible: 3800, outOfPocketMax: 9200 },
    services: [
      { name: 'Emergency room', cost: MIA.facility + MIA.emergencyDoctor, copay: 500 },
      { name: 'Ambulance', cost: MIA.ambulance, copay: 300 },
      { name: 'Specialist', cost: MIA.specialist, copay: 75 },
      { name: 'Therapy', cost: MIA.therapy, copay: 50 },
      { name: 'X-ray', cost: MIA.radiology, copay: 75 },
      { name: 'Crutches', cost: MIA.equipment, coinsurance: 0.5 },
      { name: 'Drug', cost: MIA.drug, copay: 10 },
      { name: 'Other', cost: MIA.other },
    ],
    ...{ total: 2800, deductible: 2800, copay: 0, coinsurance: 0, notCovered: 0, you: 2800 },
  },
  {
    from: `${NVIDIA} (Peg: $30 of copays, 10%, $20 not covered)`,
    benefits: { deductible: 750, coinsurance: 0.1 },
    services: [
      { name: 'Drugs', cost: 30, copay: 30, noDeductible: true },
      { name: 'Delivery', cost: 12_650 },
      { name: 'What is not covered', cost: 20, notCovered: 20 },
    ],
    ...{ total: 12_700, deductible: 750, copay: 30, coinsurance: 1200, notCovered: 20, you: 2000 },
  },
  {
    from: `${NVIDIA} (Joe: $700 of copays)`,
    benefits: { deductible: 750, coinsurance: 0.1 },
    services: [
      { name: 'Supplies', cost: 120 },
      { name: 'Visits and drugs', cost: 5460, copay: 700, noDeductible: true },
      { name: 'What is not covered', cost: 20, notCovered: 20 },
    ],
    ...{ total: 5600, deductible: 120, copay: 700, coinsurance: 0, notCovered: 20, you: 840 },
  },
  {
    from: `${NVIDIA} (Mia: copays and 10% in one example)`,
    benefits: { deductible: 750, coinsurance: 0.1 },
    services: [
      { name: 'Under the deductible', cost: 1050 },
      { name: 'Visits', cost: 1750, copay: 400, noDeductible: true },
    ],
    ...{ total: 2800, deductible: 750, copay: 400, coinsurance: 30, notCovered: 0, you: 1180 },
  },
  {
    from: 'Purdue 2026 J-1 visa plan, summary of benefits, page 7 (Peg)',
    benefits: { deductible: 250, coinsurance: 0.1 },
    services: [
      { name: 'Drugs', cost: 10, copay: 10, noDeductible: true },
      { name: 'Delivery', cost: 11_250 },
      { name: 'Preventive care', cost: 1420, coinsurance: 0, noDeductible: true },
      { name: 'What is not covered', cost: 20, notCovered: 20 },
    ],
    ...{ total: 12_700, deductible: 250, copay: 10, coinsurance: 1100, notCovered: 20, you: 1380 },
  },
  {
    from: 'CMS sample of a completed SBC, released on April 6, 2016; its terms: https://omb.report/icr/201912-1210-002/doc/97067401 (Peg)',
    benefits: { deductible: 500, coinsurance: 0.2, outOfPocketMax: 10_000 },
    services: [
      { name: 'Delivery', cost: 12_000 },
      { name: 'Specialist visits, six at $50', cost: 740, copay: 300 },
      { name: 'What is not covered', cost: 60, notCovered: 60 },
    ],
    ...{ total: 12_800, deductible: 500, copay: 300, coinsurance: 2300, notCovered: 60, you: 3160 },
  },
];

/** Shares that a plan prints are rounded: from $100 to the next hundred, below to the next ten (see `MIA`). */
const asPrinted = (amount: number) => (amount >= 100 ? Math.round(amount / 100) * 100 : Math.round(amount / 10) * 10);

const ask = (items: readonly Item[], benefits: Benefits) =>
  bill(
    items.map(({ cost }) => cost),
    benefits,
    { services: items, notCovered: items.map(({ notCovered = 0 }) => notCovered) },
  );

describe('coverage examples of summaries of benefits', () => {
  it.each(EXAMPLES.map((example) => [example.from, example] as const))('%s', (_from, example) => {
    const answer = ask(example.services, example.benefits);
    const part = (id: string) => answer.parts.find((one) => one.id === id)?.amount ?? 0;
    expect(answer.bills.reduce((sum, one) => sum + one.bill, 0)).toBe(example.total);
    expect(part('deductible')).toBe(example.deductible);
    expect(part('copay')).toBe(example.copay);
    expect(part('not-covered')).toBe(example.notCovered);
    const exact = part('coinsurance');
    // Most plans print the share rounded; some do not.
    expect([exact, asPrinted(exact)]).toContain(example.coinsurance);
    expect(answer.you - exact + example.coinsurance).toBeCloseTo(example.you, 2);
  });
});

describe('a copay and coinsurance on one service', () => {
  const both: Item = { name: 'Visit', cost: 215, copay: 15, coinsurance: 0.3 };
  // "$15 every time"; the bill "not including the copay" is $200: the deductible first, then 30%, which is $60.
  it('http://www.healthfirstny.org/cost-sharing.html', () => {
    const { bills } = ask([both, both], { deductible: 200 });
    expect(bills.map(({ you, plan }) => [you, plan])).toEqual([
      [215, 0],
      [75, 140],
    ]);
    expect(bills[1]?.parts.map(({ id, amount }) => [id, amount])).toEqual([
      ['copay', 15],
      ['coinsurance', 60],
    ]);
  });
  it('https://guidefoot.com/ask/62965667 ($400, then $3,000, then 20% of $800)', () => {
    const answer = ask([{ name: 'ER', cost: 4200, copay: 400, coinsurance: 0.2 }], { deductible: 3000 });
    expect(answer.you).toBe(3560);
    expect(answer.assumed.join(' ')).toContain('The copay is taken off first');
    expect(answer.bills[0]?.steps).toEqual([
      'The bill is $4,200.',
      'Copay: $400, a fixed amount.',
      'Deductible: the first $3,000 of the rest is yours to pay, because it was still open.',
      'Coinsurance: of the rest, $800, your share is 20%, which is $160.',
      'You pay $3,560. The plan pays $640.',
    ]);
  });
  it('the deductible is asked of the rest, though the plan’s copays alone apply from the first visit', () => {
    // $15, then the deductible takes the other $200.
    expect(ask([both], { deductible: 200, copayBeforeDeductible: true }).you).toBe(215);
  });
  it('a copay above the bill leaves nothing to share', () => {
    expect(ask([{ name: 'Visit', cost: 10, copay: 15, coinsurance: 0.3 }], { deductible: 200 }).you).toBe(10);
  });
});

describe('the deductible', () => {
  it('is not asked where the plan says so, and the answer says it', () => {
    const { bills } = ask([{ name: 'Visit', cost: 200, coinsurance: 0.2, noDeductible: true }], { deductible: 500 });
    expect(bills[0]?.you).toBe(40);
    expect(bills[0]?.steps[1]).toBe('The deductible does not apply to this service.');
    expect(bills[0]?.after.deductibleMet).toBe(0);
  });
  it('comes before a copay, unless the plan’s copays apply from the first visit', () => {
    const visit: Item = { name: 'Visit', cost: 200, copay: 30 };
    expect(ask([visit], { deductible: 500 }).you).toBe(200);
    expect(ask([visit], { deductible: 500, copayBeforeDeductible: true }).you).toBe(30);
  });
  it('a service without terms of its own takes the plan’s', () => {
    const { bills } = ask([{ name: 'Scan', cost: 1000 }], { deductible: 500, coinsurance: 0.2 });
    expect(bills[0]).toMatchObject({ service: 'Scan', you: 600 });
  });
});

it('says of terms only what the services leave open', () => {
  const { assumed } = ask([{ name: 'Visit', cost: 200, copay: 30, noDeductible: true }], {});
  expect(assumed.join(' ')).not.toMatch(/whole bill is yours|No coinsurance and no copay|No deductible/);
  const lozenges: Item = { name: 'Lozenges', cost: 75, notCovered: 75 };
  const beside = ask([{ name: 'Visit', cost: 200, copay: 30 }, lozenges], { deductible: 100, deductibleMet: 100 });
  expect(beside.assumed.join(' ')).not.toContain('No coinsurance and no copay');
  expect(beside.bills[1]?.steps).toEqual([
    'The bill is $75.',
    'Not covered: $75 is yours to pay. It counts toward no deductible and no maximum.',
    'You pay $75. The plan pays $0.',
  ]);
  expect(ask([{ name: 'Scan', cost: 200 }], {}).assumed.join(' ')).toContain('No terms of a plan were given');
});

const dollars = fc.integer({ min: 0, max: 2_000_000 }).map((cents) => cents / 100);
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const item: fc.Arbitrary<Item> = fc.record(
  {
    name: fc.constant('x'),
    cost: dollars,
    notCovered: dollars,
    copay: dollars,
    coinsurance: share,
    noDeductible: fc.boolean(),
  },
  { requiredKeys: ['name', 'cost'] },
);
const plan: fc.Arbitrary<Benefits> = fc.record(
  {
    deductible: dollars,
    deductibleMet: dollars,
    coinsurance: share,
    copay: dollars,
    copayBeforeDeductible: fc.boolean(),
    outOfPocketMax: dollars,
    outOfPocketMet: dollars,
  },
  { requiredKeys: [] },
);

describe('for every list of services', () => {
  it('the parts add up to what you pay, and who pays what to the bills, in whole cents', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), plan, (items, benefits) => {
        const answer = ask(items, benefits);
        const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + Math.round(amount * 100), 0);
        expect(sum(answer.parts.map(({ amount }) => amount))).toBe(toCents(answer.you));
        expect(toCents(answer.you) + toCents(answer.plan)).toBe(sum(items.map(({ cost }) => cost)));
        for (const one of answer.bills) expect(sum(one.parts.map(({ amount }) => amount))).toBe(toCents(one.you));
        for (const { you, plan: paid } of answer.bills) expect(Math.min(you, paid)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it('a higher bill for one service never costs less for it', () => {
    fc.assert(
      fc.property(item, dollars, plan, (one, more, benefits) => {
        const you = ask([one], benefits).you;
        expect(ask([{ ...one, cost: one.cost + more }], benefits).you).toBeGreaterThanOrEqual(you);
      }),
    );
  });
  it('nothing beyond the maximum but what is not covered', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), plan, dollars, (items, benefits, outOfPocketMax) => {
        const answer = ask(items, { ...benefits, outOfPocketMax, outOfPocketMet: 0, deductibleMet: 0 });
        const apart = answer.parts.find(({ id }) => id === 'not-covered')?.amount ?? 0;
        expect(toCents(answer.you) - toCents(apart)).toBeLessThanOrEqual(toCents(outOfPocketMax));
      }),
    );
  });
  it('two half bills cost what one whole bill does, where there is no copay (each share rounds by less than a cent)', () => {
    fc.assert(
      fc.property(item, plan, ({ copay: _, notCovered: __, ...one }, { copay: ___, ...benefits }) => {
        const twice = ask([one, one], benefits).you;
        const whole = ask([{ ...one, cost: one.cost * 2 }], benefits).you;
        expect(Math.abs(toCents(twice) - toCents(whole))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
