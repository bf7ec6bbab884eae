import { describe, expect, it } from 'vitest';
import { costs } from '../../src/costs/index.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import type { Cost } from '../../src/model/result.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';
import { crps, data, known, person, verdict } from './fixtures.ts';

type Given = Parameters<typeof person>[0];

const ask = (given: Given, status: Parameters<typeof verdict>[0] = 'likely') =>
  costs(person(given), verdict(status), [], data, en);

function pick(result: ReturnType<typeof ask>, id: string): Cost {
  const cost = result.costs.find((entry) => entry.id === id);
  if (!cost) throw new Error(`no cost ${id}; got ${result.costs.map((entry) => entry.id).join(', ')}`);
  return cost;
}

const facts = (result: ReturnType<typeof ask>) => result.openFacts.map(({ fact }) => fact);

const exact = (amount: number) => ({ low: amount, typical: amount, high: amount });

const course = { sessions: 6, pricePerSession: 450, allowedPerSession: 300, startDate: '2026-12-07' };

describe('if approved, everything known', () => {
  it('copay from the first visit: 6 x $40', () => {
    const result = ask({
      plan: { network: 'in', benefits: { ...known, copay: 40, copayBeforeDeductible: true } },
      treatment: course,
    });
    const cost = pick(result, 'if-approved');
    expect(cost.you).toEqual(exact(240));
    expect(cost.plan).toEqual(exact(1560));
    expect(cost.perSession).toEqual(exact(300));
    expect(cost.parts).toEqual([{ id: 'copay', says: 'Copays: a fixed amount for each session', amount: 240 }]);
    expect(cost.months).toEqual([{ month: '2026-12', you: 240 }]);
    expect(cost.assumed).toEqual(['The days between sessions follow this usual plan: Six in two weeks.']);
    expect(result.openFacts).toEqual([]);
    expect(result.warnings).toEqual([]);
  });

  it('deductible and coinsurance: $1,650 of deductible left, then 20 % of $150', () => {
    const cost = pick(ask({ plan: { network: 'in', benefits: known }, treatment: course }), 'if-approved');
    expect(cost.you).toEqual(exact(1680));
    expect(cost.plan).toEqual(exact(120));
    expect(cost.parts.map(({ id, amount }) => [id, amount])).toEqual([
      ['deductible', 1650],
      ['coinsurance', 30],
    ]);
  });

  it('the maximum is reached in the middle: $7,800 paid of $8,000 leaves $200', () => {
    const benefits = { ...known, outOfPocketMet: 7800 };
    const cost = pick(ask({ plan: { network: 'in', benefits }, treatment: course }), 'if-approved');
    expect(cost.you).toEqual(exact(200));
    expect(cost.parts.map(({ id, amount }) => [id, amount])).toEqual([
      ['deductible', 1650],
      ['coinsurance', 30],
      ['maximum', -1480],
    ]);
  });

  it('the plan year turns after the third session', () => {
    const cost = pick(
      ask({
        plan: { network: 'in', benefits: { ...known, deductibleMet: 2000 } },
        treatment: { ...course, startDate: '2026-12-25' },
      }),
      'if-approved',
    );
    // December 25, 27, 29: 20 % of $300 each. January 1, 3, 5: the new deductible takes all.
    expect(cost.dates).toEqual(['2026-12-25', '2026-12-27', '2026-12-29', '2027-01-01', '2027-01-03', '2027-01-05']);
    expect(cost.you).toEqual(exact(1080));
    expect(cost.months).toEqual([
      { month: '2026-12', you: 180 },
      { month: '2027-01', you: 900 },
    ]);
    expect(cost.assumed[0]).toMatch(/^A new plan year starts on January 1, 2027/);
  });

  it('what was paid this year does not help a course that starts next year', () => {
    const cost = pick(
      ask({
        plan: { network: 'in', benefits: { ...known, deductibleMet: 2000, outOfPocketMet: 8000 } },
        treatment: { ...course, startDate: '2027-01-04' },
      }),
      'if-approved',
    );
    expect(cost.you).toEqual(exact(1800));
    expect(cost.assumed[0]).toMatch(/What you have paid in another plan year does not count there/);
  });
});

describe('if approved, not everything known', () => {
  it('names every assumed figure and widens the range', () => {
    const result = ask({ plan: { benefits: {} }, treatment: course });
    const cost = pick(result, 'if-approved');
    // Low: deductible paid, 10 % of $1,800. Typical and high: the deductible takes all $1,800.
    expect(cost.you).toEqual({ low: 180, typical: 1800, high: 1800 });
    expect(cost.plan).toEqual({ low: 0, typical: 0, high: 1620 });
    expect(cost.assumed).toEqual([
      'Your deductible is not known. Taken: $1,800 (between $0 and $5,000).',
      'How much of the deductible you have paid is not known. The low figure counts it as paid, the others as not paid.',
      'Your share after the deductible (coinsurance) is not known. Taken: 20% (between 10% and 40%).',
      'Your yearly out-of-pocket maximum is not known. Taken: $4,000 (between $2,000 and $9,000).',
      'How much you have paid toward the yearly maximum is not known. Nothing beyond the deductible is counted. If you have paid more, you may owe less.',
      'Averages of private plans.',
      'The days between sessions follow this usual plan: Six in two weeks.',
    ]);
    expect(cost.sources).toEqual(['costs/plan-designs:survey', 'costs/protocols:protocol']);
    expect(facts(result)).toEqual([
      'plan.benefits.deductible',
      'plan.benefits.deductibleMet',
      'plan.benefits.coinsurance',
      'plan.benefits.copay',
      'plan.benefits.outOfPocketMax',
      'plan.benefits.outOfPocketMet',
      'plan.network',
    ]);
  });

  it('uses known parts exactly: only the unknown share widens the range', () => {
    const { coinsurance: _, ...rest } = known;
    const cost = pick(ask({ plan: { network: 'in', benefits: rest }, treatment: course }), 'if-approved');
    // $1,650 + 10, 20 or 40 % of $150.
    expect(cost.you).toEqual({ low: 1665, typical: 1680, high: 1710 });
  });

  it('asks and assumes nothing that cannot matter: a copay from the first visit makes the deductible irrelevant', () => {
    const result = ask({
      plan: {
        network: 'in',
        benefits: { copay: 40, copayBeforeDeductible: true, outOfPocketMax: 8000, outOfPocketMet: 0 },
      },
      treatment: course,
    });
    expect(pick(result, 'if-approved').you).toEqual(exact(240));
    expect(facts(result)).toEqual([]);
  });

  it('a copay that may or may not come first gives a span', () => {
    const { coinsurance: _, ...rest } = known;
    const result = ask({ plan: { network: 'in', benefits: { ...rest, copay: 40 } }, treatment: course });
    // Low: 6 x $40. Otherwise $1,650, then $40 on the last $150 bill.
    expect(pick(result, 'if-approved').you).toEqual({ low: 240, typical: 1690, high: 1690 });
    expect(facts(result)).toEqual(['plan.benefits.copayBeforeDeductible']);
  });

  it('a maximum that is already reached leaves no question about the rest', () => {
    const benefits: Benefits = { outOfPocketMax: 3000, outOfPocketMet: 3000, planYearStart: '01-01' };
    const result = ask({ plan: { network: 'in', benefits }, treatment: course });
    expect(pick(result, 'if-approved').you).toEqual(exact(0));
    expect(pick(result, 'if-approved').parts.reduce((sum, part) => sum + part.amount, 0)).toBe(0);
    expect(facts(result)).toEqual([]);
  });

  it('estimates the allowed amount from Medicare amounts and the published multiple', () => {
    const { allowedPerSession: _, ...rest } = course;
    const cost = pick(ask({ plan: { network: 'in', benefits: known }, treatment: rest }), 'if-approved');
    // Drip alone $67.14 x 1; drip and visit $202.75 x 1.5 and x 2. The make-up without a price is left out.
    expect(cost.perSession).toEqual({ low: 67.14, typical: 304.13, high: 405.5 });
    expect(cost.assumed).toContain('Private plans paid 1 to 2 times.');
    expect(cost.sources).toEqual([
      'costs/medicare:make-up',
      'costs/medicare:fee-schedule',
      'costs/medicare:multiple',
      'costs/protocols:protocol',
    ]);
  });

  it('takes the hospital multiple for a hospital', () => {
    const treatment = { ...course, setting: 'hospital-outpatient', allowedPerSession: undefined };
    const { allowedPerSession: _, ...rest } = treatment;
    const cost = pick(ask({ plan: { network: 'in', benefits: known }, treatment: rest }), 'if-approved');
    expect(cost.perSession).toEqual({ low: 201.42, typical: 608.25, high: 608.25 });
  });

  it('takes the clinic’s price as allowed amount where no other is sourced, and says so', () => {
    const result = ask({
      product: 'sc-ketamine',
      plan: { network: 'in', benefits: known },
      treatment: { sessions: 2, pricePerSession: 300 },
    });
    const cost = pick(result, 'if-approved');
    expect(cost.you).toEqual(exact(600));
    expect(cost.assumed).toContain(
      'What your plan allows for one session is not known. The clinic’s price is taken: $300. The plan may allow less.',
    );
  });

  it('says when the kind of plan is assumed', () => {
    const cost = pick(ask({ line: undefined, treatment: course }), 'if-approved');
    expect(cost.assumed[0]).toBe(
      'The kind of plan is not known. Terms of plans from an employer or bought by yourself are taken.',
    );
  });
});

describe('public programs', () => {
  it('Original Medicare: terms set by law are sourced, not assumed or asked', () => {
    const result = ask({
      line: 'medicare',
      product: 'esketamine',
      plan: { benefits: { deductibleMet: 283 } },
      treatment: { sessions: 8, startDate: '2026-10-01' },
    });
    const cost = pick(result, 'if-approved');
    // 8 x 20 % of $1,356.08, rounded per bill to $271.22.
    expect(cost.you).toEqual(exact(2169.76));
    expect(cost.parts).toHaveLength(1);
    expect(cost.assumed.join(' ')).not.toMatch(
      /deductible is not known|coinsurance\) is not known|maximum is not known/,
    );
    expect(cost.sources).toContain('costs/plan-designs:part-b');
    expect(result.costs.map(({ id }) => id)).toEqual(['if-approved', 'if-denied']);
    expect(facts(result)).toEqual(['plan.secondPlan', 'treatment.pricePerSession', 'treatment.allowedPerSession']);
  });

  it('says when terms and amounts of an earlier year are used', () => {
    const cost = pick(
      ask({ line: 'medicare', product: 'esketamine', treatment: { sessions: 1, startDate: '2027-02-01' } }),
      'if-approved',
    );
    expect(cost.you.typical).toBe(497.62); // $283 + 20 % of $1,073.08 = $214.616
    expect(cost.assumed).toContain(
      'Terms for the year of treatment are not published in our data. Those of 2026 are used.',
    );
    expect(cost.assumed).toContain(
      'Medicare amounts for the year of treatment are not in our data. Those of 2026 are used.',
    );
  });

  it('VA: copays only, no deductible', () => {
    const cost = pick(ask({ line: 'va', product: 'esketamine', treatment: { sessions: 8 } }), 'if-approved');
    expect(cost.you).toEqual({ low: 0, typical: 400, high: 400 });
  });

  it('leaves the scenario out, with the reason and the questions, where no terms are known or sourced', () => {
    const result = ask({ line: 'medicaid', treatment: course });
    expect(result.costs.map(({ id }) => id)).toEqual(['if-denied']);
    expect(result.warnings).toEqual([
      'The cost with coverage is not shown, because what you pay under this kind of plan is not known (deductible, your share, copay) and we have no sourced figures for it. The plan can tell you.',
    ]);
    expect(facts(result)).toEqual(['plan.benefits.deductible', 'plan.benefits.coinsurance', 'plan.benefits.copay']);
    const told = ask({ line: 'medicaid', plan: { benefits: { deductible: 0, copay: 4 } }, treatment: course });
    expect(pick(told, 'if-approved').you).toEqual(exact(24));
  });
});

describe('if denied', () => {
  it('is the given price times the sessions', () => {
    const cost = pick(ask({ treatment: course }), 'if-denied');
    expect(cost.you).toEqual(exact(2700));
    expect(cost.plan).toEqual(exact(0));
    expect(cost.parts).toEqual([{ id: 'price', says: 'The clinic’s price', amount: 2700 }]);
    expect(cost.assumed).toContain('Not counted here, $250 (between $0 and $350): The first visit.');
  });

  it('takes the price table otherwise: low with few sessions, high with many', () => {
    const cost = pick(ask({}), 'if-denied');
    expect(cost.you).toEqual({ low: 1340, typical: 2400, high: 6400 });
    expect(cost.sources).toEqual(['costs/self-pay:lone-star', 'costs/protocols:protocol']);
    expect(cost.assumed).toContain('8 sellers’ own published prices stand behind this.');
  });

  it('says how thin the prices are', () => {
    expect(pick(ask({ condition: crps }), 'if-denied').assumed.join(' ')).toContain('Only 2 sellers’ prices');
    expect(pick(ask({ product: 'esketamine' }), 'if-denied').assumed.join(' ')).toContain('No seller’s price');
  });

  it('is all there is without insurance, and after an exclusion', () => {
    const uninsured = ask({ uninsured: true }, 'excluded');
    expect(uninsured.costs.map(({ id }) => id)).toEqual(['if-denied']);
    expect(facts(uninsured)).toEqual(['treatment.pricePerSession', 'treatment.startDate', 'treatment.sessions']);
    const excluded = ask({ plan: { benefits: known } }, 'excluded');
    expect(excluded.costs.map(({ id }) => id)).toEqual(['if-denied']);
    expect(facts(excluded)).toEqual(['treatment.pricePerSession', 'treatment.startDate', 'treatment.sessions']);
  });

  it('is left out with a warning when no price is sourced', () => {
    const result = ask({ product: 'sc-ketamine' });
    expect(result.costs).toEqual([]);
    expect(result.warnings).toHaveLength(2);
    expect(result.warnings[1]).toMatch(/^We found no sourced price of sc-ketamine/);
    expect(facts(result)).toContain('treatment.pricePerSession');
  });

  it('shows nothing, and says so, without a timetable and a number', () => {
    const result = ask({ product: 'sc-ketamine', condition: crps });
    expect(result.costs).toEqual([]);
    expect(result.warnings[0]).toMatch(/^We found no sourced timetable of sc-ketamine/);
    expect(facts(result)).toContain('treatment.sessions');
  });
});

describe('out of network', () => {
  const out: Case['plan'] = {
    network: 'out',
    benefits: {
      deductible: 1000,
      deductibleMet: 0,
      coinsurance: 0.4,
      outOfPocketMax: 20_000,
      outOfPocketMet: 0,
      planYearStart: '01-01',
    },
  };

  it('counts nothing as paid back when the terms of that side are not given', () => {
    const cost = pick(ask({ plan: { network: 'in', benefits: known }, treatment: course }), 'out-of-network');
    expect(cost.you).toEqual(exact(2700));
    expect(cost.plan).toEqual(exact(0));
    expect(cost.assumed[0]).toMatch(/^Nothing is counted as paid back\. Ask your plan/);
  });

  it('pays back by the given terms, and leaves what lies above the allowed amount', () => {
    const cost = pick(ask({ plan: out, treatment: course }), 'out-of-network');
    // Allowed 6 x $300 = $1,800: $1,000 deductible, 40 % of $800 = $320. Above it: 6 x $150.
    expect(cost.you).toEqual(exact(2220));
    expect(cost.plan).toEqual(exact(480));
    expect(cost.parts.map(({ id, amount }) => [id, amount])).toEqual([
      ['deductible', 1000],
      ['coinsurance', 320],
      ['balance', 900],
    ]);
  });

  it('never pays on more than the clinic asks', () => {
    const cost = pick(ask({ plan: out, treatment: { ...course, pricePerSession: 200 } }), 'out-of-network');
    // 6 x $200 = $1,200: $1,000 + 40 % of $200.
    expect(cost.you).toEqual(exact(1080));
    expect(cost.parts.map(({ id }) => id)).toEqual(['deductible', 'coinsurance']);
  });

  it('does not use terms of the other side for the in-network figure', () => {
    const cost = pick(ask({ plan: out, treatment: course }), 'if-approved');
    expect(cost.you.low).toBeLessThan(cost.you.high);
    expect(cost.assumed[0]).toMatch(/^The terms you gave are taken to be for care outside the network/);
  });

  it('asks for the missing terms of that side', () => {
    const result = ask({ plan: { network: 'out', benefits: { coinsurance: 0.4 } }, treatment: course });
    expect(pick(result, 'out-of-network').you).toEqual(exact(2700));
    expect(facts(result)).toContain('plan.benefits.deductible');
  });
});

describe('properties of the answer', () => {
  const dollars = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const benefits = fc.record({
    deductible: maybe(dollars),
    deductibleMet: maybe(dollars),
    coinsurance: maybe(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
    copay: maybe(dollars),
    copayBeforeDeductible: maybe(fc.boolean()),
    outOfPocketMax: maybe(dollars),
    outOfPocketMet: maybe(dollars),
    planYearStart: maybe(day.map((text) => text.slice(5))),
  });
  const treatment = fc.record({
    sessions: maybe(fc.integer({ min: 1, max: 40 })),
    pricePerSession: maybe(dollars),
    allowedPerSession: maybe(dollars),
    startDate: maybe(day),
  });
  /** Drops what is undefined: absent means not known. */
  const clean = <T extends object>(value: T) =>
    Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
  const given = fc
    .record({
      benefits,
      treatment,
      network: maybe(fc.constantFrom('in' as const, 'out' as const)),
      line: fc.constantFrom('commercial' as const, 'medicare' as const, 'va' as const, undefined),
      product: fc.constantFrom('iv-ketamine', 'esketamine', 'sc-ketamine'),
    })
    .map(
      ({ network, line, product, ...rest }): Given => ({
        line,
        product,
        plan: { ...(network ? { network } : {}), benefits: clean(rest.benefits) },
        treatment: clean(rest.treatment),
      }),
    );
  const cents = (amount: number) => Math.round(amount * 100);
  const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + cents(amount), 0);

  it('low <= typical <= high; parts and months add up; every source is listed', () => {
    fc.assert(
      fc.property(given, (one) => {
        const result = ask(one);
        const listed = new Set(result.sources.map(({ id }) => id));
        for (const cost of result.costs) {
          for (const range of [cost.you, cost.plan, cost.perSession]) {
            expect(range.low).toBeLessThanOrEqual(range.typical);
            expect(range.typical).toBeLessThanOrEqual(range.high);
            expect(range.low).toBeGreaterThanOrEqual(0);
          }
          expect(total(cost.parts.map(({ amount }) => amount))).toBe(cents(cost.you.typical));
          expect(total(cost.months.map(({ you }) => you))).toBe(cents(cost.you.typical));
          expect(cost.dates).toHaveLength(cost.sessions);
          for (const id of cost.sources) expect(listed).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what the member and the plan pay in network is the allowed amount', () => {
    fc.assert(
      fc.property(given, (one) => {
        const cost = ask(one).costs.find(({ id }) => id === 'if-approved');
        if (!cost) return;
        expect(cents(cost.you.typical) + cents(cost.plan.typical)).toBe(cents(cost.perSession.typical) * cost.sessions);
      }),
      { numRuns: 300 },
    );
  });

  it('a case in which everything is given has no span and no questions', () => {
    const full = fc.record({
      deductible: dollars,
      deductibleMet: dollars,
      coinsurance: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      outOfPocketMax: dollars,
      outOfPocketMet: dollars,
      planYearStart: day.map((text) => text.slice(5)),
    });
    fc.assert(
      fc.property(full, fc.constantFrom('in' as const, 'out' as const), (terms, network) => {
        const result = ask({ plan: { network, benefits: terms }, treatment: course });
        expect(result.openFacts).toEqual([]);
        const cost = pick(result, network === 'in' ? 'if-approved' : 'out-of-network');
        expect(cost.you).toEqual(exact(cost.you.typical));
        expect(cost.plan).toEqual(exact(cost.plan.typical));
      }),
    );
  });

  it('what is paid already is asked for where only the short course leaves room under the maximum', () => {
    // 2 percent of $1,985.27 is $39.71: with the $50 four sessions stay below $250, eight reach it with or without them.
    const result = ask({
      line: 'commercial',
      plan: {
        benefits: { deductible: 50, coinsurance: 0.02, outOfPocketMax: 250, outOfPocketMet: 0, planYearStart: '01-01' },
      },
      treatment: { allowedPerSession: 1985.27, startDate: '2026-03-02' },
    });
    const cost = pick(result, 'if-approved');
    expect(cost.you.high).toBe(250);
    expect(cost.you.low).toBeLessThan(250);
    expect(facts(result)).toContain('plan.benefits.deductibleMet');
  });

  it('answering an open question never moves the typical figure of a settled one: unasked terms change nothing', () => {
    const terms = ['deductible', 'deductibleMet', 'outOfPocketMax', 'outOfPocketMet'] as const;
    fc.assert(
      fc.property(given, fc.constantFrom(...terms), dollars, (one, name, value) => {
        const before = ask({ ...one, line: 'commercial' });
        if (one.plan?.network === 'out' || one.plan?.benefits?.[name] !== undefined) return;
        if (facts(before).includes(`plan.benefits.${name}`)) return;
        const cost = before.costs.find(({ id }) => id === 'if-approved');
        const after = ask({
          ...one,
          line: 'commercial',
          plan: { ...one.plan, benefits: { ...one.plan?.benefits, [name]: value } },
        }).costs.find(({ id }) => id === 'if-approved');
        // A bill split by a deductible can round a cent the other way.
        for (const figure of ['low', 'typical', 'high'] as const) {
          expect(Math.abs((after?.you[figure] ?? 0) - (cost?.you[figure] ?? 0))).toBeLessThan(0.011);
        }
        expect(after === undefined).toBe(cost === undefined);
      }),
      { numRuns: 300 },
    );
  });
});
