/** A small world for tests of the rules: a few payers and policies, made up, so that each test shows one thing. */
import type { Condition, Payer, PlanKind, Product } from '../../src/model/catalog.ts';
import type { Data } from '../../src/model/data.ts';
import type { Leaf, Policy, Rule } from '../../src/model/policy.ts';
import type { Source } from '../../src/model/source.ts';

const source: Source = {
  id: 's',
  title: 'A made-up policy',
  url: 'https://example.org/policy',
  kind: 'payer-document',
  dated: '2026-01-01',
  seen: '2026-11-23',
};

export const leaf = (id: string, fact: string, op: Leaf['op'], value: Leaf['value'], fixable = true): Leaf => ({
  id,
  says: `The criterion ${id}`,
  fact,
  op,
  ...(value === undefined ? {} : { value }),
  fixable,
  source: { ref: 's' },
});

export const rule = (id: string, stance: Rule['stance'], more: Partial<Rule> = {}): Rule => ({
  id,
  products: ['esketamine'],
  conditions: ['treatment-resistant-depression'],
  stance,
  says: `The policy is ${stance} on this`,
  source: { ref: 's' },
  priorAuthorization: true,
  benefit: 'medical',
  ...more,
});

export const policy = (id: string, payer: string, rules: Rule[], more: Partial<Policy> = {}): Policy => ({
  id,
  payer,
  lines: ['commercial'],
  states: 'all',
  number: null,
  title: `Policy ${id}`,
  effective: { from: '2025-06-01', to: null },
  reviewed: '2026-01-01',
  seen: '2026-11-23',
  confidence: 'high',
  sources: [source],
  rules,
  examples: [{ name: 'somebody', case: {}, expect: { status: 'possible' } }],
  ...more,
});

const payer = (id: string, kind: Payer['kind'], lines: Payer['lines'], states: Payer['states'] = 'all'): Payer => ({
  id,
  name: id.toUpperCase(),
  kind,
  aliases: [],
  lines,
  states,
});

const kind = (id: string, line: PlanKind['line'], program?: string): PlanKind => ({
  id,
  name: `a plan of kind ${id}`,
  line,
  plain: 'A kind of plan.',
  howToTell: 'It is on the card.',
  words: [],
  ...(program ? { program } : {}),
  sources: [source],
});

const condition = (
  id: string,
  codes: string[],
  formOf?: string,
  group: Condition['group'] = 'psychiatric',
): Condition => ({
  id,
  name: id,
  plain: 'A condition.',
  group,
  words: [],
  ...(formOf ? { formOf } : {}),
  codes: codes.map((code) => ({ code, plain: code, ...(code === 'R45.851' ? { alone: false } : {}) })),
  headers: [],
  sources: [source],
});

const product = (id: string): Product => ({
  id,
  name: id,
  short: id,
  plain: 'A form of treatment.',
  words: [],
  labelled: [],
  labelNote: 'A label.',
  labelSource: { ref: 's' },
  given: 'clinic',
  codes: [],
  sources: [source],
  ...(id === 'esketamine'
    ? {
        labelledAge: { from: 18, says: 'The label is for adults', source: { ref: 's' } },
        contraindications: [{ fact: 'history.aneurysmOrAvm', says: 'No aneurysm or AVM', source: { ref: 's' } }],
      }
    : {}),
});

/** The world, with the policies that a test needs. */
export function world(policies: Policy[] = []): Data {
  const none = { sources: [source], items: [] };
  return {
    payerSources: () => ({}),
    payers: () => [
      payer('acme', 'insurer', ['commercial', 'medicare-advantage']),
      payer('silver', 'insurer', ['medicare-advantage']),
      payer('silver-plus', 'insurer', ['medicare-advantage', 'medicaid']),
      { ...payer('acme-texas', 'insurer', ['commercial'], ['TX']), usesPoliciesOf: 'acme' },
      payer('bravo', 'insurer', ['commercial']),
      payer('medicare', 'program', ['medicare']),
      payer('medicare-advantage', 'program', ['medicare-advantage']),
      payer('medicaid', 'program', ['medicaid']),
      payer('ohio-medicaid', 'program', ['medicaid'], ['OH']),
      payer('texas-medicaid', 'program', ['medicaid'], ['TX']),
      payer('none', 'none', ['none']),
    ],
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
    planKinds: () => [
      kind('employer-insured', 'commercial'),
      kind('employer-self-funded', 'commercial'),
      kind('original-medicare', 'medicare', 'medicare'),
      kind('medicare-advantage', 'medicare-advantage', 'medicare-advantage'),
      kind('medicaid-ffs', 'medicaid', 'medicaid'),
      kind('medicaid-managed', 'medicaid', 'medicaid'),
      {
        ...kind('chip', 'medicaid'),
        drugRulesIn: { states: ['TX'], sources: [{ ref: 's' }] },
        programIn: { program: 'medicaid', states: ['OH', 'AK'], sources: [{ ref: 's' }] },
      },
      kind('uninsured', 'none'),
    ],
    products: () => ['iv-ketamine', 'esketamine'].map(product),
    conditions: () => [
      condition('treatment-resistant-depression', ['F32.2', 'F33.2'], 'major-depression'),
      condition('major-depression', ['F32.2', 'F33.2', 'F33.9']),
      condition('depression-with-suicidality', ['F32.2', 'F33.2', 'R45.851'], 'major-depression'),
      condition('ptsd', ['F43.10']),
      condition('crps', ['G90.511'], undefined, 'pain'),
      condition('anesthesia', [], undefined, 'anesthesia'),
    ],
    drugs: () => ({
      caution: 'A table for tests.',
      sources: [source],
      drugs: [
        ['sertraline', 'Zoloft', 'SSRI', 50, 200],
        ['citalopram', 'Celexa', 'SSRI', 20, 40],
        ['venlafaxine', 'Effexor', 'SNRI', 75, 375],
        ['bupropion', 'Wellbutrin', 'NDRI', 300, 450],
        ['aripiprazole', 'Abilify', 'antipsychotic', 2, 15],
      ].map(([name, brand, drugClass, minDose, maxDose]) => ({
        name: name as string,
        brands: [brand as string],
        class: drugClass as string,
        minDose: minDose as number,
        maxDose: maxDose as number,
        unit: 'mg a day',
        antidepressant: name !== 'aripiprazole',
        confidence: 'medium' as const,
        source: { ref: 's' },
      })),
    }),
    typical: () => ({
      sources: [source],
      items: [
        {
          id: 't',
          lines: ['commercial'],
          products: ['esketamine'],
          conditions: 'any',
          leaning: 'covered-with-criteria',
          says: '18 of 18 insurers surveyed cover it.',
          priorAuthorization: true,
          count: { of: 18, covering: 18, notStated: 0 },
          confidence: 'medium',
          source: { ref: 's' },
        },
      ],
    }),
    policiesOf: (id) => policies.filter((entry) => entry.payer === id),
    selfPay: () => none,
    medicare: () => ({ sources: [source], amounts: [], makeups: [], multiples: [] }),
    protocols: () => none,
    planDesigns: () => none,
    balances: () => ({ sources: [], items: [] }),
    aid: () => none,
    taxAccounts: () => none,
    ownSteps: () => none,
    alternatives: () => none,
    rights: () => undefined,
    successRates: () => ({ sources: [], items: [] }),
    denialReasons: () => none,
    damaged: () => [],
  };
}
