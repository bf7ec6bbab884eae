/** Any one bill: worked examples that others have published, each with its page. `bill-properties` has what holds for every bill. */
import { describe, expect, it } from 'vitest';
import { bill, programOf } from '../../src/bill.ts';
import { shareBills } from '../../src/costs/bill.ts';
import { toCents } from '../../src/costs/cents.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();

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

// The yearly maximum; what a plan's coinsurance alone makes; HRA and SBC pages.
PUBLISHED.push(
  {
    from: 'https://planvoyager.com/learn/costs (20% of $1,000)',
    bill: 1000,
    benefits: { deductible: 2500, deductibleMet: 2500, coinsurance: 0.2, outOfPocketMax: 8000, outOfPocketMet: 2500 },
    you: 200,
    plan: 800,
  },
  {
    from: 'https://planvoyager.com/learn/costs (C: $100,000 in bills, the maximum protects from $92,000)',
    bill: 100_000,
    benefits: { deductible: 2500, coinsurance: 0.2, outOfPocketMax: 8000 },
    you: 8000,
    plan: 92_000,
  },
  {
    from: 'https://csmithinsurancegroup.com/medigap-plan-g/ (Medicare, 15% above its amount)',
    bill: 115,
    allowed: 100,
    network: 'out',
    benefits: { deductible: 0, coinsurance: 0.2 },
    you: 35,
    plan: 80,
  },
);

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

/** A case with Medicare, asked as the command line asks it. */
const medicare = (plan: NonNullable<Case['plan']>, asOf = '2026-11-23') =>
  programOf({ asOf, plan: { payer: 'medicare', kind: 'original-medicare', ...plan } }, data);

describe('Medicare, and Medigap beside it', () => {
  it('Part B of the year fills what was not given, and says so', () => {
    const { you, plan, assumed, sources } = bill([1000], {}, { program: medicare({}) });
    // 2026: $283, then 20% of $717.
    expect({ you, plan }).toEqual({ you: 426.4, plan: 573.6 });
    expect(assumed[0]).toContain('you pay the first $283, then 20%');
    expect(assumed).not.toContain('No yearly out-of-pocket maximum.');
    expect(sources.map(({ url }) => url).join(' ')).toContain('govinfo.gov');
    expect(bill([1000], {}, { program: medicare({}, '2025-03-01') }).you).toBe(405.6);
  });
  // Published for 2018, when the deductible was $183: a visit of $100, then an X-ray of $300.
  it('https://www.seniorhealthcaredirect.com/medigap-monday-how-is-the-plan-g-deductible-paid/', () => {
    const benefits = { deductible: 183 };
    const program = medicare({ secondPlan: 'medigap', medigapPlan: 'G', benefits });
    const { bills } = bill([100, 300], benefits, { program });
    expect(bills.map(({ you }) => you)).toEqual([100, 83]);
    expect(bills.map(({ plan, secondPlan }) => plan + secondPlan)).toEqual([0, 217]);
    expect(bills[1]?.steps).toContain('Your second plan pays $43.40 of your part.');
    expect(bills[1]?.steps.at(-1)).toBe('You pay $83. The plan pays $173.60.');
    expect(bills[1]?.parts.map(({ amount }) => amount)).toEqual([83, 43.4, -43.4]);
  });
  // The same page as above in the table: plan G pays the 20% and what is asked above Medicare's amount, plan N not.
  it.each([
    ['G', 0],
    ['F', 0],
    ['A', 15],
  ])('https://csmithinsurancegroup.com/medigap-plan-g/ (plan %s leaves $%i)', (medigapPlan, you) => {
    const benefits = { deductible: 0 };
    const program = medicare({ secondPlan: 'medigap', medigapPlan, benefits });
    expect(bill([115], benefits, { allowed: [100], network: 'out', program })).toMatchObject({ you, plan: 80 });
  });
  // A bill of $200 with $100 of the deductible open: $100, then 20% of the other $100. The letters pay all, half (K) or three
  // quarters (L) of the $20, or what of it is above $20 (N); C and F the deductible too.
  it.each([
    ...[
      ['A', 100],
      ['B', 100],
      ['C', 0],
      ['D', 100],
      ['F', 0],
      ['G', 100],
    ],
    ...[
      ['K', 110],
      ['L', 105],
      ['M', 100],
      ['N', 120],
    ],
  ] as [string, number][])('of $200, $100 of it deductible, plan %s leaves $%i', (medigapPlan, you) => {
    const benefits = { deductible: 100 };
    const answer = bill([200], benefits, { program: medicare({ secondPlan: 'medigap', medigapPlan, benefits }) });
    expect(answer).toMatchObject({ you, plan: 80, secondPlan: 120 - you });
  });
  it('plan N leaves a share of less than $20 as it is', () => {
    const benefits = { deductible: 0 };
    const program = medicare({ secondPlan: 'medigap', medigapPlan: 'N', benefits });
    expect(bill([50, 200], benefits, { program }).bills.map(({ you }) => you)).toEqual([10, 20]);
  });
  it('no second plan pays more than is owed', () => {
    const benefits = { deductible: 0, coinsurance: 0.2, outOfPocketMax: 15, outOfPocketMet: 0 };
    const program = medicare({ secondPlan: 'medigap', medigapPlan: 'F', benefits });
    // 20% of $100 is $20, of which the maximum leaves $15.
    expect(bill([100], benefits, { program })).toMatchObject({ you: 0, plan: 85, secondPlan: 15 });
  });
  it('what was given goes before Medicare’s terms', () => {
    const benefits = { deductible: 100, coinsurance: 0.1 };
    expect(bill([1100], benefits, { program: medicare({ benefits }) }).you).toBe(200);
    expect(medicare({ benefits: { deductible: 100 } })?.says[0]).toBe(
      'Taken from the published terms of the program: your share 20%.',
    );
  });
  it('Part D: the deductible, a quarter of the rest, and the maximum of the year', () => {
    const program = programOf({ asOf: '2026-11-23', plan: { kind: 'part-d' } }, data);
    expect(bill([5000], {}, { program }).you).toBe(615 + 1096.25);
    expect(bill([10_000], {}, { program }).you).toBe(2100);
    expect(medicare({ benefits: { deductible: 1, coinsurance: 0.2, outOfPocketMax: 9 } })?.terms).toEqual({});
  });
  it('a pharmacy’s bill falls under Part D, of which Medigap pays nothing; Medicaid brings Extra Help', () => {
    const benefits = { drugDeductible: 615, drugCoinsurance: 0.25 };
    const of = (plan: NonNullable<Case['plan']>, given: Benefits = benefits) => {
      const program = medicare({ drugBilling: 'pharmacy', benefits: given, ...plan });
      return bill([900], given, { pharmacy: true, ...(program ? { program } : {}) });
    };
    // $615, then 25% of $285.
    expect(of({ secondPlan: 'medicaid' })).toMatchObject({ you: 12.65, secondPlan: 673.6 });
    for (const plan of [{ medigapPlan: 'F' }, {}] as const) {
      expect(of(plan)).toMatchObject({ you: 686.25, secondPlan: 0 });
      // Without terms, those of the standard plan, which are the same.
      expect(of(plan, {})).toMatchObject({ you: 686.25, secondPlan: 0 });
    }
    const { assumed } = of({ medigapPlan: 'F' });
    expect(assumed).toContain(en.costs.second.medigapNotPartD);
    expect(assumed.join(' ')).not.toContain('Part B in 2026');
  });
  it('Part D: terms for medicines count without a word on who bills', () => {
    const you = (benefits: Benefits, drugBilling?: 'medical' | 'pharmacy') => {
      const plan = { kind: 'part-d', benefits, ...(drugBilling ? { drugBilling } : {}) };
      const program = programOf({ asOf: '2026-11-23', plan }, data);
      return bill([400], benefits, program ? { program } : {}).you;
    };
    expect(you({ drugCopay: 47, drugDeductible: 0 })).toBe(47);
    expect(you({ drugCopay: 47, drugDeductible: 0 }, 'pharmacy')).toBe(47);
    // However the terms of the drug plan are called.
    expect(you({ drugCopay: 47, deductible: 100 })).toBe(147);
    expect(you({ drugCoinsurance: 0.5, deductible: 100, deductibleMet: 100 })).toBe(200);
    expect(you({ drugDeductible: 0, copay: 47 })).toBe(47);
    expect(you({ drugDeductible: 0 })).toBe(100);
    expect(you({ drugCopay: 47, outOfPocketMax: 2100, outOfPocketMet: 2090 })).toBe(10);
  });
  it('Medicaid, TRICARE and the VA: their usual copays', () => {
    const you = (kind: string, benefits: Benefits = {}) =>
      bill([400], benefits, { program: programOf({ asOf: '2026-11-23', plan: { kind, benefits } }, data) }).you;
    expect([you('medicaid-ffs'), you('va'), you('tricare')]).toEqual([4, 50, 150 + 39]);
    expect(you('tricare', { deductible: 0 })).toBe(39);
  });
  it('a copay for medicines goes before their copay for a visit', () => {
    const of = (kind: string, benefits: Benefits, drugBilling?: 'medical') => {
      const plan = { kind, benefits, ...(drugBilling ? { drugBilling } : {}) };
      const program = programOf({ asOf: '2026-11-23', plan }, data);
      return bill([900], benefits, {
        ...(drugBilling ? { pharmacy: false } : {}),
        ...(program ? { program } : {}),
      });
    };
    const kinds = ['va', 'medicaid-ffs', 'tricare', 'champva', 'original-medicare', 'part-d'];
    for (const kind of kinds) {
      expect([kind, of(kind, { drugCopay: 11 }).you]).toEqual([kind, 11]);
      expect(of(kind, { drugCopay: 11 }).assumed.join(' ')).not.toContain('copay $');
    }
    expect(of('va', { drugCoinsurance: 0.1 }).you).toBe(90);
    expect(of('va', { drugCopay: 11 }, 'medical').you).toBe(50);
    expect(of('original-medicare', { drugCopay: 11 }, 'medical').you).toBe(283 + 123.4);
  });
  it('says what it took from the program, with its source, and nothing that was given', () => {
    const of = (kind: string, benefits: Benefits) => programOf({ asOf: '2026-11-23', plan: { kind, benefits } }, data);
    // Part D in 2026: a deductible of $615, a quarter of the rest, at most $2,100.
    const said = (benefits: Benefits) => of('part-d', benefits)?.says;
    const from = 'Taken from the published terms of the program: ';
    expect(said({ deductible: 100 })).toEqual([`${from}your share 25%; yearly maximum $2,100.`]);
    expect(said({ coinsurance: 0.1 })).toEqual([`${from}deductible $615; yearly maximum $2,100.`]);
    expect(said({ copay: 40 })).toEqual([`${from}deductible $615; yearly maximum $2,100.`]);
    expect(said({ outOfPocketMax: 500 })).toEqual([`${from}deductible $615; your share 25%.`]);
    expect(of('va', { deductible: 0 })?.says).toEqual([`${from}copay $50 a visit.`]);
    expect(of('part-d', {})?.sources.length).toBeGreaterThan(0);
    const all = of('part-d', { deductible: 100, coinsurance: 0.1, outOfPocketMax: 500 });
    expect(all).toMatchObject({ terms: {}, says: [], sources: [], noMaximum: false });
  });
  it('other plans differ from one to the next, so nothing is filled in', () => {
    const insured = programOf({ asOf: '2026-11-23', plan: { payer: 'aetna', kind: 'employer-insured' } }, data);
    expect(insured).toMatchObject({ terms: {}, says: [], sources: [] });
    const other = programOf({ asOf: '2026-11-23', plan: { kind: 'employer-insured', secondPlan: 'other' } }, data);
    expect(other?.says.join(' ')).toContain('coordination of benefits');
    expect(programOf({ asOf: '2026-11-23', plan: {} }, data)).toMatchObject({ terms: {}, says: [], sources: [] });
    expect(programOf({ asOf: '2026-11-23', plan: { kind: 'grandfathered' } }, data)).toBeUndefined();
  });
});

describe('a family', () => {
  // Bills of $3,000 each, as https://thesalusgroup.com/2022/03/01/what-is-an-embedded-deductible/ describes it:
  // $2,500 for one, $5,000 for all, then the plan pays 80%.
  const terms: Benefits = { deductible: 2500, familyDeductible: 5000, coinsurance: 0.2 };
  it('each person has a deductible of their own, until the family’s is met', () => {
    const { bills } = bill([3000, 1500, 2000, 1000], terms, { people: ['Ann', 'Ben', 'Cy', 'Ann'] });
    // Ann: 2,500 + 20% of 500. Ben: 1,500. Cy: the last 1,000 of the family's, + 20% of 1,000. Ann again: 20%.
    expect(bills.map(({ you }) => you)).toEqual([2600, 1500, 1200, 200]);
    expect(bills.map(({ person }) => person)).toEqual(['Ann', 'Ben', 'Cy', 'Ann']);
  });
  it('without names all bills are one person’s, and that is said', () => {
    const { bills, assumed } = bill([3000, 1500], terms);
    expect(bills.map(({ you }) => you)).toEqual([2600, 300]);
    expect(assumed.join(' ')).toContain('--for Ann --for Ben');
  });
  it('what was paid before is the first person’s', () => {
    const { bills } = bill([500, 500], { ...terms, deductibleMet: 2500 }, { people: ['Ann', 'Ben'] });
    expect(bills.map(({ you }) => you)).toEqual([100, 500]);
  });
});

describe('a medicine at a pharmacy', () => {
  it('a copay for medicines alone', () => {
    const { you, assumed, bills } = bill([900], { drugCopay: 75 });
    expect(you).toBe(75);
    expect(assumed.join(' ')).toContain('one fill');
    expect(bills[0]?.steps).toContain('Copay: $75, a fixed amount.');
  });
  it('a deductible of its own, then a share; the plan’s maximum holds', () => {
    const terms: Benefits = { drugDeductible: 300, drugCoinsurance: 0.3, outOfPocketMax: 500 };
    expect(bill([800], terms, { pharmacy: true }).you).toBe(450);
    expect(bill([8000], terms, { pharmacy: true }).you).toBe(500);
    expect(bill([800], { ...terms, drugDeductibleMet: 300 }, { pharmacy: true }).you).toBe(240);
  });
  it('with terms for visits too it is asked which bill it is', () => {
    const terms: Benefits = { deductible: 500, coinsurance: 0.2, drugCoinsurance: 0.5 };
    expect(bill([1000], terms).you).toBe(600);
    expect(bill([1000], terms, { pharmacy: true }).you).toBe(750);
  });
});

describe('what a plan does not cover', () => {
  it('is the person’s own, beside the shares, and counts toward nothing', () => {
    const terms: Benefits = { deductible: 1500, coinsurance: 0.2, outOfPocketMax: 3000 };
    const { bills, you, plan } = bill([12_700, 100], terms, { notCovered: [60, 0] });
    expect(bills.map((one) => one.you)).toEqual([3060, 0]);
    expect({ you, plan }).toEqual({ you: 3060, plan: 9740 });
    expect(bills[0]?.after.outOfPocketMet).toBe(3000);
    expect(bills[0]?.steps[1]).toContain('Not covered: $60');
    expect(bills[0]?.parts.map(({ id }) => id)).toEqual(['deductible', 'coinsurance', 'maximum', 'not-covered']);
  });
  it('with an allowed amount too, what is written off is neither', () => {
    const [one] = bill([1000], { coinsurance: 0.5 }, { notCovered: [100], allowed: [600], network: 'in' }).bills;
    expect(one).toMatchObject({ you: 400, plan: 300, writtenOff: 300 });
    const [out] = bill([1000], { coinsurance: 0.5 }, { notCovered: [100], allowed: [600], network: 'out' }).bills;
    expect(out).toMatchObject({ you: 700, plan: 300, writtenOff: 0 });
  });
});

describe('the way to the result', () => {
  it('a maximum that has been reached is said at once', () => {
    const { bills, assumed } = ask({
      bill: 125,
      benefits: { deductible: 1500, outOfPocketMax: 5000, outOfPocketMet: 5000 },
    });
    expect(bills[0]?.steps).toEqual([
      'The bill is $125.',
      'Your yearly out-of-pocket maximum has been reached, so you owe nothing of the allowed amount.',
      'You pay $0. The plan pays $125.',
    ]);
    expect(assumed).not.toContain('Nothing of the deductible has been paid yet this plan year.');
  });
  it('says when the deductible is done, when the copay comes first, and who pays the rest', () => {
    const done = ask({ bill: 100, benefits: { deductible: 500, deductibleMet: 500, coinsurance: 0.2 } });
    expect(done.bills[0]?.steps[1]).toBe('Deductible: nothing is left to pay of it.');
    const first = ask({ bill: 100, benefits: { deductible: 500, copay: 30, copayBeforeDeductible: true } });
    expect(first.bills[0]?.steps[1]).toBe('The copay applies from the first visit, so the deductible is not asked.');
    const rest = ask({ bill: 900, benefits: { deductible: 500 } });
    expect(rest.bills[0]?.steps[2]).toBe('The plan pays the rest, $400.');
  });
  it('asks back when the plan’s share may have been given for the person’s', () => {
    expect(ask({ bill: 100, benefits: { coinsurance: 0.8 } }).assumed.join(' ')).toContain('give 20% instead');
    expect(ask({ bill: 100, benefits: { coinsurance: 0.4 } }).assumed.join(' ')).not.toContain('instead');
  });

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

describe('what is said to be taken as given', () => {
  const say = en.costs.bill;
  const all: Benefits = {
    deductible: 500,
    deductibleMet: 0,
    coinsurance: 0.2,
    outOfPocketMax: 5000,
    outOfPocketMet: 0,
  };
  const without = (name: keyof Benefits): Benefits => {
    const { [name]: _, ...rest } = all;
    return rest;
  };
  type More = Parameters<typeof bill>[2];
  const inside: More = { allowed: [100], network: 'in' };
  const family: Benefits = { ...all, familyDeductible: 1000, familyOutOfPocketMax: 9000 };

  it.each<[string, Benefits, More, string[]]>([
    ['nothing, where all is given', all, inside, []],
    ['the network', all, { allowed: [100] }, [say.networkAssumed]],
    ['that all is allowed', all, { network: 'in' }, [say.allAllowed]],
    ['that the rest may be asked for', all, { network: 'out' }, [say.allAllowedOutside, say.outside]],
    ['that the terms are those outside the network', all, { ...inside, network: 'out' }, [say.outside]],
    ['no deductible', without('deductible'), inside, [say.noDeductible]],
    ['nothing paid toward it', without('deductibleMet'), inside, [say.nothingMet]],
    ['not so where the family’s is known', { ...without('deductibleMet'), familyDeductibleMet: 0 }, inside, []],
    ['no share', without('coinsurance'), inside, [say.noShare]],
    ['no maximum', without('outOfPocketMax'), inside, [say.noMaximum]],
    ['what went toward the maximum', without('outOfPocketMet'), inside, [say.maximumNotMet]],
    ['not so where the family’s is known', { ...without('outOfPocketMet'), familyOutOfPocketMet: 0 }, inside, []],
    ['that a share of most is the person’s', { ...all, coinsurance: 0.51 }, inside, [say.yourShare('51%', '49%')]],
    ['not of half, of which the plan’s is the same', { ...all, coinsurance: 0.5 }, inside, []],
    ['not of all', { ...all, coinsurance: 1 }, inside, []],
    ['that a copay comes last and alone', { ...all, copay: 30 }, inside, [say.copayInstead, say.copayAfter]],
    ['that it comes last', { ...without('coinsurance'), copay: 30 }, inside, [say.copayAfter]],
    ['not where it comes first', { ...without('coinsurance'), copay: 30, copayBeforeDeductible: true }, inside, []],
    [
      'nothing of last or first without a deductible',
      { ...without('deductible'), copay: 30 },
      inside,
      [...[say.noDeductible, say.copayInstead]],
    ],
    ['nothing of one bill in a family', family, inside, []],
    ['a fill of a medicine', { ...all, drugCopay: 30 }, { ...inside, pharmacy: true }, [say.oneFill]],
  ])('%s', (_name, terms, more, said) => {
    expect(bill([100], terms, more).assumed).toEqual(said);
  });
  it('that several bills in a family are one person’s, unless names are given', () => {
    for (const terms of [
      { ...all, familyDeductible: 1000 },
      { ...all, familyOutOfPocketMax: 9000 },
    ]) {
      expect(bill([100, 100], terms, inside).assumed).toEqual([say.onePerson]);
    }
    expect(bill([100, 100], family, { ...inside, people: ['Ann', 'Ben'] }).assumed).toEqual([]);
    expect(bill([100, 100], all, inside).assumed).toEqual([]);
  });
});

describe('the way to the result, word for word', () => {
  const asks = 'The bill is $100.';
  it.each<[string, number, Benefits, Parameters<typeof bill>[2], string[]]>([
    [
      'in the network what is not allowed is written off',
      100,
      { coinsurance: 0.2 },
      { allowed: [70], network: 'in' },
      [
        'The bill is $100. The plan allows $70 of it (the allowed amount).',
        'A clinic in the plan’s network may not ask for the other $30: it is written off.',
        'Coinsurance: of the rest, $70, your share is 20%, which is $14.',
        'You pay $14. The plan pays $56.',
      ],
    ],
    // Of $100, $10 is not covered and $20 above the $70 that is allowed: 10 + 20 + 14.
    [
      'outside it is yours, as is what is not covered',
      100,
      { coinsurance: 0.2 },
      { allowed: [70], network: 'out', notCovered: [10] },
      [
        'The bill is $100. The plan allows $70 of it (the allowed amount).',
        'Not covered: $10 is yours to pay. It counts toward no deductible and no maximum.',
        'Coinsurance: of the rest, $70, your share is 20%, which is $14.',
        'Outside the network the clinic may also ask for what the plan does not allow: $20. It counts toward no deductible and no maximum.',
        'You pay $44. The plan pays $56.',
      ],
    ],
    [
      'a copay after the deductible, and no share',
      200,
      { deductible: 100, copay: 30, coinsurance: 0.2 },
      {},
      [
        'The bill is $200.',
        'Deductible: the first $100 is yours to pay, because it was still open.',
        'Copay: $30, a fixed amount.',
        'You pay $130. The plan pays $70.',
      ],
    ],
    [
      'a deductible that takes it all: no share of nothing',
      100,
      { deductible: 150, coinsurance: 0.2 },
      {},
      [
        asks,
        'Deductible: the first $100 is yours to pay, because it was still open.',
        'You pay $100. The plan pays $0.',
      ],
    ],
    [
      'nor a rest that the plan pays',
      100,
      { deductible: 100, coinsurance: 0 },
      {},
      [
        asks,
        'Deductible: the first $100 is yours to pay, because it was still open.',
        'You pay $100. The plan pays $0.',
      ],
    ],
    [
      'a share of all after a deductible',
      300,
      { deductible: 100, coinsurance: 1 },
      {},
      [
        'The bill is $300.',
        'Deductible: the first $100 is yours to pay, because it was still open.',
        'Coinsurance: of the rest, $200, your share is 100%, which is $200.',
        'You pay $300. The plan pays $0.',
      ],
    ],
    ['no plan: nothing but the bill', 100, {}, {}, [asks, 'You pay $100. The plan pays $0.']],
    [
      'no deductible, so none that the copay goes before',
      100,
      { deductible: 0, copay: 30, copayBeforeDeductible: true },
      {},
      [asks, 'Copay: $30, a fixed amount.', 'You pay $30. The plan pays $70.'],
    ],
    ['a copay of nothing', 100, { copay: 0 }, {}, [asks, 'You pay $0. The plan pays $100.']],
    // 100 + 20 % of 900 is 280.
    [
      'the maximum cuts it',
      1000,
      { deductible: 100, coinsurance: 0.2, outOfPocketMax: 150 },
      {},
      [
        'The bill is $1,000.',
        'Deductible: the first $100 is yours to pay, because it was still open.',
        'Coinsurance: of the rest, $900, your share is 20%, which is $180.',
        'That would be $280. Only $150 is left until your yearly out-of-pocket maximum, so you owe that.',
        'You pay $150. The plan pays $850.',
      ],
    ],
    [
      'and a copay',
      1000,
      { deductible: 100, copay: 30, outOfPocketMax: 110 },
      {},
      [
        'The bill is $1,000.',
        'Deductible: the first $100 is yours to pay, because it was still open.',
        'Copay: $30, a fixed amount.',
        'That would be $130. Only $110 is left until your yearly out-of-pocket maximum, so you owe that.',
        'You pay $110. The plan pays $890.',
      ],
    ],
    [
      'a reached maximum does not hold for what is not allowed',
      100,
      { outOfPocketMax: 50, outOfPocketMet: 50 },
      { allowed: [60], network: 'out' },
      [
        'The bill is $100. The plan allows $60 of it (the allowed amount).',
        'Your yearly out-of-pocket maximum has been reached, so you owe nothing of the allowed amount.',
        'Outside the network the clinic may also ask for what the plan does not allow: $40. It counts toward no deductible and no maximum.',
        'You pay $40. The plan pays $60.',
      ],
    ],
    // The deductible for medicines is paid; the plan's own is not spoken of.
    [
      'a medicine',
      100,
      { deductible: 500, deductibleMet: 500, drugDeductible: 50, drugDeductibleMet: 50, drugCoinsurance: 0.25 },
      { pharmacy: true },
      [asks, 'Coinsurance: of the rest, $100, your share is 25%, which is $25.', 'You pay $25. The plan pays $75.'],
    ],
    [
      'a service without a deductible, in a plan without one',
      100,
      { deductible: 0 },
      { services: [{ name: 'Visit', copay: 10, noDeductible: true }] },
      [asks, 'Copay: $10, a fixed amount.', 'You pay $10. The plan pays $90.'],
    ],
    [
      'a service with a share alone',
      100,
      { deductible: 50, deductibleMet: 50, copay: 30 },
      { services: [{ name: 'Visit', coinsurance: 0.2 }] },
      [
        asks,
        'Deductible: nothing is left to pay of it.',
        'Coinsurance: of the rest, $100, your share is 20%, which is $20.',
        'You pay $20. The plan pays $80.',
      ],
    ],
  ])('%s', (_name, amount, terms, more, steps) => {
    expect(bill([amount], terms, more).bills[0]?.steps).toEqual(steps);
  });
});

describe('several bills', () => {
  it('one allowed amount holds for each', () => {
    const { bills } = bill([100, 100, 100], { coinsurance: 0.5 }, { allowed: [60], network: 'in' });
    expect(bills.map(({ you }) => you)).toEqual([30, 30, 30]);
  });
  it('a family’s maximum ends what anybody owes', () => {
    // Half of $3,000 each: Ann and Ben make up the family's $3,000.
    const terms: Benefits = { coinsurance: 0.5, outOfPocketMax: 2000, familyOutOfPocketMax: 3000 };
    const { bills } = bill([3000, 3000, 3000], terms, { people: ['Ann', 'Ben', 'Cy'] });
    expect(bills.map(({ you }) => you)).toEqual([1500, 1500, 0]);
  });
  it('the parts say what they are, and no source stands behind what was given', () => {
    const { parts, sources } = bill([150], { deductible: 100, copay: 30 });
    expect(parts).toEqual([
      { id: 'deductible', says: en.costs.part.deductible, amount: 100 },
      { id: 'copay', says: en.costs.bill.copayPart, amount: 30 },
    ]);
    expect(sources).toEqual([]);
  });
});

describe('what services leave open', () => {
  const say = en.costs.bill;
  const visit = { name: 'Visit', copay: 10, noDeductible: true };
  const scan = { name: 'Scan' };
  const rest: Benefits = { outOfPocketMax: 5000, outOfPocketMet: 0 };

  it('one that takes the plan’s share and deductible is enough to ask for them', () => {
    const { assumed } = bill([100, 100], { ...rest, deductible: 0 }, { services: [visit, scan] });
    expect(assumed).toEqual([say.noShare, say.allAllowedOfServices]);
    const shared = bill([100, 100], { ...rest, coinsurance: 0.2 }, { services: [visit, scan] });
    expect(shared.assumed).toEqual([say.noDeductible, say.allAllowedOfServices]);
    expect(bill([100], {}, { services: [scan] }).assumed).toEqual([say.noPlan]);
  });
  it('with terms for medicines alone, a service is still no medicine', () => {
    expect(bill([100], { drugCopay: 5 }, { services: [visit] }).you).toBe(10);
  });
  it('at a pharmacy a share for medicines is enough; without one, none is counted', () => {
    const given = { pharmacy: true, allowed: [100], network: 'in' } as const;
    expect(bill([100], { ...rest, drugCoinsurance: 0.2 }, given).assumed).toEqual([say.oneFill]);
    expect(bill([100], { ...rest, deductible: 0 }, given).assumed).toEqual([say.noShare, say.oneFill]);
  });
});
