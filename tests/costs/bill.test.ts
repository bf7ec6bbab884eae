/** Any one bill: worked examples that others have published, each with its page, and what must hold for every bill. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BillQuestion, shareBills } from '../../src/costs/bill.ts';
import { toCents } from '../../src/costs/cents.ts';
import type { Benefits } from '../../src/model/case.ts';
import { en } from '../../src/words/index.ts';

interface Example {
  from: string;
  bill: number;
  allowed?: number;
  network?: 'in' | 'out';
  benefits: Benefits;
  you: number;
  plan: number;
}

const PUBLISHED: Example[] = [
  // "$100 office visit, 20%"
  {
    from: 'http://connectforhealthco.com/glossary/coinsurance/ (deductible paid)',
    bill: 100,
    benefits: { deductible: 500, deductibleMet: 500, coinsurance: 0.2 },
    you: 20,
    plan: 80,
  },
  {
    from: 'http://connectforhealthco.com/glossary/coinsurance/ (deductible not paid)',
    bill: 100,
    benefits: { deductible: 500, coinsurance: 0.2 },
    you: 100,
    plan: 0,
  },
  { from: 'http://ciia.ky/ciia_term/co-insurance-2/', bill: 80, benefits: { coinsurance: 0.2 }, you: 16, plan: 64 },
  {
    from: 'https://mnhealthplans.org/glossary/coinsurance/',
    bill: 100,
    benefits: { coinsurance: 0.2 },
    you: 20,
    plan: 80,
  },
  {
    from: 'https://alturabenefits.com/glossary/co-insurance/ (deductible paid)',
    bill: 100,
    benefits: { deductible: 1000, deductibleMet: 1000, coinsurance: 0.3 },
    you: 30,
    plan: 70,
  },
  {
    from: 'https://alturabenefits.com/glossary/co-insurance/ (deductible not met)',
    bill: 100,
    benefits: { deductible: 1000, coinsurance: 0.3 },
    you: 100,
    plan: 0,
  },
  {
    from: 'https://nevadainfusion.com/faqs (copay, deductible paid)',
    bill: 100,
    benefits: { deductible: 2000, deductibleMet: 2000, copay: 20 },
    you: 20,
    plan: 80,
  },
  {
    from: 'https://nevadainfusion.com/faqs (copay, deductible not met)',
    bill: 100,
    benefits: { deductible: 2000, copay: 20 },
    you: 100,
    plan: 0,
  },
  {
    from: 'https://www.wellmark.com/insurance-explained/all-about-health-insurance-costs/out-of-pocket-costs',
    bill: 2000,
    benefits: { coinsurance: 0.25 },
    you: 500,
    plan: 1500,
  },
  {
    from: 'http://www.bcbst.com/members/newsletters/Bluereview/2011-Winter/article3.html (Mary)',
    bill: 5000,
    benefits: { deductible: 2000, coinsurance: 0.2 },
    you: 2600,
    plan: 2400,
  },
  {
    from: 'https://www.helpbetter.org/academy/guides/insurance-basics/examples (copay)',
    bill: 200,
    benefits: { deductible: 1000, copay: 30, copayBeforeDeductible: true, coinsurance: 0.2, outOfPocketMax: 6000 },
    you: 30,
    plan: 170,
  },
  {
    from: 'https://www.helpbetter.org/academy/guides/insurance-basics/examples (scan)',
    bill: 11_000,
    allowed: 1500,
    network: 'in',
    benefits: { deductible: 1000, coinsurance: 0.2, outOfPocketMax: 6000 },
    you: 1100,
    plan: 400,
  },
  {
    from: 'https://www.helpbetter.org/academy/guides/insurance-basics/examples (hospital stay)',
    bill: 50_000,
    benefits: { deductible: 1000, deductibleMet: 1000, coinsurance: 0.2, outOfPocketMax: 6000, outOfPocketMet: 1100 },
    you: 4900,
    plan: 45_100,
  },
  {
    from: 'http://www.bcbstx.com/insurance-basics/how-health-insurance-works/deductibles-and-coinsurance (1: the maximum)',
    bill: 10_000,
    benefits: { deductible: 5000, coinsurance: 0.2, outOfPocketMax: 6000 },
    you: 6000,
    plan: 4000,
  },
  {
    from: 'http://www.bcbstx.com/insurance-basics/how-health-insurance-works/deductibles-and-coinsurance (2: X-ray)',
    bill: 200,
    benefits: { deductible: 5000, deductibleMet: 5000, coinsurance: 0.2, outOfPocketMax: 6000 },
    you: 40,
    plan: 160,
  },
  {
    from: 'http://www.bcbsil.com/insurance-basics/how-health-insurance-works/deductibles-and-coinsurance (2: X-ray)',
    bill: 200,
    benefits: { deductible: 4000, deductibleMet: 4000, coinsurance: 0.25, outOfPocketMax: 5000 },
    you: 50,
    plan: 150,
  },
  {
    from: 'https://bcbsmt.com/insurance-basics/how-health-insurance-works/deductibles-and-coinsurance (1: the maximum)',
    bill: 8000,
    benefits: { deductible: 4000, coinsurance: 0.25, outOfPocketMax: 5000 },
    you: 5000,
    plan: 3000,
  },
  {
    from: 'http://www.bcbsla.com/FindAPlan/gettingstarted/Pages/HowInsuranceWorks.aspx',
    bill: 50_000,
    benefits: { deductible: 5000, coinsurance: 0.2, outOfPocketMax: 6000 },
    you: 6000,
    plan: 44_000,
  },
  {
    from: 'https://financialducksinarow.com/12676/deductible-coinsurance-medicare-part-b (Part B has no maximum)',
    bill: 50_000,
    benefits: { deductible: 183, deductibleMet: 183, coinsurance: 0.2 },
    you: 10_000,
    plan: 40_000,
  },
  {
    from: 'https://www.janowskiinsuranceservices.com/medicare-glossary.html (Medicare)',
    bill: 100,
    benefits: { deductible: 257, deductibleMet: 257, coinsurance: 0.2 },
    you: 20,
    plan: 80,
  },
  // What the plan does not allow: owed outside the network, written off inside.
  {
    from: 'https://www.healthcare.gov/glossary/balance-billing/',
    bill: 100,
    allowed: 70,
    network: 'out',
    benefits: { coinsurance: 0 },
    you: 30,
    plan: 70,
  },
  {
    from: 'https://www.healthcare.gov/glossary/balance-billing/ (in network)',
    bill: 100,
    allowed: 70,
    network: 'in',
    benefits: { coinsurance: 0 },
    you: 0,
    plan: 70,
  },
  {
    from: 'https://heyhealthinsurance.com/hey-term/balance-billing/',
    bill: 100,
    allowed: 75,
    network: 'out',
    benefits: { coinsurance: 0 },
    you: 25,
    plan: 75,
  },
  {
    from: 'https://online.flipbuilder.com/pdbd/nmdv/files/basic-html/page41.html (uniform glossary, balance billing)',
    bill: 200,
    allowed: 110,
    network: 'out',
    benefits: { coinsurance: 0 },
    you: 90,
    plan: 110,
  },
  {
    from: 'http://www.bcbstx.com/insurance-basics/how-health-insurance-works/deductibles-and-coinsurance (3: above the limit)',
    bill: 300,
    allowed: 200,
    network: 'out',
    benefits: { coinsurance: 0 },
    you: 100,
    plan: 200,
  },
  {
    from: 'https://portal.ct.gov/oha/knowledge-base/articles/blogs/insurance-costs-terminology-to-know (in network)',
    bill: 200,
    allowed: 150,
    network: 'in',
    benefits: { coinsurance: 0 },
    you: 0,
    plan: 150,
  },
  // Families.
  {
    from: 'https://myussbenefits.com/deductibles/ (embedded: the spouse’s own $1,000 is met, then 90%)',
    bill: 1500,
    benefits: { deductible: 1000, familyDeductible: 2000, deductibleKind: 'embedded', coinsurance: 0.1 },
    you: 1050,
    plan: 450,
  },
  {
    from: 'https://myussbenefits.com/deductibles/ (embedded: once the family has paid $2,000 no one owes more of it)',
    bill: 1000,
    benefits: {
      deductible: 1000,
      deductibleMet: 300,
      familyDeductible: 2000,
      familyDeductibleMet: 2000,
      deductibleKind: 'embedded',
      coinsurance: 0.1,
    },
    you: 100,
    plan: 900,
  },
  {
    from: 'https://myussbenefits.com/deductibles/ (aggregate: $4,000 of $5,000, so no 90% yet)',
    bill: 3800,
    benefits: { familyDeductible: 5000, familyDeductibleMet: 200, deductibleKind: 'aggregate', coinsurance: 0.1 },
    you: 3800,
    plan: 0,
  },
  {
    from: 'https://employee-resources.lumity.com/help/embedded-vs-aggregate-deductible (aggregate: $3,000 of $6,000)',
    bill: 1000,
    benefits: { familyDeductible: 6000, familyDeductibleMet: 2000, deductibleKind: 'aggregate', coinsurance: 0.2 },
    you: 1000,
    plan: 0,
  },
  {
    from: 'https://www.lexology.com/library/detail.aspx?g=e9f16cfb-7e73-4d55-8a4d-d98cb0fcaa78 (one person in a family, 2016)',
    bill: 20_000,
    benefits: { deductible: 20_000, outOfPocketMax: 6850, familyOutOfPocketMax: 10_000, coinsurance: 0.2 },
    you: 6850,
    plan: 13_150,
  },
  {
    from: 'https://www.lexology.com/library/detail.aspx?g=e9f16cfb-7e73-4d55-8a4d-d98cb0fcaa78 (the others owe $3,150 more)',
    bill: 20_000,
    benefits: {
      deductible: 20_000,
      outOfPocketMax: 6850,
      familyOutOfPocketMax: 10_000,
      familyOutOfPocketMet: 6850,
      coinsurance: 0.2,
    },
    you: 3150,
    plan: 16_850,
  },
];

const ask = ({ bill, allowed, network, benefits }: Omit<Example, 'from' | 'you' | 'plan'>) =>
  shareBills(
    {
      bills: [toCents(bill)],
      ...(allowed === undefined ? {} : { allowed: [toCents(allowed)] }),
      ...(network ? { network } : {}),
      benefits,
    },
    en,
  );

describe('published examples, to the cent', () => {
  it.each(PUBLISHED.map((example) => [example.from, example] as const))('%s', (_from, example) => {
    const { you, plan } = ask(example);
    expect({ you, plan }).toEqual({ you: example.you, plan: example.plan });
  });
});

describe('the way to the result', () => {
  it('names each part, and the parts add up', () => {
    const { bills } = ask({ bill: 12_000, benefits: { deductible: 1500, coinsurance: 0.2, outOfPocketMax: 3000 } });
    expect(bills[0]?.parts.map(({ id, amount }) => [id, amount])).toEqual([
      ['deductible', 1500],
      ['coinsurance', 2100],
      ['maximum', -600],
    ]);
    expect(bills[0]?.steps.at(-1)).toBe('You pay $3,000. The plan pays $9,000.');
    expect(bills[0]?.after).toEqual({ deductibleMet: 1500, outOfPocketMet: 3000 });
  });
  it('without any terms the whole bill is the person’s own, and that is said', () => {
    expect(ask({ bill: 500, benefits: {} })).toMatchObject({ you: 500, plan: 0 });
    expect(ask({ bill: 500, benefits: {} }).assumed.join(' ')).toContain('No terms of a plan were given');
  });
  it('says what was counted because it was not given', () => {
    const { assumed } = ask({ bill: 500, benefits: { coinsurance: 0.2 } });
    expect(assumed).toContain('No deductible.');
    expect(assumed).toContain('No yearly out-of-pocket maximum.');
    expect(ask({ bill: 500, benefits: { deductible: 0, coinsurance: 0, outOfPocketMax: 1 } }).assumed).not.toContain(
      'No deductible.',
    );
  });
});

const money = fc.integer({ min: 0, max: 5_000_000 });
const dollars = money.map((cents) => cents / 100);
const benefits: fc.Arbitrary<Benefits> = fc.record(
  {
    deductible: dollars,
    deductibleMet: dollars,
    coinsurance: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    copay: dollars,
    copayBeforeDeductible: fc.boolean(),
    outOfPocketMax: dollars,
    outOfPocketMet: dollars,
    familyDeductible: dollars,
    familyDeductibleMet: dollars,
    familyOutOfPocketMax: dollars,
    familyOutOfPocketMet: dollars,
    deductibleKind: fc.constantFrom('embedded', 'aggregate'),
  },
  { requiredKeys: [] },
);
const question = fc.record({
  bills: fc.array(money, { minLength: 1, maxLength: 4 }),
  allowed: fc.option(fc.array(money, { minLength: 1, maxLength: 1 }), { nil: undefined }),
  benefits,
  network: fc.constantFrom('in', 'out', undefined),
});
const of = ({
  bills,
  allowed,
  network,
  benefits: terms,
}: {
  bills: number[];
  allowed: number[] | undefined;
  network: 'in' | 'out' | undefined;
  benefits: Benefits;
}): BillQuestion => ({
  bills,
  benefits: terms,
  ...(allowed ? { allowed } : {}),
  ...(network ? { network } : {}),
});

describe('for every bill', () => {
  it('you, plan and what is written off make up the bill; the parts make up what you pay', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { bills } = shareBills(of(asked), en);
        for (const bill of bills) {
          expect(toCents(bill.you) + toCents(bill.plan) + toCents(bill.writtenOff)).toBe(toCents(bill.bill));
          // Amounts can be negative (the maximum), which `toCents` is not for.
          const parts = bill.parts.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
          expect(parts).toBe(toCents(bill.you));
          expect(bill.you).toBeGreaterThanOrEqual(0);
          expect(bill.plan).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
  it('a higher bill never costs less', () => {
    fc.assert(
      fc.property(question, money, (asked, more) => {
        const [first = 0] = asked.bills;
        const one = shareBills(of({ ...asked, bills: [first] }), en).you;
        expect(shareBills(of({ ...asked, bills: [first + more] }), en).you).toBeGreaterThanOrEqual(one);
      }),
    );
  });
  it('nothing beyond the maximum but what does not count toward it', () => {
    fc.assert(
      fc.property(question, dollars, (asked, outOfPocketMax) => {
        const terms = { ...asked.benefits, outOfPocketMax, outOfPocketMet: 0, deductibleMet: 0 };
        const { bills } = shareBills(of({ ...asked, benefits: terms }), en);
        const counted = bills.reduce((sum, { you, parts }) => {
          const balance = parts.find(({ id }) => id === 'balance')?.amount ?? 0;
          return sum + toCents(you) - toCents(balance);
        }, 0);
        expect(counted).toBeLessThanOrEqual(toCents(outOfPocketMax));
      }),
    );
  });
  it('two half bills cost what one whole bill does (coinsurance rounds each by less than a cent; a copay is for each)', () => {
    fc.assert(
      fc.property(benefits, money, (given, half) => {
        const { copay: _copay, ...terms } = given;
        const twice = shareBills({ bills: [half, half], benefits: terms }, en).you;
        const whole = shareBills({ bills: [2 * half], benefits: terms }, en).you;
        expect(Math.abs(toCents(twice) - toCents(whole))).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('a deductible paid before costs as much as one paid with the bill before it', () => {
    fc.assert(
      fc.property(dollars, money, money, (deductible, before, bill) => {
        const terms = { deductible, coinsurance: 0.2 };
        const later = shareBills({ bills: [before, bill], benefits: terms }, en).bills[1];
        const met = Math.min(before, toCents(deductible)) / 100;
        const alone = shareBills({ bills: [bill], benefits: { ...terms, deductibleMet: met } }, en).bills[0];
        expect(later?.you).toBe(alone?.you);
      }),
    );
  });
});
