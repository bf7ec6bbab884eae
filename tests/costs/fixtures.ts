/** A person and a small set of data for the tests of the costs, with round figures that can be checked by hand. */
import type { PlanSide } from '../../src/costs/design.ts';
import type { Benefits, Case } from '../../src/model/case.ts';
import type { Condition, Payer, Product } from '../../src/model/catalog.ts';
import type { Data } from '../../src/model/data.ts';
import type { PlanDesign, Protocol, SelfPayPrice } from '../../src/model/money.ts';
import type { Person } from '../../src/model/person.ts';
import type { Line } from '../../src/model/policy.ts';
import type { Verdict } from '../../src/model/result.ts';
import type { Source } from '../../src/model/source.ts';

const source = (id: string): Source => ({
  id,
  title: `Test source ${id}`,
  url: `https://example.org/${id}`,
  kind: 'reference',
  dated: null,
  seen: '2026-11-23',
});

const product = (id: string): Product => ({
  id,
  name: id,
  short: id,
  plain: 'A product of the tests.',
  words: [],
  labelled: [],
  labelNote: 'Nothing to say here.',
  labelSource: { ref: 'a' },
  given: 'clinic',
  codes: [],
  sources: [source('a')],
});

export const depression: Condition = {
  id: 'treatment-resistant-depression',
  name: 'treatment-resistant depression',
  plain: 'A depression that did not get better.',
  group: 'psychiatric',
  words: [],
  formOf: 'major-depression',
  codes: [],
  headers: [],
  sources: [source('a')],
};

export const crps: Condition = { ...depression, id: 'crps', group: 'pain' };

const insurer: Payer = {
  id: 'aetna',
  name: 'Aetna',
  kind: 'insurer',
  aliases: [],
  lines: ['commercial', 'medicare-advantage'],
  states: 'all',
};

const noPayer: Payer = { ...insurer, id: 'none', name: 'No insurance', kind: 'none', lines: ['none'] };

const sixDrips: Protocol = {
  id: 'six',
  product: 'iv-ketamine',
  group: 'psychiatric',
  conditions: 'any',
  name: 'Six in two weeks',
  plain: 'Six drips, three a week.',
  unit: 'session',
  sessions: { low: 4, typical: 6, high: 8 },
  days: [0, 2, 4, 7, 9, 11],
  thenEvery: 28,
  confidence: 'high',
  sources: [{ ref: 'protocol' }],
};

export const protocols: Protocol[] = [
  sixDrips,
  {
    ...sixDrips,
    id: 'crps',
    group: 'pain',
    conditions: ['crps'],
    name: 'Ten days of drips',
    sessions: { low: 10, typical: 10, high: 10 },
    days: [0, 1, 2, 3, 4, 7, 8, 9, 10, 11],
  },
  { ...sixDrips, id: 'pain', group: 'pain', sessions: { low: 5, typical: 5, high: 5 }, days: [0, 1, 2, 3, 4] },
  { ...sixDrips, id: 'resistant', conditions: ['major-depression'], product: 'esketamine' },
  { ...sixDrips, id: 'shots', product: 'sc-ketamine' },
];

const price: SelfPayPrice = {
  id: 'drip',
  product: 'iv-ketamine',
  group: 'psychiatric',
  unit: 'session',
  plain: 'One drip.',
  price: { low: 335, typical: 400, high: 800 },
  sellers: 8,
  basis: 'Eight sellers’ own pages.',
  confidence: 'medium',
  sources: [{ ref: 'lone-star' }],
};

const design: PlanDesign = {
  id: 'private-2026',
  lines: ['commercial'],
  from: '2026-01-01',
  to: '2026-12-31',
  fixed: false,
  plain: 'Averages of private plans.',
  deductible: { low: 0, typical: 1800, high: 5000 },
  coinsurance: { low: 0.1, typical: 0.2, high: 0.4 },
  outOfPocketMax: { low: 2000, typical: 4000, high: 9000 },
  confidence: 'medium',
  sources: [{ ref: 'survey' }],
};

export const data: Data = {
  payers: () => [insurer, noPayer],
  payerSources: () => ({}),
  sharedNames: () => [],
  nameKinds: () => [],
  stateRights: () => undefined,
  hospital: () => ({ sources: [], columns: [], cautions: [], prices: [] }),
  places: () => ({ sources: [], year: 2025, source: { ref: 's' }, conversion: [], places: [] }),
  audit: () => [],
  sellers: () => ({ sources: [], items: [] }),
  letters: () => [],
  letterTemplate: () => undefined,
  evidence: () => ({
    grades: { strong: '', moderate: '', limited: '', insufficient: '' },
    sources: [],
    studies: [],
    evidence: [],
    claims: [],
  }),
  planKinds: () => [],
  products: () => [],
  conditions: () => [depression, crps],
  drugs: () => ({ caution: 'Only a test.', sources: [], drugs: [] }),
  typical: () => ({ sources: [], items: [] }),
  policiesOf: () => [],
  selfPay: () => ({
    sources: [source('lone-star'), source('guide')],
    items: [
      price,
      { ...price, id: 'pain', group: 'pain', price: { low: 1000, typical: 1300, high: 2000 }, sellers: 2 },
      {
        ...price,
        id: 'talk',
        group: 'any',
        unit: 'visit',
        plain: 'The first visit.',
        price: { low: 0, typical: 250, high: 350 },
      },
      {
        ...price,
        id: 'spray',
        product: 'esketamine',
        price: { low: 900, typical: 1000, high: 1300 },
        sellers: 0,
        sources: [{ ref: 'guide' }],
      },
    ],
  }),
  medicare: () => ({
    sources: [source('fee-schedule'), source('make-up'), source('multiple')],
    amounts: [
      {
        code: '96365',
        year: 2026,
        plain: 'Drip, first hour',
        office: 67.14,
        confidence: 'high',
        source: { ref: 'fee-schedule' },
      },
      {
        code: '99214',
        year: 2026,
        plain: 'Visit',
        office: 135.61,
        confidence: 'high',
        source: { ref: 'fee-schedule' },
      },
      {
        code: 'G2083',
        year: 2026,
        plain: 'Spray, 84 mg',
        office: 1356.08,
        confidence: 'high',
        source: { ref: 'fee-schedule' },
      },
    ],
    makeups: [
      {
        id: 'drip',
        product: 'iv-ketamine',
        group: 'psychiatric',
        plain: 'Drip alone',
        codes: [{ code: '96365', units: 1 }],
        bound: 'low',
        source: { ref: 'make-up' },
      },
      {
        id: 'visit',
        product: 'iv-ketamine',
        group: 'psychiatric',
        plain: 'Drip and visit',
        codes: [
          { code: '96365', units: 1 },
          { code: '99214', units: 1 },
        ],
        bound: 'typical',
        source: { ref: 'make-up' },
      },
      {
        id: 'unpriced',
        product: 'iv-ketamine',
        group: 'psychiatric',
        plain: 'With a code that has no amount',
        codes: [{ code: 'J3490', units: 9 }],
        bound: 'high',
        source: { ref: 'make-up' },
      },
      {
        id: 'spray',
        product: 'esketamine',
        group: 'psychiatric',
        plain: 'Spray',
        codes: [{ code: 'G2083', units: 1 }],
        bound: 'typical',
        source: { ref: 'make-up' },
      },
    ],
    multiples: [
      {
        id: 'commercial-physician',
        plain: 'Private plans paid 1 to 2 times.',
        low: 1,
        typical: 1.5,
        high: 2,
        yearOfData: 2022,
        confidence: 'medium',
        source: { ref: 'multiple' },
      },
      {
        id: 'commercial-hospital',
        plain: 'Private plans paid hospitals 3 times.',
        low: 3,
        typical: 3,
        high: 3,
        yearOfData: 2022,
        confidence: 'medium',
        source: { ref: 'multiple' },
      },
    ],
  }),
  protocols: () => ({ sources: [source('protocol')], items: protocols }),
  planDesigns: () => ({
    sources: [source('survey'), source('part-b'), source('va')],
    items: [
      design,
      {
        id: 'part-b-2026',
        lines: ['medicare'],
        from: '2026-01-01',
        to: '2026-12-31',
        fixed: true,
        plain: 'Medicare Part B in 2026.',
        deductible: { low: 283, typical: 283, high: 283 },
        coinsurance: { low: 0.2, typical: 0.2, high: 0.2 },
        outOfPocketMax: null,
        planYearStart: '01-01',
        confidence: 'high',
        sources: [{ ref: 'part-b' }],
      },
      {
        id: 'va',
        lines: ['va'],
        from: '2026-01-01',
        to: '2026-12-31',
        fixed: false,
        plain: 'VA copays.',
        copay: { low: 0, typical: 50, high: 50 },
        confidence: 'low',
        sources: [{ ref: 'va' }],
      },
    ],
  }),
  balances: () => ({ sources: [], items: [] }),
  aid: () => ({ sources: [], items: [] }),
  taxAccounts: () => ({ sources: [], items: [] }),
  ownSteps: () => ({ sources: [], items: [] }),
  alternatives: () => ({ sources: [], items: [] }),
  rights: () => undefined,
  successRates: () => ({ sources: [], items: [] }),
  denialReasons: () => ({ sources: [], items: [] }),
  damaged: () => [],
};

/** The plan terms of the contract's example case. */
export const known: Benefits = {
  deductible: 2000,
  deductibleMet: 350,
  coinsurance: 0.2,
  outOfPocketMax: 8000,
  outOfPocketMet: 500,
  planYearStart: '01-01',
};

export function person(given: {
  plan?: Case['plan'];
  treatment?: Case['treatment'];
  line?: Line | undefined;
  product?: string;
  condition?: Condition | undefined;
  uninsured?: boolean;
  asOf?: string;
}): Person {
  return {
    case: {
      ...(given.plan ? { plan: given.plan } : {}),
      ...(given.treatment ? { treatment: given.treatment } : {}),
    },
    asOf: given.asOf ?? '2026-11-23',
    payer: given.uninsured ? noPayer : insurer,
    planKind: undefined,
    line: given.uninsured ? 'none' : 'line' in given ? given.line : 'commercial',
    condition: 'condition' in given ? given.condition : depression,
    product: product(given.product ?? 'iv-ketamine'),
    productAssumed: false,
    derived: [],
    strayCodes: [],
    warnings: [],
  };
}

export function verdict(status: Verdict['status']): Verdict {
  return {
    status,
    headline: '',
    because: [],
    basis: 'payer-policy',
    confidence: 'high',
    priorAuthorization: null,
    benefit: null,
    policies: [],
  };
}

/** Terms of a plan as published, and a side of a plan of which the person knows some terms. */
export const published = (more: Partial<PlanDesign>): PlanDesign => ({
  id: 'd',
  lines: ['commercial'],
  from: '2026-01-01',
  to: '2026-12-31',
  fixed: false,
  plain: 'Terms of the tests.',
  confidence: 'high',
  sources: [{ ref: 'survey' }],
  ...more,
});
export const side = (benefits: Benefits, terms?: Partial<PlanDesign>, drug?: Partial<PlanDesign>): PlanSide => ({
  benefits,
  asOf: '2026-11-23',
  designOn: () => (terms ? published(terms) : undefined),
  ...(drug ? { drugDesignOn: () => published(drug) } : {}),
});
