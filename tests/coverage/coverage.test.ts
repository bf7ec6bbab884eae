import { describe, expect, it } from 'vitest';
import { coverage, options } from '../../src/coverage/index.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case } from '../../src/model/case.ts';
import type { Product } from '../../src/model/catalog.ts';
import type { Policy, Rule } from '../../src/model/policy.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { leaf, policy, rule, world } from './small-data.ts';

const asOf = '2026-11-23';
const person = (more: Case = {}): Case & { asOf: string } => ({
  asOf,
  ...more,
  plan: { payer: 'acme', kind: 'employer-insured', ...more.plan },
  diagnosis: { condition: 'treatment-resistant-depression', ...more.diagnosis },
  treatment: { product: 'esketamine', ...more.treatment },
});

function answer(policies: Policy[], given: Case & { asOf: string }) {
  const data = world(policies);
  const understood = understand(given, data, en);
  return { ...coverage(understood, understood.product, options(understood, data, en), data, en), understood };
}

const adult = leaf('adult', 'patient.age', 'atLeast', 18, false);
const two = leaf('two', 'history.failedAntidepressants', 'atLeast', 2);
const therapy = leaf('therapy', 'history.psychotherapyTried', 'is', true);
const criteria = [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: { all: [adult, two] } })])];

describe('the six statuses', () => {
  it('excluded: the plan booklet names it', () => {
    const { verdict, criteria: shown } = answer(
      criteria,
      person({ plan: { excludes: ['esketamine'] }, patient: { age: 43 } }),
    );
    expect(verdict).toMatchObject({ status: 'excluded', basis: 'plan-exclusion', confidence: 'high' });
    expect(shown).toEqual([]);
  });
  it('excluded: another product of the same person is not', () => {
    const { verdict } = answer(criteria, person({ plan: { excludes: ['iv-ketamine'] } }));
    expect(verdict.status).toBe('possible');
  });
  it('excluded: no insurance', () => {
    expect(answer(criteria, person({ plan: { payer: 'none', kind: 'uninsured' } })).verdict.status).toBe('excluded');
  });
  it.each(['investigational', 'not-medically-necessary', 'not-covered'] as const)(
    'unlikely: the policy says %s',
    (stance) => {
      const { verdict } = answer([policy('p', 'acme', [rule('trd', stance)])], person());
      expect(verdict).toMatchObject({ status: 'unlikely', basis: 'payer-policy', policies: ['p'] });
    },
  );
  it('unlikely: an unmet criterion that cannot change', () => {
    const { verdict, criteria: shown } = answer(criteria, person({ patient: { age: 16 } }));
    expect(verdict.status).toBe('unlikely');
    expect(shown.find(({ id }) => id === 'adult')).toMatchObject({
      state: 'not-met',
      have: '16',
      need: '18 or more',
      fixable: false,
      decides: true,
    });
  });
  it('not-yet: an unmet criterion that can still be met', () => {
    const { verdict } = answer(criteria, person({ patient: { age: 43 }, history: { failedAntidepressants: 1 } }));
    expect(verdict.status).toBe('not-yet');
  });
  it('not-yet stays so while age is open, and age is asked', () => {
    const { verdict, openFacts } = answer(criteria, person({ history: { failedAntidepressants: 1 } }));
    expect(verdict.status).toBe('not-yet');
    expect(openFacts.map(({ fact }) => fact)).toContain('patient.age');
  });
  it('possible: nothing unmet, something not known', () => {
    const { verdict, openFacts } = answer(criteria, person({ patient: { age: 43 } }));
    expect(verdict.status).toBe('possible');
    expect(openFacts[0]?.fact).toBe('history.failedAntidepressants');
  });
  it('possible: decided case by case', () => {
    expect(answer([policy('p', 'acme', [rule('trd', 'case-by-case')])], person()).verdict.status).toBe('possible');
  });
  it('possible at best: part of the policy could not be read, and the answer says which', () => {
    const incomplete = 'The number of antidepressants stands on a page that could not be read.';
    const part = [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: adult, incomplete })])];
    const { verdict, policies } = answer(part, person({ patient: { age: 43 } }));
    expect(verdict.status).toBe('possible');
    expect(verdict.because.join(' ')).toContain(incomplete);
    expect(policies[0]?.incomplete).toBe(incomplete);
  });
  it('likely: every criterion met', () => {
    const { verdict } = answer(criteria, person({ patient: { age: 43 }, history: { failedAntidepressants: 2 } }));
    expect(verdict).toMatchObject({ status: 'likely', confidence: 'high', priorAuthorization: true });
  });
  it('unknown: no policy speaks, and silence is no refusal', () => {
    const { verdict } = answer([policy('p', 'acme', [rule('trd', 'silent')])], person());
    expect(verdict).toMatchObject({ status: 'unknown', basis: 'typical', confidence: 'low', policies: [] });
    expect(verdict.because.join(' ')).toContain('18 of 18 insurers surveyed');
    expect(verdict.because.join(' ')).toContain('does not decide this use');
  });
  it('unknown: the payer is not known', () => {
    const given = person();
    delete given.plan?.payer;
    const { verdict, openFacts } = answer(criteria, given);
    expect(verdict.status).toBe('unknown');
    expect(openFacts[0]?.fact).toBe('plan.payer');
    expect(verdict.because.join(' ')).toContain('1 covers it');
  });
  it('unknown: the condition is not known', () => {
    const given = person();
    delete given.diagnosis;
    const { verdict, openFacts } = answer(criteria, given);
    expect(verdict).toMatchObject({ status: 'unknown', basis: 'none' });
    expect(openFacts.map(({ fact }) => fact)).toContain('diagnosis.condition');
  });
});

describe('which rule speaks', () => {
  const no = (id: string, payer: string, more: Partial<Policy> = {}) =>
    policy(id, payer, [rule('trd', 'not-covered')], more);
  const yes = (id: string, payer: string, more: Partial<Policy> = {}) =>
    policy(id, payer, [rule('trd', 'covered')], more);

  it('the payer in this state before the payer', () => {
    const both = [no('all', 'acme'), yes('ohio', 'acme', { states: ['OH'] })];
    expect(answer(both, person({ patient: { state: 'OH' } })).verdict.policies).toEqual(['ohio']);
    expect(answer(both, person({ patient: { state: 'TX' } })).verdict.policies).toEqual(['all']);
    expect(answer(both, person()).verdict.policies).toEqual(['all']);
    expect(answer(both, person()).openFacts.map(({ fact }) => fact)).toContain('patient.state');
  });
  it('only policies of the person’s line of business', () => {
    const { verdict } = answer([yes('p', 'acme')], person({ plan: { kind: 'medicare-advantage' } }));
    expect(verdict.status).toBe('unknown');
  });
  it('a Medicare Advantage plan without a policy of its own follows Medicare', () => {
    const medicare = yes('bpm', 'medicare', { lines: ['medicare'] });
    const { verdict } = answer([medicare], person({ plan: { kind: 'medicare-advantage' } }));
    expect(verdict).toMatchObject({ status: 'likely', basis: 'program-rule', policies: ['bpm'] });
  });
  it('a state’s Medicaid before federal law', () => {
    const both = [
      yes('federal', 'medicaid', { lines: ['medicaid'] }),
      no('ohio', 'ohio-medicaid', { lines: ['medicaid'], states: ['OH'] }),
    ];
    const given = (state: string) => {
      const { plan: _, ...rest } = person({ patient: { state } });
      return { ...rest, plan: { kind: 'medicaid-managed' } };
    };
    expect(answer(both, given('OH')).verdict.policies).toEqual(['ohio']);
    expect(answer(both, given('UT')).verdict.policies).toEqual(['federal']);
  });
  it('a payer that uses the policies of another', () => {
    const { verdict } = answer([yes('p', 'acme')], person({ plan: { payer: 'acme-texas' }, patient: { state: 'TX' } }));
    expect(verdict).toMatchObject({ status: 'likely', policies: ['p'] });
  });
  describe('a policy of some states', () => {
    const texan = policy('texan', 'acme-texas', [rule('trd', 'covered')], { states: ['TX'] });
    const at = (payer: string, state?: string) =>
      answer([texan, { ...texan, id: 'of-acme', payer: 'acme', states: ['OH', 'TX'] }], {
        ...person({ plan: { payer } }),
        ...(state ? { patient: { state } } : {}),
      }).verdict.policies;
    it('holds for a payer of just those states, wherever the person lives', () => {
      expect(at('acme-texas')).toEqual(['texan']);
      expect(at('acme-texas', 'CA')).toEqual(['texan']);
    });
    it('of a payer of all states only where the person lives in one of them', () => {
      expect(at('acme', 'OH')).toEqual(['of-acme']);
      expect(at('acme', 'CA')).toEqual([]);
      const { verdict, openFacts } = answer([{ ...texan, payer: 'acme', states: ['OH', 'TX'] }], person());
      expect(verdict.because.join(' ')).toContain('only for OH, TX');
      expect(openFacts.map(({ fact }) => fact)).toContain('patient.state');
      expect(at('acme')).toEqual([]);
    });
  });
  it('a health plan hired by a state’s Medicaid stands on the state’s rule, then on federal law', () => {
    const bundled = [
      policy('ohio', 'ohio-medicaid', [rule('trd', 'covered')], { lines: ['medicaid'], states: ['OH'] }),
      policy('federal', 'medicaid', [rule('trd', 'case-by-case')], { lines: ['medicaid'] }),
    ];
    const at = (state: string) =>
      answer(bundled, person({ plan: { payer: 'acme', kind: 'medicaid-managed' }, patient: { state } })).verdict;
    expect(at('OH')).toMatchObject({ policies: ['ohio'], basis: 'program-rule' });
    expect(at('TX')).toMatchObject({ policies: ['federal'], basis: 'program-rule' });
  });
  it('a state’s own program tells the state', () => {
    const given = { ...person(), plan: { payer: 'ohio-medicaid', kind: 'medicaid-ffs' } };
    const { understood, openFacts } = answer([], given);
    expect([understood.case.patient?.state, understood.derived]).toEqual(['OH', ['patient.state']]);
    expect(openFacts.map(({ fact }) => fact)).not.toContain('patient.state');
    expect(answer([], { ...given, patient: { state: 'TX' } }).understood.case.patient?.state).toBe('TX');
  });
  it('the version in force on the day', () => {
    const old = no('v1', 'acme', { effective: { from: '2024-01-01', to: '2025-05-31' } });
    const now = yes('v2', 'acme', { effective: { from: '2025-06-01', to: null }, supersedes: 'v1' });
    expect(answer([old, now], { ...person(), asOf: '2025-05-31' }).verdict.policies).toEqual(['v1']);
    expect(answer([old, now], { ...person(), asOf: '2025-06-01' }).verdict.policies).toEqual(['v2']);
    expect(answer([old, now], { ...person(), asOf: '2023-12-31' }).verdict.status).toBe('unknown');
  });
  it('a text whose first day is not known never before the day it must be newer than', () => {
    const older = policy('older', 'acme', [rule('trd', 'investigational')], {
      effective: { from: null, to: '2025-01-20' },
    });
    const newer = policy('newer', 'acme', [rule('trd', 'covered')], {
      effective: { from: null, notBefore: '2025-01-21', to: null },
      supersedes: 'older',
    });
    const on = (day: string) => answer([older, newer], { ...person(), asOf: day }).verdict;
    expect(on('2024-06-01').policies).toEqual(['older']);
    expect(on('2025-01-20').policies).toEqual(['older']);
    expect(on('2025-01-21').policies).toEqual(['newer']);
    expect(on('2026-11-23').policies).toEqual(['newer']);
  });
  it('nothing before the drug was approved at all', () => {
    const data = world([policy('p', 'acme', [rule('trd', 'covered')], { effective: { from: null, to: null } })]);
    const approved = {
      condition: 'treatment-resistant-depression',
      since: '2019-03-05',
      says: 'A use.',
      source: { ref: 's' },
    };
    const products = data
      .products()
      .map((product) => ({ ...product, labelled: product.id === 'esketamine' ? [approved] : [] }));
    const on = (asOf: string) => {
      const understood = understand({ ...person(), asOf }, { ...data, products: () => products }, en);
      return { understood, verdict: coverage(understood, understood.product, [], data, en).verdict };
    };
    expect(on('2019-03-05').verdict.status).toBe('likely');
    const before = on('2018-06-01');
    expect(before.verdict.status).toBe('unknown');
    expect(before.understood.warnings.join(' ')).toContain('March 5, 2019');
  });
  it('a version without dates gives way to the one that replaces it', () => {
    const old = no('v1', 'acme', { effective: { from: null, to: null }, reviewed: null });
    const now = yes('v2', 'acme', { supersedes: 'v1' });
    expect(answer([old, now], person()).verdict.policies).toEqual(['v2']);
  });
  it('of two documents on the same thing the surer one', () => {
    const { verdict } = answer([{ ...no('digest', 'acme'), confidence: 'low' }, yes('own', 'acme')], person());
    expect(verdict.policies).toEqual(['own']);
  });
  it('what names the condition before what speaks of all others', () => {
    const p = policy('p', 'acme', [rule('others', 'investigational', { conditions: 'any' }), rule('trd', 'covered')]);
    expect(answer([p], person()).verdict.status).toBe('likely');
    expect(answer([p], person({ diagnosis: { condition: 'ptsd' } })).verdict.status).toBe('unlikely');
  });
  it('a renewal rule only for renewals', () => {
    const p = policy('p', 'acme', [
      rule('start', 'covered'),
      rule('go-on', 'covered-with-criteria', {
        phase: 'renewal',
        criteria: leaf('helps', 'history.improvedOnTreatment', 'is', true),
      }),
    ]);
    expect(answer([p], person()).verdict.status).toBe('likely');
    expect(answer([p], person({ treatment: { phase: 'renewal' } })).verdict.status).toBe('possible');
  });
  it('without a renewal rule: a refusal holds, criteria for starting are not taken as those for going on', () => {
    const renewal = person({
      patient: { age: 43 },
      history: { failedAntidepressants: 2 },
      treatment: { phase: 'renewal' },
    });
    expect(answer([no('p', 'acme')], renewal).verdict.status).toBe('unlikely');
    expect(answer([yes('p', 'acme')], renewal).verdict.status).toBe('likely');
    const { verdict, criteria: judged } = answer(criteria, renewal);
    expect(verdict.status).toBe('possible');
    expect(judged).toEqual([]);
    expect(verdict.because.join(' ')).toContain('to go on paying was not read');
  });
  it('"Medicare" with a Medicare Advantage plan means that plan', () => {
    const { understood } = answer([], person({ plan: { payer: 'medicare', kind: 'medicare-advantage' } }));
    expect(understood).toMatchObject({ line: 'medicare-advantage', payer: { id: 'medicare-advantage' }, warnings: [] });
  });

  it('keeps an insurer that sells nothing but Medicare Advantage', () => {
    const { understood } = answer([], person({ plan: { payer: 'silver', kind: 'medicare-advantage' } }));
    expect(understood).toMatchObject({ line: 'medicare-advantage', payer: { id: 'silver' }, warnings: [] });
  });
});

describe('a policy that has ended', () => {
  const ended = policy('old', 'acme', [rule('trd', 'covered-with-criteria', { criteria: { all: [adult] } })], {
    effective: { from: '2024-01-01', to: '2024-04-30' },
  });
  it('decides nothing, but is named with its end, what it said and its source', () => {
    const { verdict, sources } = answer([ended], person({ patient: { age: 43 } }));
    expect(verdict).toMatchObject({ status: 'unknown', policies: [] });
    expect(verdict.headline).toContain('has ended');
    expect(verdict.because[0]).toMatch(/Policy old.*held until April 30, 2024.*is covered-with-criteria on this/);
    expect(sources.map(({ url }) => url)).toContain('https://example.org/policy');
  });
  it('decides on a day on which it held', () => {
    const { verdict } = answer([ended], { ...person({ patient: { age: 43 } }), asOf: '2024-02-01' });
    expect(verdict).toMatchObject({ status: 'likely', policies: ['old'] });
  });
  it('is not named where another one decides, or for another use', () => {
    expect(answer([ended, ...criteria], person()).verdict.because.join(' ')).not.toContain('held until');
    const { verdict } = answer([ended], person({ diagnosis: { condition: 'crps' } }));
    expect(verdict.because.join(' ')).not.toContain('held until');
  });
});

describe('a condition that the policy does not name', () => {
  const labelled = [
    {
      condition: 'treatment-resistant-depression',
      since: '2019-03-05',
      says: 'For depression that two medicines did not help',
      source: { ref: 's' },
    },
  ];
  const ask = (product: 'esketamine' | 'iv-ketamine', condition: string, policies: Policy[]) => {
    const plain = world(policies);
    const products = plain.products().map((entry) => (entry.id === 'esketamine' ? { ...entry, labelled } : entry));
    const data = { ...plain, products: () => products };
    const given = person({ treatment: { product }, diagnosis: { condition } });
    const understood = understand(given, data, en);
    return coverage(understood, understood.product, options(understood, data, en), data, en);
  };
  const forDepression = (product: string) => [
    policy('p', 'acme', [
      rule('trd', 'covered-with-criteria', { products: [product], criteria: { all: [adult, two] } }),
    ]),
  ];

  it('of a drug approved for certain uses: the diagnosis is not the one asked for', () => {
    const { verdict, criteria: shown } = ask('esketamine', 'ptsd', forDepression('esketamine'));
    expect(verdict).toMatchObject({ status: 'unlikely', policies: ['p'] });
    expect(shown).toEqual([
      expect.objectContaining({ id: 'named-diagnosis', state: 'not-met', fixable: false, have: 'ptsd' }),
    ]);
    expect(verdict.because.join(' ')).toContain('can still be appealed');
  });
  it('of a drug that is used off label anyway: silence is no refusal', () => {
    expect(ask('iv-ketamine', 'ptsd', forDepression('iv-ketamine')).verdict.status).toBe('unknown');
  });
  it('where the policy names uses beyond the label, its list shows nothing about others', () => {
    const wide = [
      policy('p', 'acme', [
        rule('r', 'covered-with-criteria', { conditions: ['treatment-resistant-depression', 'crps'] }),
      ]),
    ];
    expect(ask('esketamine', 'ptsd', wide).verdict.status).toBe('unknown');
  });
});

describe('depression under its several names', () => {
  const trd = [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: adult })])];
  const mdd = (more: Case = {}) => person({ ...more, diagnosis: { condition: 'major-depression' } });

  it('major depression comes under a rule for the resistant form once two trials failed', () => {
    expect(answer(trd, mdd({ patient: { age: 43 } })).verdict.status).toBe('possible');
    expect(answer(trd, mdd({ patient: { age: 43 }, history: { failedAntidepressants: 2 } })).verdict.status).toBe(
      'likely',
    );
    expect(answer(trd, mdd({ patient: { age: 43 }, history: { failedAntidepressants: 1 } })).verdict.status).toBe(
      'not-yet',
    );
  });
  it('a rule for major depression speaks of the resistant form too', () => {
    const p = [policy('p', 'acme', [rule('mdd', 'investigational', { conditions: ['major-depression'] })])];
    expect(answer(p, person()).verdict.status).toBe('unlikely');
  });
  it('known suicidal thoughts open the second way, and the better one counts', () => {
    const p = [
      policy('p', 'acme', [
        rule('trd', 'covered-with-criteria', { criteria: two }),
        rule('crisis', 'covered-with-criteria', { conditions: ['depression-with-suicidality'], criteria: adult }),
      ]),
    ];
    const one = { patient: { age: 43 }, history: { failedAntidepressants: 1 } };
    expect(answer(p, person(one)).verdict.status).toBe('not-yet');
    expect(answer(p, person(one)).openFacts.map(({ fact }) => fact)).toContain('history.suicidalIdeation');
    const inCrisis = person({ ...one, history: { ...one.history, suicidalIdeation: true } });
    expect(answer(p, inCrisis).verdict.status).toBe('likely');
  });
  it('with suicidal thoughts a wider rule that names them is heard next to a closer one that does not', () => {
    const pill = leaf('pill', 'history.concurrentAntidepressant', 'is', true);
    const local = policy('local', 'ohio-medicaid', [rule('trd', 'covered-with-criteria', { criteria: two })], {
      lines: ['medicaid'],
      states: ['OH'],
    });
    const law = policy(
      'law',
      'medicaid',
      [
        rule('suicidal', 'covered-with-criteria', { conditions: ['depression-with-suicidality'], criteria: pill }),
        rule('trd', 'covered'),
      ],
      { lines: ['medicaid'] },
    );
    const asked = (history: Case['history'], condition = 'depression-with-suicidality') =>
      answer([local, law], {
        ...person({
          patient: { state: 'OH' },
          plan: { payer: 'ohio-medicaid', kind: 'medicaid-ffs' },
          history: history ?? {},
        }),
        diagnosis: { condition },
      }).verdict;
    expect(asked({ failedAntidepressants: 1, concurrentAntidepressant: true })).toMatchObject({
      status: 'likely',
      policies: ['law'],
      basis: 'program-rule',
    });
    // Either way is enough, and the closer text is named where it serves the person as well.
    expect(asked({ failedAntidepressants: 2, concurrentAntidepressant: false })).toMatchObject({
      status: 'likely',
      policies: ['local'],
    });
    expect(
      asked({ failedAntidepressants: 1, concurrentAntidepressant: true, suicidalIdeation: true }, 'major-depression')
        .status,
    ).toBe('likely');
    // Without such thoughts the closer text stands alone.
    expect(asked({ failedAntidepressants: 1 }, 'major-depression')).toMatchObject({
      status: 'not-yet',
      policies: ['local'],
    });
  });
  it('a code alone: resistant once two trials failed', () => {
    const given = person({ history: { failedAntidepressants: 2 } });
    const byCode = { ...given, diagnosis: { icd10: ['F33.2'] } };
    expect(answer(trd, byCode).understood.condition?.id).toBe('treatment-resistant-depression');
    expect(answer(trd, { ...byCode, history: {} }).understood.condition?.id).toBe('major-depression');
    expect(
      answer(trd, { ...byCode, diagnosis: { icd10: ['F33.2', 'R45.851'] }, history: {} }).understood.condition?.id,
    ).toBe('depression-with-suicidality');
  });
  it('a code that belongs to another condition is pointed out', () => {
    const { understood } = answer(trd, person({ diagnosis: { icd10: ['G90.511'] } }));
    expect(understood.warnings.join(' ')).toContain('G90.511 stands for crps');
  });
  it('with no code of the condition itself nothing is likely, and the answer says why', () => {
    const met = { patient: { age: 43 }, history: { failedAntidepressants: 3, remsSite: true } };
    const coded = (icd10: string[]) => answer(criteria, person({ ...met, diagnosis: { icd10 } })).verdict;
    expect(coded(['F33.2']).status).toBe('likely');
    expect(coded(['F33.2', 'G90.511']).status).toBe('likely');
    expect(coded(['G90.511']).status).toBe('possible');
    expect(coded(['G90.511']).because.join(' ')).toContain('G90.511');
    // An operation has no code of its own here: any illness can be behind it.
    const operation = [
      policy('p', 'acme', [rule('a', 'covered', { products: ['iv-ketamine'], conditions: ['anesthesia'] })]),
    ];
    const before = person({
      diagnosis: { condition: 'anesthesia', icd10: ['G90.511'] },
      treatment: { product: 'iv-ketamine' },
    });
    expect(answer(operation, before).verdict.status).toBe('likely');
    expect(answer(operation, before).understood.warnings.join(' ')).not.toContain('G90.511');
    // A code that belongs to no condition of ours shows nothing.
    expect(coded(['Z79.899']).status).toBe('likely');
  });
  it('a code of bipolar disorder says that there is such a disorder', () => {
    const unipolar = leaf('unipolar', 'history.bipolarOrMania', 'is', false, false);
    const p = [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: unipolar })])];
    const coded = answer(p, person({ diagnosis: { icd10: ['F31.81'] } }));
    expect(coded.verdict.status).toBe('unlikely');
    expect(coded.understood.derived).toContain('history.bipolarOrMania');
    // What the person says is not overruled.
    const denied = answer(p, person({ diagnosis: { icd10: ['F31.81'] }, history: { bipolarOrMania: false } }));
    expect(denied.understood.case.history?.bipolarOrMania).toBe(false);
  });
  it('a code that never stands alone is pointed out', () => {
    const { understood } = answer(trd, person({ diagnosis: { icd10: ['R45.851'] } }));
    expect(understood.warnings.join(' ')).toContain('not accepted alone');
  });
});

describe('trials one by one', () => {
  const strict = [
    policy('p', 'acme', [
      rule('trd', 'covered-with-criteria', {
        trialRule: { minWeeks: 6, adequateDose: true },
        criteria: {
          all: [
            two,
            leaf('classes', 'history.failedAntidepressantClasses', 'atLeast', 2),
            leaf('weeks', 'history.minTrialWeeks', 'atLeast', 6),
          ],
        },
      }),
    ]),
  ];
  const good = { doseMg: 150, weeks: 8, outcome: 'no-response' } as const;

  it('counts those that were long enough, at full dose, and failed', () => {
    const history = {
      antidepressantTrials: [
        { drug: 'sertraline', ...good },
        { drug: 'Effexor', ...good },
      ],
    };
    const { verdict, trials } = answer(strict, person({ history }));
    expect(verdict.status).toBe('likely');
    expect(trials.map(({ counts, class: drugClass }) => [counts, drugClass])).toEqual([
      ['yes', 'SSRI'],
      ['yes', 'SNRI'],
    ]);
  });
  it('says why one does not count', () => {
    const history = {
      antidepressantTrials: [
        { drug: 'sertraline', doseMg: 25, weeks: 3, outcome: 'no-response' as const },
        { drug: 'venlafaxine', ...good },
      ],
    };
    const { verdict, trials, criteria: shown } = answer(strict, person({ history }));
    expect(verdict.status).toBe('not-yet');
    expect(trials[0]).toMatchObject({
      counts: 'no',
      because: [
        '3 weeks: shorter than the 6 weeks asked for',
        '25 mg: below the usual full dose, which starts at 50 mg a day',
      ],
    });
    expect(shown.find(({ id }) => id === 'two')).toMatchObject({ state: 'not-met', have: '1', need: '2 or more' });
  });
  it('does not count the same drug twice, a helper drug, or one that worked', () => {
    const history = {
      antidepressantTrials: [
        { drug: 'sertraline', ...good },
        { drug: 'Zoloft', ...good },
        { drug: 'aripiprazole', ...good },
        { drug: 'citalopram', ...good, outcome: 'response' as const },
      ],
    };
    expect(answer(strict, person({ history })).criteria.find(({ id }) => id === 'two')?.have).toBe('1');
  });
  it('asks for what is missing in the list', () => {
    const history = {
      antidepressantTrials: [
        { drug: 'sertraline', ...good },
        { drug: 'venlafaxine', outcome: 'no-response' as const },
      ],
    };
    const { verdict, openFacts, trials } = answer(strict, person({ patient: { age: 43 }, history }));
    expect(verdict.status).toBe('possible');
    expect(openFacts.map(({ fact }) => fact)).toContain('history.antidepressantTrials');
    expect(trials[1]).toMatchObject({ counts: 'not-known' });
  });
  it('a trial cut short by side effects: open where the policy does not speak of it, and nothing to ask', () => {
    const history = {
      antidepressantTrials: [
        { drug: 'sertraline', ...good },
        { drug: 'venlafaxine', weeks: 1, outcome: 'intolerant' as const },
      ],
    };
    const { verdict, openFacts } = answer(strict, person({ history }));
    expect(verdict.status).toBe('possible');
    expect(openFacts.map(({ fact }) => fact)).not.toContain('history.antidepressantTrials');
  });
  it('a larger number than the list leaves room for trials not listed', () => {
    const history = { failedAntidepressants: 3, antidepressantTrials: [{ drug: 'sertraline', ...good }] };
    const { criteria: shown } = answer(strict, person({ history }));
    expect(shown.find(({ id }) => id === 'two')).toMatchObject({ state: 'not-known', have: '1 to 3' });
  });
  describe('with a look-back window and the present episode', () => {
    const recent = [
      policy('p', 'acme', [
        rule('trd', 'covered-with-criteria', {
          trialRule: { withinYears: 5, thisEpisode: true },
          criteria: {
            all: [
              two,
              leaf('episode', 'history.trialsInCurrentEpisode', 'is', true),
              leaf('years', 'history.trialsWithin5Years', 'is', true),
            ],
          },
        }),
      ]),
    ];
    const sertraline = { drug: 'sertraline', ...good, ended: '2024-03', thisEpisode: true };

    it('recent ones of the present episode count', () => {
      const venlafaxine = { drug: 'venlafaxine', ...good, ended: '2026', thisEpisode: true };
      const history = { antidepressantTrials: [sertraline, venlafaxine] };
      expect(answer(recent, person({ history })).verdict.status).toBe('likely');
    });
    it('older ones, and those of an earlier episode, do not, and the reason is given', () => {
      const history = {
        antidepressantTrials: [
          sertraline,
          { drug: 'venlafaxine', ...good, ended: '2019', thisEpisode: true },
          { drug: 'bupropion', ...good, ended: '2025', thisEpisode: false },
        ],
      };
      const { verdict, trials, criteria: shown } = answer(recent, person({ history }));
      expect(verdict.status).toBe('not-yet');
      expect(shown.find(({ id }) => id === 'two')).toMatchObject({ state: 'not-met', have: '1' });
      expect(trials.map(({ counts, because }) => [counts, ...because])).toEqual([
        ['yes', 'counts as a failed trial'],
        ['no', 'it ended in 2019; the policy counts the past 5 years'],
        ['no', 'it was in an earlier period of depression; the policy counts only the present one'],
      ]);
    });
    it('a year on the edge leaves it open; one answer for all of them settles it', () => {
      const history = {
        antidepressantTrials: [sertraline, { drug: 'venlafaxine', ...good, ended: '2021', thisEpisode: true }],
      };
      expect(answer(recent, person({ history })).verdict.status).toBe('possible');
      const undated = { antidepressantTrials: ['sertraline', 'venlafaxine'].map((drug) => ({ drug, ...good })) };
      expect(answer(recent, person({ history: undated })).verdict.status).toBe('possible');
      const said = { ...undated, trialsWithin5Years: true, trialsInCurrentEpisode: true };
      expect(answer(recent, person({ history: said })).verdict.status).toBe('likely');
    });
    it('a policy that does not ask for it counts them all', () => {
      const history = {
        antidepressantTrials: [
          { ...sertraline, ended: '2009' },
          { drug: 'venlafaxine', ...good, thisEpisode: false },
        ],
      };
      expect(answer(strict, person({ history })).verdict.status).toBe('likely');
    });
  });
  it('a score that every table calls severe shows a severe depression; a lower one shows nothing', () => {
    const severe = (history: Case['history']) =>
      answer(strict, person(history ? { history } : {})).understood.case.history?.severeScore;
    expect([severe({ phq9: 20 }), severe({ qids: 16 }), severe({ phq9: 19 }), severe(undefined)]).toEqual([
      true,
      true,
      undefined,
      undefined,
    ]);
  });
  it('a code of depression with psychosis shows psychotic features', () => {
    const { understood } = answer(strict, person({ diagnosis: { icd10: ['F33.3'] } }));
    expect(understood.case.history?.psychoticFeatures).toBe(true);
  });
  it('a helper drug in the list shows that strengthening was tried', () => {
    const history = { antidepressantTrials: [{ drug: 'Abilify', weeks: 8, outcome: 'no-response' as const }] };
    expect(answer(strict, person({ history })).understood.case.history?.augmentationTried).toBe(true);
  });
  it('one medicine cannot be of two classes', () => {
    const { criteria: shown } = answer(strict, person({ history: { failedAntidepressants: 1 } }));
    expect(shown.find(({ id }) => id === 'classes')?.state).toBe('not-met');
  });
});

describe('how sure', () => {
  const met = { patient: { age: 43 }, history: { failedAntidepressants: 2 } };
  it('lower for a self-funded plan, which may differ, and the first reason says so', () => {
    const { verdict } = answer(criteria, person({ ...met, plan: { kind: 'employer-self-funded' } }));
    expect(verdict.confidence).toBe('medium');
    expect(verdict.because.join(' ')).toContain('plan booklet decides');
  });
  it('lower and warned of when the rule is over 24 months old', () => {
    const old = [{ ...(criteria[0] as Policy), reviewed: '2024-11-22' }];
    const { verdict, warnings, policies } = answer(old, person(met));
    expect(verdict.confidence).toBe('medium');
    expect(policies[0]?.stale).toBe(true);
    expect(warnings.join(' ')).toContain('more than two years');
    const fresh = [{ ...(criteria[0] as Policy), reviewed: '2024-11-23' }];
    expect(answer(fresh, person(met)).policies[0]?.stale).toBe(false);
  });
  it('warned of when the text bears no date', () => {
    const undated = [{ ...(criteria[0] as Policy), reviewed: null, effective: { from: null, to: null } }];
    expect(answer(undated, person(met)).warnings.join(' ')).toContain('bears no date');
  });
  it('warned of when only a copy was read', () => {
    const [own] = criteria as [Policy];
    const copy = [{ ...own, sources: own.sources.map((s) => ({ ...s, kind: 'secondary' as const })) }];
    expect(answer(copy, person(met)).warnings.join(' ')).toContain('did not read the payer’s own text');
  });
});

describe('suicidal thoughts in a depression', () => {
  const both = [
    policy('p', 'acme', [
      rule('resistant', 'covered-with-criteria', { criteria: two }),
      rule('crisis', 'covered-with-criteria', { conditions: ['depression-with-suicidality'], criteria: therapy }),
    ]),
  ];
  const asks = (history: NonNullable<Case['history']>) =>
    answer(both, person({ patient: { age: 43 }, history })).openFacts.map(({ fact }) => fact);
  it('are asked for where they could open another way, and only there', () => {
    expect(asks({ failedAntidepressants: 1 })).toContain('history.suicidalIdeation');
    expect(asks({ failedAntidepressants: 2 })).not.toContain('history.suicidalIdeation');
  });
  it('do not close the way that was open', () => {
    const given = person({
      patient: { age: 43 },
      diagnosis: { condition: 'major-depression' },
      history: { failedAntidepressants: 2, psychotherapyTried: false, suicidalIdeation: true },
    });
    expect(answer(both, given).verdict.status).toBe('likely');
  });
});

describe('a drug that must not be given', () => {
  const met = { patient: { age: 43 }, history: { failedAntidepressants: 2 } };
  it('makes an approval unlikely when the reason is known', () => {
    const { verdict, criteria: shown } = answer(
      criteria,
      person({ ...met, history: { ...met.history, aneurysmOrAvm: true } }),
    );
    expect(verdict.status).toBe('unlikely');
    expect(shown[0]).toMatchObject({ id: 'label-aneurysm-or-avm', state: 'not-met', fixable: false });
  });
  it('is not assumed', () => {
    expect(answer(criteria, person(met)).verdict.status).toBe('likely');
  });
  it('the age on the label holds where the policy names none, and is asked for', () => {
    const ageless = [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: two })])];
    const of = (age?: number) =>
      answer(ageless, person({ ...(age === undefined ? {} : { patient: { age } }), history: met.history }));
    expect(of(17).verdict.status).toBe('unlikely');
    expect(of(17).criteria[0]).toMatchObject({ id: 'label-age', have: '17', need: '18 or more', decides: true });
    expect(of(17).openFacts.map(({ fact }) => fact)).toEqual(['plan.excludes']);
    expect(of(18).verdict.status).toBe('likely');
    expect(of().openFacts.map(({ fact }) => fact)).toContain('patient.age');
  });
  it('a policy with an age of its own is read instead of the label', () => {
    const younger = leaf('younger', 'patient.age', 'atLeast', 16, false);
    const p = [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: { all: [younger, two] } })])];
    const { verdict, criteria: shown } = answer(p, person({ ...met, patient: { age: 17 } }));
    expect([verdict.status, shown.map(({ id }) => id)]).toEqual(['likely', ['younger', 'two']]);
  });
});

describe('what the label wants beside the drug', () => {
  const real = openData();
  const esketamine = real.products().find(({ id }) => id === 'esketamine') as Product;
  // Cigna's list for acute suicidal thoughts was not read whole; the label has an antidepressant pill beside Spravato.
  const cigna = (history: Case['history'], condition = 'depression-with-suicidality') => {
    const given = {
      asOf: '2026-11-23',
      patient: { age: 43 },
      plan: { payer: 'cigna', kind: 'employer-insured' },
      diagnosis: { condition },
      treatment: { product: 'esketamine' },
      history: { suicidalIdeation: true, ...history },
    };
    return coverage(understand(given, real, en), esketamine, [], real, en);
  };
  it('stands in the way where it is known to be missing, and can be mended', () => {
    const {
      verdict,
      criteria: shown,
      wouldChange,
    } = cigna({ concurrentAntidepressant: false, failedAntidepressants: 1 });
    expect(verdict.status).toBe('not-yet');
    expect(shown[0]).toMatchObject({ rule: 'label', state: 'not-met', fixable: true, have: 'no', need: 'yes' });
    expect(verdict.because.join(' ')).toMatch(/Not met: .*antidepressant by mouth.* \(you: no\)/);
    expect(wouldChange[0]).toMatchObject({ to: 'possible', facts: ['history.concurrentAntidepressant'] });
  });
  it('not known stays not known, and is asked', () => {
    const { verdict, openFacts } = cigna({ failedAntidepressants: 1 });
    expect(verdict.status).toBe('possible');
    expect(openFacts.map(({ fact }) => fact)).toContain('history.concurrentAntidepressant');
  });
  it('is nothing to somebody whose two failed medicines open the other use, where the label asks for no pill', () => {
    expect(cigna({ concurrentAntidepressant: false, failedAntidepressants: 2 }).verdict.status).not.toBe('not-yet');
    expect(cigna({ concurrentAntidepressant: false }).verdict.status).toBe('possible');
  });
  it('a policy that speaks of it is read instead', () => {
    const leaves = real.policiesOf('qualchoice').flatMap(({ rules }) => rules.map(({ criteria: tree }) => tree));
    expect(JSON.stringify(leaves)).toContain('history.concurrentAntidepressant');
    // It held until April 2024.
    const given = {
      asOf: '2024-03-01',
      patient: { age: 43, state: 'AR' },
      plan: { payer: 'qualchoice' },
      diagnosis: { condition: 'depression-with-suicidality' },
      treatment: { product: 'esketamine' },
      history: { suicidalIdeation: true, concurrentAntidepressant: false, failedAntidepressants: 1 },
    };
    const { criteria: shown, policies } = coverage(understand(given, real, en), esketamine, [], real, en);
    expect(policies.map(({ id }) => id)).toEqual(['qualchoice-bi734-2024']);
    expect(shown.filter(({ rule }) => rule === 'label')).toEqual([]);
  });
});

describe('what is not met, in words', () => {
  const scores = {
    any: [leaf('phq9', 'history.phq9', 'atLeast', 15), leaf('madrs', 'history.madrs', 'atLeast', 28)],
  };
  const crisis = {
    all: [
      leaf('hospital', 'history.hospitalizationRisk', 'is', true),
      leaf('daily', 'history.severeImpairment', 'is', true),
    ],
  };
  const of = (tree: NonNullable<Rule['criteria']>, history: NonNullable<Case['history']>) =>
    answer(
      [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: tree })])],
      person({ patient: { age: 43 }, history }),
    );
  it('of alternatives one is enough, and it says so in one sentence', () => {
    const { verdict } = of({ all: [two, scores] }, { failedAntidepressants: 1, phq9: 8, madrs: 20 });
    expect(verdict.because.filter((sentence) => sentence.startsWith('Not met'))).toEqual([
      'Not met: The criterion two (you: 1).',
      'Not met. One of these is enough: (1) The criterion phq9 (you: 8); (2) The criterion madrs (you: 20).',
    ]);
  });
  it('ways of several points stay together', () => {
    const { verdict } = of(
      { any: [therapy, { all: [two, leaf('site', 'history.remsSite', 'is', true)] }] },
      { psychotherapyTried: false, failedAntidepressants: 1, remsSite: false },
    );
    expect(verdict.because).toContain(
      'Not met. One of these is enough: (1) The criterion therapy (you: no); (2) The criterion two (you: 1), and the criterion site (you: no).',
    );
  });
  it('the way through a crisis is not pointed to where there is another', () => {
    const history = { psychotherapyTried: false, hospitalizationRisk: false, severeImpairment: false };
    const said = (tree: NonNullable<Rule['criteria']>) =>
      of(tree, history).verdict.because.filter((sentence) => sentence.startsWith('Not met'));
    expect(said({ any: [therapy, crisis] })).toEqual(['Not met: The criterion therapy (you: no).']);
    expect(said({ any: [crisis] })).toHaveLength(2);
  });
  it('nobody is told that the answer would be better in a crisis', () => {
    const severe = leaf('severe', 'history.suicidalIdeation', 'is', true);
    const { wouldChange } = of({ any: [two, severe] }, { failedAntidepressants: 1, suicidalIdeation: false });
    expect(wouldChange.flatMap(({ facts }) => facts)).toEqual(['history.failedAntidepressants']);
  });
  it('a reason on the label is not called unmet, nor are all conditions called met beside it', () => {
    const { verdict } = answer(
      criteria,
      person({ patient: { age: 43 }, history: { failedAntidepressants: 2, aneurysmOrAvm: true } }),
    );
    expect(verdict.because.join(' ')).toMatch(/Against it: /);
    expect(verdict.because.join(' ')).not.toMatch(/condition .* met|Not met/);
  });
});

describe('what would change the answer', () => {
  it('names the one criterion that is missing', () => {
    const p = [
      policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: { all: [adult, two, therapy] } })]),
    ];
    const given = person({ patient: { age: 43 }, history: { failedAntidepressants: 1, psychotherapyTried: true } });
    expect(answer(p, given).wouldChange).toEqual([
      { change: 'If this is met: The criterion two', to: 'likely', facts: ['history.failedAntidepressants'] },
    ]);
  });
  it('names all that are missing together, when no single one is enough', () => {
    const p = [policy('p', 'acme', [rule('trd', 'covered-with-criteria', { criteria: { all: [two, therapy] } })])];
    const given = person({ history: { failedAntidepressants: 1, psychotherapyTried: false } });
    expect(answer(p, given).wouldChange[0]).toMatchObject({
      to: 'likely',
      change: 'If all 2 missing conditions are met',
    });
  });
  it('says what each open criterion can do', () => {
    const { wouldChange } = answer(criteria, person());
    expect(wouldChange).toEqual([
      {
        change: 'If everything that is still open turns out to be met',
        to: 'likely',
        facts: ['patient.age', 'history.failedAntidepressants'],
      },
      { change: 'If this is not met: The criterion adult', to: 'unlikely', facts: ['patient.age'] },
      { change: 'If this is not met: The criterion two', to: 'not-yet', facts: ['history.failedAntidepressants'] },
    ]);
  });
  it('points to another product that fares better', () => {
    const p = [...criteria, policy('iv', 'acme', [rule('iv', 'investigational', { products: ['iv-ketamine'] })])];
    const { wouldChange } = answer(p, person({ treatment: { product: 'iv-ketamine' } }));
    expect(wouldChange).toEqual([
      { change: 'Asking for esketamine instead', to: 'possible', facts: ['treatment.product'] },
    ]);
  });
});

describe('options', () => {
  it('answers for every product', () => {
    const data = world([
      ...criteria,
      policy('iv', 'acme', [rule('iv', 'investigational', { products: ['iv-ketamine'] })]),
    ]);
    const understood = understand(person({ treatment: { product: 'iv-ketamine' } }), data, en);
    expect(options(understood, data, en).map(({ product, status }) => [product, status])).toEqual([
      ['iv-ketamine', 'unlikely'],
      ['esketamine', 'possible'],
    ]);
  });
});

describe('payer and plan kind together', () => {
  it('a plan kind that does not go with a programme is pointed out, and the programme answers', () => {
    const { understood } = answer([], person({ plan: { payer: 'medicare', kind: 'employer-insured' } }));
    expect(understood.line).toBe('medicare');
    expect(understood.warnings.join(' ')).toContain('does not go with MEDICARE');
  });
  it('a programme brings its plan kind, an uninsured person the payer "none"', () => {
    const { plan: _, ...rest } = person();
    expect(answer([], { ...rest, plan: { payer: 'medicare' } }).understood.planKind?.id).toBe('original-medicare');
    expect(answer([], { ...rest, plan: { kind: 'uninsured' } }).understood.payer?.id).toBe('none');
    expect(answer([], { ...rest, plan: { payer: 'none' } }).understood.planKind?.id).toBe('uninsured');
  });
  it('no product: the infusion is taken, and said so', () => {
    const given = person();
    delete given.treatment;
    const { understood, openFacts } = answer([], given);
    expect(understood.productAssumed).toBe(true);
    expect(understood.warnings.join(' ')).toContain('No treatment was named');
    expect(openFacts[0]?.fact).toBe('treatment.product');
  });
});

describe('a sharing ministry', () => {
  it('has no insurer to ask for; the answer is about the ministry', () => {
    const real = openData();
    const given = { asOf, plan: { kind: 'sharing-ministry' }, diagnosis: { condition: 'crps' } };
    const understood = understand(given, real, en);
    const { verdict, openFacts } = coverage(understood, understood.product, [], real, en);
    expect(verdict.status).toBe('unknown');
    expect(verdict.headline).toContain('whether your sharing ministry covers');
    expect(verdict.because.join(' ')).toMatch(/That is not a no\. .*It is not insurance and does not have to pay/);
    expect(openFacts.map(({ fact }) => fact)).not.toContain('plan.payer');
  });
});

describe('CHAMPVA, the VA’s program for families', () => {
  const real = openData();
  const ask = (plan: NonNullable<Case['plan']>) => {
    const understood = understand({ asOf, plan, diagnosis: { condition: 'crps' } }, real, en);
    return { understood, ...coverage(understood, understood.product, [], real, en) };
  };
  it('is neither the VA nor TRICARE, and nothing is known of its policy', () => {
    const { understood, verdict } = ask({ payer: 'champva' });
    expect([understood.payer?.id, understood.planKind?.id, understood.line]).toEqual(['champva', 'champva', 'champva']);
    expect(verdict).toMatchObject({ status: 'unknown', basis: 'none', confidence: 'low' });
    expect(verdict.because.join(' ')).toMatch(/That is not a no\. .*same as or similar to TRICARE.*Ask it in writing/);
  });
  it('with another kind of plan the contradiction is said', () => {
    for (const kind of ['va', 'tricare']) {
      const { understood } = ask({ payer: 'champva', kind });
      expect(understood.payer?.id).toBe('champva');
      expect(understood.warnings.join(' ')).toContain('CHAMPVA');
    }
  });
});

describe('a rule for one place of treatment', () => {
  const general = rule('general', 'not-covered');
  const stay = rule('stay', 'case-by-case', { settings: ['inpatient'] });
  const at = (setting?: string) =>
    answer(
      [policy('p', 'acme', [general, stay])],
      person({ treatment: { product: 'esketamine', ...(setting ? { setting } : {}) } }),
    ).verdict.status;
  it('is read before the general one, and only there', () => {
    expect([at('inpatient'), at('office'), at()]).toEqual(['possible', 'unlikely', 'unlikely']);
  });
});

describe('bipolar disorder on record beside a depression', () => {
  const covered = rule('trd', 'covered');
  const of = (rules: Rule[], history: NonNullable<Case['history']>) =>
    answer([policy('p', 'acme', rules)], person({ patient: { age: 43 }, history }));
  const bipolar = { bipolarOrMania: true, failedAntidepressants: 2 };
  const refused = rule('other', 'not-covered', { conditions: ['bipolar-depression'] });

  it('is told, and keeps the answer from being likely, where the label is for major depression', () => {
    const real = openData();
    const found = (bipolarOrMania: boolean, product: string) => {
      const given = {
        asOf: '2026-11-23',
        plan: { payer: 'acme', kind: 'employer-insured' },
        diagnosis: { condition: 'treatment-resistant-depression' },
        history: { failedAntidepressants: 2, bipolarOrMania },
      };
      const rules = [{ ...covered, products: [product] }];
      const data = { ...world([policy('p', 'acme', rules)]), products: real.products };
      const asked = real.products().find(({ id }) => id === product) as Product;
      return coverage(understand(given, data, en), asked, [], data, en).verdict;
    };
    expect(found(true, 'esketamine')).toMatchObject({
      status: 'possible',
      because: expect.arrayContaining([en.coverage.bipolarBeside('Spravato')]),
    });
    expect(found(false, 'esketamine').status).toBe('likely');
    // No label of ketamine speaks of depression.
    expect(found(true, 'iv-ketamine').status).toBe('likely');
  });
  it('closes it where the policy refuses the drug for bipolar disorder, as the diagnosis does', () => {
    const { verdict, criteria: shown, wouldChange } = of([covered, refused], bipolar);
    expect(verdict.status).toBe('unlikely');
    expect(shown[0]).toMatchObject({ rule: 'other', state: 'not-met', fixable: false, source: 'policies/p:s' });
    expect(wouldChange).toEqual([]);
    expect(of([covered, refused], { failedAntidepressants: 2 }).verdict.status).toBe('likely');
  });
  it('is left to the policy that asks for it', () => {
    const none = leaf('none', 'history.bipolarOrMania', 'is', false, false);
    const { verdict, criteria: shown } = of([rule('trd', 'covered', { criteria: none }), refused], bipolar);
    expect([verdict.status, shown.length]).toEqual(['unlikely', 1]);
  });
});

describe('a depression named with thoughts of suicide', () => {
  const thoughts = leaf('thoughts', 'history.suicidalIdeation', 'is', true, false);
  const intent = leaf('intent', 'history.suicidalIntent', 'is', true, false);
  const crisis = rule('crisis', 'covered', {
    conditions: ['depression-with-suicidality'],
    criteria: { all: [thoughts, intent] },
  });
  const trd = rule('trd', 'covered');
  const real = openData();
  const of = (rules: Rule[], history: NonNullable<Case['history']>) =>
    answer(
      [policy('p', 'acme', rules)],
      person({
        patient: { age: 43 },
        diagnosis: { condition: 'depression-with-suicidality' },
        history,
      }),
    );
  it('without such thoughts now comes under the rule for a depression without them, and is told', () => {
    const given = { asOf: '2026-11-23', diagnosis: { condition: 'depression-with-suicidality' } };
    const found = understand({ ...given, history: { suicidalIdeation: false } }, real, en);
    expect([found.condition?.id, found.case.diagnosis?.condition]).toEqual(['major-depression', 'major-depression']);
    expect(found.warnings).toContain(en.coverage.noSuchThoughts(found.condition?.name ?? ''));
    // Whoever named them is still told first where help is (see src/steps/crisis.ts).
    expect(found.crisisNamed).toBe(true);
    const two = understand({ ...given, history: { suicidalIdeation: false, failedAntidepressants: 2 } }, real, en);
    expect(two.condition?.id).toBe('treatment-resistant-depression');
    expect(of([crisis, trd], { suicidalIdeation: false, failedAntidepressants: 2 }).verdict.status).toBe('likely');
  });
  it('going on, or after a hospital stay for them, stays what it is', () => {
    const given = { asOf: '2026-11-23', diagnosis: { condition: 'depression-with-suicidality' } };
    const is = (more: object, history: object) =>
      understand({ ...given, ...more, history: { suicidalIdeation: false, ...history } }, real, en).condition?.id;
    expect(is({ treatment: { phase: 'renewal' } }, {})).toBe('depression-with-suicidality');
    expect(is({}, { inpatientForSuicidality: true })).toBe('depression-with-suicidality');
  });
  it('where the crisis that the rule is for is not there, the rule for a resistant one is looked at', () => {
    const calm = { suicidalIdeation: true, suicidalIntent: false };
    expect(of([crisis, trd], { ...calm, failedAntidepressants: 2 }).verdict.status).toBe('likely');
    expect(of([crisis], { ...calm, failedAntidepressants: 2 }).verdict.status).toBe('unlikely');
    // In the crisis it is the rule for it that speaks; and no other obstacle opens the second way.
    const inCrisis = of([crisis, trd], { suicidalIdeation: true, suicidalIntent: true, failedAntidepressants: 0 });
    expect(inCrisis.verdict.status).toBe('likely');
    const barred = rule('crisis', 'covered', {
      conditions: ['depression-with-suicidality'],
      criteria: { all: [intent, leaf('none', 'history.psychosis', 'is', false, false)] },
    });
    const both = { ...calm, psychosis: true, failedAntidepressants: 2 };
    expect(of([barred, trd], both).verdict.status).toBe('unlikely');
  });
});
