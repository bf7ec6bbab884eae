/** Which ways a treatment can go are shown, what is asked, and what is said of each. Mostly on the bundled data. */
import { describe, expect, it } from 'vitest';
import { costs } from '../../src/costs/index.ts';
import { hasNetwork } from '../../src/costs/scenarios.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import type { Data } from '../../src/model/data.ts';
import type { Line } from '../../src/model/policy.ts';
import type { Option } from '../../src/model/result.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { crps, known, data as made, person, verdict } from './fixtures.ts';

const data = openData();
const planKind = (id: string) => data.planKinds().find((kind) => kind.id === id);
type Who = ReturnType<typeof person>;
type Given = Parameters<typeof person>[0] & {
  patient?: Case['patient'];
  who?: Partial<Who>;
  others?: Option[];
  benefit?: 'medical' | 'pharmacy';
  from?: Data;
};

const ask = ({ patient, who, others = [], benefit, from = data, ...given }: Given) => {
  const asked = person(given);
  const of: Who = { ...asked, ...who, case: { ...asked.case, ...(patient ? { patient } : {}) } };
  const result = costs(of, { ...verdict('likely'), ...(benefit ? { benefit } : {}) }, others, from, en);
  for (const { id } of result.sources) expect(id).toMatch(/^costs\//);
  return result;
};
const ids = (given: Given) => ask(given).costs.map(({ id }) => id);
const facts = (given: Given) => ask(given).openFacts.map(({ fact }) => fact);
const cost = (given: Given, id: string) => {
  const found = ask(given).costs.find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  for (const sentence of found.assumed) expect(sentence).toMatch(/^[A-Z0-9].*\.$/s);
  return found;
};

describe('which ways there are', () => {
  const { payer: insurer } = person({});
  const { payer: nobody } = person({ uninsured: true });
  it.each<[string, Partial<Who>]>([
    ['the payer is nobody', { payer: nobody, line: undefined }],
    ['the plan kind is none', { payer: insurer, planKind: planKind('uninsured'), line: undefined }],
    ['the line of business is none', { payer: insurer, line: 'none' }],
  ])('nothing can be approved where %s', (_, who) => {
    expect(ids({ from: made, who })).toEqual(['if-denied']);
    // Nor are terms of a plan missing.
    expect(ask({ from: made, who }).warnings).toEqual([]);
  });

  it.each<[Line | undefined, boolean]>([
    ['commercial', true],
    ['fehb', true],
    ['medicare-advantage', true],
    ['tricare', true],
    [undefined, true],
    ['medicare', false],
    ['medicaid', false],
    ['part-d', false],
    ['va', false],
    ['workers-comp', false],
    ['none', false],
  ])('line %s: the other side of a network would pay something back: %s', (line, expected) => {
    expect(hasNetwork(line)).toBe(expected);
  });

  it('an approved treatment is called “in your network” only where there is one', () => {
    const titles = (line: Line) => ask({ line, from: made, plan: { benefits: known } }).costs.map(({ title }) => title);
    const { title, approvedNoNetwork } = en.costs;
    expect(titles('commercial')).toEqual([title['if-approved'], title['if-denied'], title['out-of-network']]);
    expect(titles('medicare')).toEqual([approvedNoNetwork, title['if-denied']]);
    expect(title['if-approved']).not.toBe(approvedNoNetwork);
  });

  it('a hospital only for those without a price, which is that of a clinic', () => {
    // No plan pays there.
    expect(cost({}, 'at-hospital').plan).toEqual({ low: 0, typical: 0, high: 0 });
    expect(ids({ treatment: { pricePerSession: 450 } })).not.toContain('at-hospital');
  });

  it('without a timetable nothing is worked out, and only what would help is asked', () => {
    expect(
      ask({ product: 'sc-ketamine', condition: crps, from: made, line: 'medicare', patient: { state: 'TX' } }),
    ).toEqual(
      expect.objectContaining({ costs: [], changes: [], sources: [], warnings: [en.costs.noSessions('sc-ketamine')] }),
    );
    expect(facts({ product: 'sc-ketamine', condition: crps, from: made, line: 'medicare' })).toEqual([
      'treatment.pricePerSession',
      'treatment.startDate',
      'treatment.sessions',
    ]);
  });
});

describe('other ways', () => {
  const spravato = (status: Option['status']): Option => ({
    product: 'esketamine',
    status,
    headline: '',
    confidence: 'high',
    priorAuthorization: null,
    caseByCase: false,
    policies: [],
  });
  const treatment = { startDate: '2027-01-04', sessions: 2, pricePerSession: 450, allowedPerSession: 300 };
  const plan = { network: 'in' as const, benefits: known };

  it.each<[Option['status'], boolean]>([
    ['likely', true],
    ['possible', true],
    ['unlikely', false],
    ['excluded', false],
    ['unknown', false],
  ])('Spravato, which this plan covers: %s, is shown instead: %s', (status, shown) => {
    expect(ids({ others: [spravato(status)], plan, treatment }).includes('esketamine-instead')).toBe(shown);
  });
  it('only what the plan says of Spravato counts', () => {
    expect(ids({ others: [{ ...spravato('likely'), product: 'im-ketamine' }] })).not.toContain('esketamine-instead');
  });
  it('keeps day, place and plan of the person, and neither number nor price of the other product', () => {
    const instead = cost({ others: [spravato('likely')], plan, treatment }, 'esketamine-instead');
    expect(instead).toMatchObject({ product: 'esketamine', sessions: 8, title: en.costs.title['esketamine-instead'] });
    expect(instead.dates[0]).toBe('2027-01-04');
    // The deductible of the plan year 2027 is $2,000, of which nothing is paid.
    expect(instead.parts.find(({ id }) => id === 'deductible')?.amount).toBe(2000);
    const hospital = cost(
      { others: [spravato('likely')], plan, treatment: { ...treatment, setting: 'hospital-outpatient' } },
      'esketamine-instead',
    );
    expect(hospital.perSession.typical).toBeGreaterThan(1.5 * instead.perSession.typical);
    // The same as if Spravato had been asked for.
    const itself = cost({ product: 'esketamine', plan, treatment: { startDate: '2027-01-04' } }, 'if-approved');
    const { you, parts, dates } = itself;
    expect(instead).toMatchObject({ you, parts, dates });
    const codes = instead.assumed.filter((sentence) => sentence.includes('J0013'));
    expect(codes).toHaveLength(1);
    // The product of the tests has no codes.
    expect(instead.assumed.filter((sentence) => !codes.includes(sentence))).toEqual(itself.assumed);
    // Of the year only the sums are new; the sources are listed with the others.
    expect(instead.year?.you.typical).toBeGreaterThan(instead.you.typical);
  });
  it('lozenges at home begin with what the FDA says of them; not beside themselves', () => {
    const home = cost({ plan, treatment }, 'at-home');
    const label = data.products().find(({ id }) => id === 'oral-ketamine')?.labelNote;
    expect(home.assumed[0]).toBe(label);
    expect(home.dates[0]).toBe('2027-01-04');
    expect(ids({ product: 'oral-ketamine' })).not.toContain('at-home');
  });
  it('every source that another way names is listed', () => {
    const result = ask({ others: [spravato('likely')], plan, treatment });
    const listed = result.sources.map(({ id }) => id);
    for (const { sources } of result.costs) expect(listed).toEqual(expect.arrayContaining(sources));
  });
});

describe('other ways, where the data is thin', () => {
  const option: Option = {
    product: 'esketamine',
    status: 'likely',
    headline: '',
    confidence: 'high',
    priorAuthorization: null,
    caseByCase: false,
    policies: [],
  };
  const [protocol] = made.protocols().items;
  const [price] = made.selfPay().items;
  if (!protocol || !price) throw new Error('no data');
  const lozenges = { product: 'oral-ketamine', conditions: 'any' as const };
  const timed: Data = {
    ...made,
    products: () => data.products(),
    protocols: () => ({
      ...made.protocols(),
      items: [
        ...made.protocols().items,
        { ...protocol, ...lozenges, group: 'psychiatric' },
        { ...protocol, ...lozenges, group: 'pain' },
      ],
    }),
  };
  const withPrice: Data = {
    ...timed,
    selfPay: () => ({
      ...made.selfPay(),
      items: [...made.selfPay().items, { ...price, id: 'lozenge', product: 'oral-ketamine', group: 'any' }],
    }),
  };
  it('not without a product, not without a price, and not for pain even with both', () => {
    const shown = (from: Data, condition = person({}).condition) =>
      ids({ from, condition, others: [option], plan: { benefits: known } });
    expect(shown(made)).toEqual(['if-approved', 'if-denied', 'out-of-network']);
    expect(shown(timed)).toEqual(['if-approved', 'if-denied', 'out-of-network', 'esketamine-instead']);
    expect(shown(withPrice)).toContain('at-home');
    expect(shown(withPrice, crps)).not.toContain('at-home');
  });
  it('outside the network without an amount that the plan counts: the price, and nothing back', () => {
    // Six times $400.
    const { you, assumed } = cost({ from: withPrice, product: 'oral-ketamine' }, 'out-of-network');
    expect(you.typical).toBe(2400);
    expect(assumed[0]).toBe(en.costs.nothingBack);
  });
  it('the network is asked for only where its figures would be shown', () => {
    expect(facts({ from: made, treatment: { sessions: 6, startDate: '2026-12-07', pricePerSession: 400 } })).toContain(
      'plan.network',
    );
    // No price and no amount is known of these shots, so there is no figure at all.
    expect(facts({ from: made, product: 'sc-ketamine' })).not.toContain('plan.network');
  });
});

describe('a year', () => {
  // Every 14 days (at most every 7) from August 30, 2028: six months end on February 28, the 182nd day, which is a
  // day of treatment and belongs to the second half. So 13 (26) sessions fall in the first.
  const going: Given = {
    product: 'esketamine',
    treatment: { phase: 'renewal', startDate: '2028-08-30', pricePerSession: 400, allowedPerSession: 300 },
    plan: { network: 'in', benefits: { ...known, deductible: 0, planYearStart: '08-01', outOfPocketMax: 90_000 } },
  };
  it('the last day of the first half is the day before the seventh month', () => {
    const half = (id: string) => cost(going, id).year?.half;
    expect(half('if-denied')).toEqual({
      sessions: { low: 13, typical: 13, high: 26 },
      you: { low: 13 * 400, typical: 13 * 400, high: 26 * 400 },
    });
    // 20 % of $300 each.
    expect(half('if-approved')?.you).toEqual({ low: 13 * 60, typical: 13 * 60, high: 26 * 60 });
  });
  it('says only what comes on top of the first course', () => {
    const { assumed, year } = cost({ ...going, treatment: { ...going.treatment, phase: 'initial' } }, 'if-denied');
    expect(assumed.length).toBeGreaterThan(0);
    expect(year?.assumed.length).toBeGreaterThan(0);
    expect(year?.assumed.filter((sentence) => assumed.includes(sentence))).toEqual([]);
  });
});

describe('the county', () => {
  it.each<[string, Line, Case['patient'], boolean]>([
    ['Medicare, Texas: eight areas', 'medicare', { state: 'TX' }, true],
    ['Medicare, Texas, Harris County: one', 'medicare', { state: 'TX', county: 'Harris' }, false],
    ['Medicare, Ohio: one', 'medicare', { state: 'OH' }, false],
    ['Medicare, no state', 'medicare', {}, false],
    ['a private plan, Texas', 'commercial', { state: 'TX' }, false],
  ])('%s: asked for: %s', (_, line, patient, asked) => {
    expect(facts({ line, patient: patient ?? {} }).includes('patient.county')).toBe(asked);
  });
});

describe('a medicine that a pharmacy bills', () => {
  const drug = en.costs.drug;
  const spray: Given = {
    product: 'esketamine',
    treatment: { allowedPerSession: 1000, startDate: '2026-11-24', doseMg: 84 },
  };
  const inNetwork = (benefits: Benefits, drugBilling?: 'medical' | 'pharmacy') => ({
    network: 'in' as const,
    ...(drugBilling ? { drugBilling } : {}),
    benefits: { ...known, ...benefits },
  });
  /** Which of the sentences on medicines are said. */
  const said = (given: Given) => {
    const { assumed } = cost({ ...spray, ...given }, 'if-approved');
    const names = ['fills', 'copayFirst', 'partD', 'sameTerms', 'policySaysPharmacy'] as const;
    return names.filter((name) => assumed.includes(drug[name]));
  };

  it.each<[string, Given, string[]]>([
    ['nothing is known of it', { plan: inNetwork({}) }, []],
    ['a pharmacy bills, no terms', { plan: inNetwork({}, 'pharmacy') }, ['sameTerms']],
    ['a copay: how often, and what comes first?', { plan: inNetwork({ drugCopay: 60 }) }, ['fills', 'copayFirst']],
    ['a copay and a deductible', { plan: inNetwork({ drugCopay: 60, drugDeductible: 0 }) }, ['fills']],
    ['a deductible alone', { plan: inNetwork({ drugDeductible: 100 }) }, []],
    ['a share', { plan: inNetwork({ drugCoinsurance: 0.3 }) }, []],
    ['Medicare', { line: 'medicare', plan: { drugBilling: 'pharmacy' } }, ['partD']],
    [
      'Medicare Advantage, a copay',
      { line: 'medicare-advantage', plan: inNetwork({ drugCopay: 60 }, 'pharmacy') },
      ['fills', 'partD'],
    ],
    ['the policy says pharmacy', { plan: inNetwork({}), benefit: 'pharmacy' }, ['policySaysPharmacy']],
    ['… and the person says the clinic', { plan: inNetwork({}, 'medical'), benefit: 'pharmacy' }, []],
    ['the policy says medical', { plan: inNetwork({}), benefit: 'medical' }, []],
  ])('%s', (_, given, sentences) => {
    expect(said(given)).toEqual(sentences);
  });

  it('ketamine itself costs little and stays with the session', () => {
    const drip = (plan: Given['plan']) =>
      cost(
        { treatment: { allowedPerSession: 300, startDate: '2026-11-24' }, ...(plan ? { plan } : {}) },
        'if-approved',
      );
    const { you, assumed } = drip(inNetwork({}));
    expect(drip(inNetwork({}, 'pharmacy'))).toMatchObject({ you, assumed });
  });
  it('a drug plan alone says that the visit is not in it', () => {
    const { assumed } = cost({ product: 'esketamine', line: 'part-d' }, 'if-approved');
    // 84 mg, the usual dose, are three devices of $403.49: 89.26 % of $1,356.08.
    expect(assumed).toContain(drug.alone('89.26%', 84, '$145.61'));
  });
  it('names the source of the terms of Part D only where they count', () => {
    const partD = (line: Line, drugBilling: 'medical' | 'pharmacy') => {
      const sources = cost({ ...spray, line, plan: { ...inNetwork({}), drugBilling } }, 'if-approved').sources;
      const own = data.planDesigns().items.find(({ lines, to }) => lines.includes('part-d') && to === '2026-12-31');
      return own?.sources.some(({ ref }) => sources.includes(`costs/plan-designs:${ref}`));
    };
    expect(partD('medicare', 'pharmacy')).toBe(true);
    expect(partD('medicare', 'medical')).toBe(false);
    expect(partD('commercial', 'pharmacy')).toBe(false);
  });
});

describe('what the plan leaves', () => {
  const out = (allowedPerSession: number, benefits?: Benefits) =>
    cost(
      {
        from: made,
        plan: { network: 'out', ...(benefits ? { benefits } : {}) },
        treatment: { sessions: 6, pricePerSession: 500, allowedPerSession, startDate: '2026-12-07' },
      },
      'out-of-network',
    );
  it.each([
    ['60 % of the price is not little', 300, false],
    ['a cent less is', 299.99, true],
  ])('%s', (_, counted, told) => {
    const sentence = en.costs.littleCounted(`$${counted}`, '$500');
    for (const benefits of [undefined, known, { coinsurance: 0.4 }]) {
      expect(out(counted, benefits).assumed.includes(sentence)).toBe(told);
    }
  });
  it('what is paid back is said first, with its sources', () => {
    const { assumed, sources, months } = out(400, known);
    expect(assumed[0]).toBe(en.costs.paidBack);
    expect(sources).toEqual(['costs/self-pay:lone-star', 'costs/protocols:protocol']);
    // $1,650 of deductible left, 20 % of $750, and 6 x $100 above what is allowed.
    expect(months).toEqual([{ month: '2026-12', you: 1650 + 150 + 600 }]);
    expect(out(400).assumed[0]).toBe(en.costs.nothingBack);
    expect(out(400, { coinsurance: 0.4 }).assumed[0]).toBe(en.costs.nothingBack);
  });
  it('the start of the plan year is asked only where a second deductible would be reached', () => {
    const { planYearStart: _, ...open } = { ...known, deductible: 1000, deductibleMet: 0, outOfPocketMet: 0 };
    const asked = (pricePerSession: number) =>
      facts({
        from: made,
        plan: { network: 'out', benefits: open },
        treatment: { sessions: 6, pricePerSession, allowedPerSession: 300, startDate: '2026-12-07' },
      }).includes('plan.benefits.planYearStart');
    // All of it is $600 where $100 is asked a session, whatever the plan allows; it is $1,800 where $300 is.
    expect([asked(100), asked(300)]).toEqual([false, true]);
  });
  it('a second plan takes away what it pays: its part is less than nothing', () => {
    const { parts, you } = cost(
      {
        line: 'medicare',
        product: 'esketamine',
        plan: { secondPlan: 'medigap', medigapPlan: 'G', benefits: { deductibleMet: 0 } },
        treatment: { sessions: 8, startDate: '2026-09-01', allowedPerSession: 1000 },
      },
      'if-approved',
    );
    // $283, which plan G leaves; 20 % of $7,717, which it pays.
    expect(parts.map(({ id, amount }) => [id, amount])).toEqual([
      ['deductible', 283],
      ['coinsurance', 1543.4],
      ['second-plan', -1543.4],
    ]);
    expect(you.typical).toBe(283);
  });
  it('of a short-term plan no usual terms are taken: they are asked for', () => {
    const short = ask({ who: { planKind: planKind('short-term') }, treatment: { allowedPerSession: 300 } });
    expect(short.costs.map(({ id }) => id)).not.toContain('if-approved');
    expect(short.warnings).toHaveLength(1);
    expect(short.openFacts.map(({ fact }) => fact)).toContain('plan.benefits.deductible');
  });
});
