/** Every sentence that a person reads of the answer, whole and in its order: nothing is left out and nothing added. */
import { describe, expect, it } from 'vitest';
import { checkCoverage } from '../../src/check.ts';
import { coverage, options } from '../../src/coverage/index.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case } from '../../src/model/case.ts';
import type { Data } from '../../src/model/data.ts';
import type { Policy, Rule } from '../../src/model/policy.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { leaf, policy, rule, world } from './small-data.ts';

const TRD = 'treatment-resistant-depression';
const CRISIS = 'depression-with-suicidality';

function answer(policies: Policy[], more: Case = {}, data: Data = world(policies)) {
  const given = {
    asOf: '2026-11-23',
    ...more,
    plan: more.plan ?? { payer: 'acme', kind: 'employer-insured' },
    diagnosis: more.diagnosis ?? { condition: TRD },
    treatment: { product: 'esketamine', ...more.treatment },
  };
  const person = understand(given, data, en);
  return coverage(person, person.product, options(person, data, en), data, en);
}

const adult = leaf('adult', 'patient.age', 'atLeast', 18, false);
const two = leaf('two', 'history.failedAntidepressants', 'atLeast', 2);
const therapy = leaf('therapy', 'history.psychotherapyTried', 'is', true);
const asks = (
  criteria: Rule['criteria'],
  more: Partial<Rule> = {},
  stance: Rule['stance'] = 'covered-with-criteria',
) => [policy('p', 'acme', [rule('r', stance, { ...(criteria ? { criteria } : {}), ...more })])];
const both = asks({ all: [adult, two] });
const met: Case = { patient: { age: 43 }, history: { failedAntidepressants: 2 } };
const incomplete = 'The page on doses.';
const POLICY = 'ACME, “Policy p” (January 1, 2026)';
const COVERED = `${POLICY}: The policy is covered-with-criteria on this`;
const on = `for ${TRD}`;
const ALL_MET = 'Every condition that the policy names is met.';

describe('the headline and the reasons', () => {
  it.each<[string, Policy[], Case, string, string[]]>([
    [
      'all met',
      both,
      met,
      `Esketamine ${on} is likely to be covered by ACME: you meet every condition that its policy names.`,
      [COVERED, ALL_MET],
    ],
    [
      'one open',
      both,
      { patient: { age: 43 } },
      `Esketamine ${on} may be covered by ACME: it depends on points that are not known yet.`,
      [COVERED, 'One condition is still open.'],
    ],
    [
      'two open',
      both,
      {},
      `Esketamine ${on} may be covered by ACME: it depends on points that are not known yet.`,
      [COVERED, '2 conditions are still open; the questions below help to settle them.'],
    ],
    [
      'one not met yet; what is open beside it is not counted',
      both,
      { history: { failedAntidepressants: 1 } },
      `Esketamine ${on} is covered by ACME under conditions, and you do not meet all of them yet.`,
      [COVERED, 'Not met: The criterion two (you: 1).'],
    ],
    [
      'one that cannot be met',
      both,
      { patient: { age: 16 }, history: { failedAntidepressants: 2 } },
      `Esketamine ${on} is unlikely to be covered by ACME.`,
      // The policy names an age, so the label's is not said again.
      [COVERED, 'Not met: The criterion adult (you: 16).'],
    ],
    [
      'what must not be, and is: without a "yes" that can be read both ways',
      asks({ all: [two, { not: leaf('mania', 'history.bipolarOrMania', 'is', true, false) }] }),
      { ...met, history: { ...met.history, bipolarOrMania: true } },
      `Esketamine ${on} is unlikely to be covered by ACME.`,
      [COVERED, 'Not met: The criterion mania.'],
    ],
    [
      'of two ways one is met: the other is neither unmet nor open',
      asks({ any: [two, therapy] }),
      { ...met, history: { ...met.history, psychotherapyTried: false } },
      `Esketamine ${on} is likely to be covered by ACME: you meet every condition that its policy names.`,
      [COVERED, ALL_MET],
    ],
    [
      'a refusal',
      asks({ all: [two] }, {}, 'investigational'),
      met,
      `Esketamine ${on} is unlikely to be covered by ACME.`,
      [`${POLICY}: The policy is investigational on this`],
    ],
    [
      'no such benefit',
      asks(undefined, {}, 'no-benefit'),
      met,
      `ACME has no benefit that pays for esketamine ${on}.`,
      [`${POLICY}: The policy is no-benefit on this`],
    ],
    [
      'case by case',
      asks(undefined, {}, 'case-by-case'),
      met,
      `ACME decides on esketamine ${on} case by case.`,
      [`${POLICY}: The policy is case-by-case on this`],
    ],
    [
      'case by case, and conditions are open',
      asks(two, {}, 'case-by-case'),
      { patient: { age: 43 } },
      `Esketamine ${on} may be covered by ACME: it depends on points that are not known yet.`,
      [`${POLICY}: The policy is case-by-case on this`, 'One condition is still open.'],
    ],
    [
      'case by case, and a condition is not met',
      asks(two, {}, 'case-by-case'),
      { patient: { age: 43 }, history: { failedAntidepressants: 1 } },
      `Esketamine ${on} is covered by ACME under conditions, and you do not meet all of them yet.`,
      [`${POLICY}: The policy is case-by-case on this`, 'Not met: The criterion two (you: 1).'],
    ],
    [
      'read in part, all of it met',
      asks(two, { incomplete }),
      met,
      `Esketamine ${on} may be covered by ACME: it depends on points that are not known yet.`,
      [
        COVERED,
        'Every condition that we could read is met.',
        'Part of the policy could not be read: The page on doses.',
      ],
    ],
    [
      'read in part, and it will not help',
      asks(adult, { incomplete }),
      { patient: { age: 16 } },
      `Esketamine ${on} is unlikely to be covered by ACME.`,
      [COVERED, 'Not met: The criterion adult (you: 16).'],
    ],
    [
      'the label forbids it, and a code of another illness beside it',
      both,
      { ...met, history: { ...met.history, aneurysmOrAvm: true }, diagnosis: { condition: TRD, icd10: ['G90.511'] } },
      `Esketamine ${on} is unlikely to be covered by ACME.`,
      [COVERED, 'Against it: No aneurysm or AVM.'],
    ],
    [
      'the label forbids it: what is open beside it is not counted',
      both,
      { patient: { age: 43 }, history: { aneurysmOrAvm: true } },
      `Esketamine ${on} is unlikely to be covered by ACME.`,
      [COVERED, 'Against it: No aneurysm or AVM.'],
    ],
    [
      'a code of another illness alone',
      both,
      { ...met, diagnosis: { condition: TRD, icd10: ['G90.511'] } },
      `Esketamine ${on} may be covered by ACME: it depends on points that are not known yet.`,
      [
        COVERED,
        ALL_MET,
        'But the diagnosis code given (G90.511) stands for another illness. The clinic should clear that up before it sends the request.',
      ],
    ],
    [
      'such a code makes nothing better, and is said where all else is met',
      both,
      {
        patient: { age: 43 },
        history: { failedAntidepressants: 1 },
        diagnosis: { condition: TRD, icd10: ['G90.511'] },
      },
      `Esketamine ${on} is covered by ACME under conditions, and you do not meet all of them yet.`,
      [COVERED, 'Not met: The criterion two (you: 1).'],
    ],
    [
      'such a code where something is open anyway',
      both,
      { patient: { age: 43 }, diagnosis: { condition: TRD, icd10: ['G90.511'] } },
      `Esketamine ${on} may be covered by ACME: it depends on points that are not known yet.`,
      [COVERED, 'One condition is still open.'],
    ],
    [
      'an employer that pays itself',
      both,
      { ...met, plan: { payer: 'acme', kind: 'employer-self-funded' } },
      `Esketamine ${on} is likely to be covered by ACME: you meet every condition that its policy names.`,
      [
        COVERED,
        ALL_MET,
        'Your employer pays the claims itself. The insurer’s policy is only its usual rule; your plan booklet decides. Ask for it first.',
      ],
    ],
    [
      'Medicare Advantage of an insurer that is not known',
      [{ ...(both[0] as Policy), payer: 'medicare', lines: ['medicare'] }],
      { ...met, plan: { kind: 'medicare-advantage' } },
      `Esketamine ${on} is likely to be covered by a plan of kind medicare-advantage: you meet every condition that its policy names.`,
      [
        COVERED.replace('ACME', 'MEDICARE'),
        ALL_MET,
        'A Medicare Advantage plan must cover what Medicare covers, and may add its own conditions.',
      ],
    ],
    [
      'the booklet excludes it',
      both,
      { ...met, plan: { payer: 'acme', kind: 'employer-insured', excludes: ['esketamine'] } },
      `Esketamine ${on} is excluded by your plan.`,
      [
        'You said that the plan booklet excludes esketamine by name.',
        'An exclusion is part of the plan’s contract. Medical reasons do not change it, so asking for something that is covered is the better way.',
      ],
    ],
    [
      'no insurance',
      both,
      { ...met, plan: { kind: 'uninsured' } },
      'You have no insurance, so nobody covers esketamine: you would pay for it yourself.',
      ['Without a plan there is no coverage to ask for. You have a right to a written price estimate.'],
    ],
  ])('%s', (_, policies, given, headline, because) => {
    const { verdict } = answer(policies, given);
    expect([verdict.headline, verdict.because]).toEqual([headline, because]);
  });
});

describe('where no policy decides', () => {
  const SURVEY = '18 of 18 insurers surveyed cover it.';
  const ONE = 'Among the payers of this kind of plan in our data, 1 speaks of this use: 1 covers it.';
  const SILENT_TOO = ONE.replace(/\.$/, '; 1 says nothing that we could read.');
  const bravo = (payer = 'bravo'): Case => ({ plan: { payer, kind: 'employer-insured' } });
  const unknown = `We do not know whether BRAVO covers esketamine ${on}: no policy of it on this is among our data.`;
  const silent = policy('s', 'bravo', [rule('x', 'covered', { conditions: ['crps'] })]);
  const ended = policy('e', 'bravo', [rule('x', 'covered')], { effective: { from: '2020-01-01', to: '2024-04-30' } });
  it.each<[string, Policy[], Case, string, string[]]>([
    [
      'nothing was read',
      both,
      bravo(),
      unknown,
      ['That is not a no. BRAVO may have a rule that we do not know.', SURVEY, ONE],
    ],
    [
      'what was read does not say',
      [...both, silent],
      bravo(),
      `We do not know whether BRAVO covers esketamine ${on}: what we could read of its policies does not say.`,
      ['What we could read of BRAVO, “Policy s” (January 1, 2026) does not decide this use.', SURVEY, SILENT_TOO],
    ],
    [
      'what was read is for other plans of the insurer, and the kind of plan is not known',
      [...both, policy('m', 'silver-plus', [rule('x', 'covered')], { lines: ['medicaid'] })],
      { plan: { payer: 'silver-plus' } },
      `We do not know whether SILVER-PLUS covers esketamine ${on}: the policy that we have is for some of its plans only.`,
      [
        'Our data hold a policy of SILVER-PLUS on this only for Medicaid plans. Say what kind of plan you have to see if it is yours.',
      ],
    ],
    [
      'what was read has ended',
      [...both, ended],
      bravo(),
      `We do not know whether BRAVO covers esketamine ${on}: the policy of it that we read has ended.`,
      [
        'BRAVO, “Policy e” (January 1, 2026) held until April 30, 2024. It said: The policy is covered on this. What replaced it was not found, so ask the plan for the policy that holds now.',
        SURVEY,
        SILENT_TOO,
      ],
    ],
    [
      'what was read is for some states',
      [...both, { ...silent, rules: [rule('x', 'covered')], states: ['UT', 'OH'] }],
      bravo(),
      unknown,
      [
        'Our data hold a policy of BRAVO on this only for OH, UT. Say in which state you live to see if it is yours.',
        SURVEY,
        SILENT_TOO,
      ],
    ],
    [
      'the payer is not known',
      both,
      { plan: { kind: 'employer-insured' } },
      `We cannot say whether esketamine ${on} is covered, because the insurance company or program is not known.`,
      [SURVEY, ONE],
    ],
    [
      'the condition is not known',
      [...both, silent],
      { ...bravo(), diagnosis: {} },
      'Whether esketamine is covered depends on what it is for, and that is not known yet.',
      [],
    ],
    [
      'nothing is known of any plan of this kind',
      [],
      { plan: { payer: 'medicare', kind: 'original-medicare' } },
      `We do not know whether MEDICARE covers esketamine ${on}: no policy of it on this is among our data.`,
      [
        'That is not a no. MEDICARE may have a rule that we do not know.',
        'We have no survey of plans of this kind either.',
      ],
    ],
  ])('%s', (_, policies, given, headline, because) => {
    const { verdict, policies: refs, criteria, trials, warnings } = answer(policies, given);
    expect([verdict.headline, verdict.because]).toEqual([headline, because]);
    expect([refs, criteria, trials, warnings]).toEqual([[], [], [], []]);
  });
});

describe('what to be careful about', () => {
  const [own] = both as [Policy];
  const [source] = own.sources as [Policy['sources'][number]];
  const secondhand =
    'We did not read the payer’s own text of ACME, “Policy p”, only another site’s copy or summary of it. Ask the plan for the text.';
  it.each<[string, Partial<Policy>, Case, string[]]>([
    ['nothing', {}, {}, []],
    [
      'an old review',
      { reviewed: '2023-02-01' },
      {},
      [
        'This rule is old: ACME, “Policy p” was last reviewed February 1, 2023, more than two years before your date. Ask for the current text.',
      ],
    ],
    ['a new review of an old text', { effective: { from: '2015-01-01', to: null } }, {}, []],
    [
      'no date at all',
      { reviewed: null, effective: { from: null, to: null } },
      {},
      ['The text of ACME, “Policy p” that we read bears no date. Ask the plan for the current text.'],
    ],
    ['a copy', { sources: [{ ...source, kind: 'copy' }] }, {}, [secondhand]],
    ['the seller’s page', { sources: [{ ...source, kind: 'seller' }] }, {}, [secondhand]],
    [
      'the source of the rule counts, not the first of the list',
      { sources: [{ ...source, id: 'other', kind: 'copy' }, source] },
      {},
      [],
    ],
    [
      'the kind of plan is not known, and the payer has several',
      {},
      { plan: { payer: 'acme' } },
      [
        'The kind of plan is not known. The answer uses the ACME policy for plans from an employer or bought by yourself.',
      ],
    ],
  ])('%s', (_, more, given, warnings) => {
    expect(answer([{ ...own, ...more }], { ...met, ...given }).warnings).toEqual(warnings);
  });
  it('criteria to start, of a request to go on: nothing is judged by them, and that is said', () => {
    const goingOn: Case = { treatment: { product: 'esketamine', phase: 'renewal' } };
    const never = { ...met, ...goingOn, history: { failedAntidepressants: 0, improvedOnTreatment: false } };
    const { verdict, criteria, openFacts } = answer([own], never);
    expect(verdict.status).toBe('possible');
    expect([criteria, openFacts.map(({ fact }) => fact).filter((fact) => fact.startsWith('history.failed'))]).toEqual([
      [],
      [],
    ]);
    expect(verdict.because.slice(1)).toEqual([
      'We read in ACME, “Policy p” only what is asked to start treatment. What the plan asks to go on paying was not read, so it is not known.',
      'You said that the treatment has not helped so far. Most plans whose conditions to go on we read ask that it has, so this one may say no.',
    ]);
  });
  it.each([
    ['part-d', undefined],
    ['employer-insured', 'unitedhealthcare'],
    ['va', 'va'],
  ])(
    'the clinic is not certified (REMS): missing also where only the conditions to start were read (%s)',
    (kind, payer) => {
      const goingOn = { product: 'esketamine', phase: 'renewal' } as const;
      const own = { plan: { kind, ...(payer && { payer }) }, diagnosis: { condition: TRD }, patient: { age: 66 } };
      const state = (remsSite?: boolean) =>
        checkCoverage(
          { asOf: '2026-11-26', ...own, treatment: goingOn, history: remsSite === undefined ? {} : { remsSite } },
          openData(),
        );
      expect(state(false).verdict.status).toBe('not-yet');
      expect(state(false).criteria.filter(({ facts }) => facts.includes('history.remsSite'))).toMatchObject([
        { state: 'not-met', fixable: true },
      ]);
      // Not known is no fault.
      expect(state().verdict.status).toBe('possible');
    },
  );
  it('Original Medicare, no effect so far: never "likely" beside "this one may say no"', () => {
    const of = (improvedOnTreatment?: boolean) =>
      checkCoverage(
        {
          asOf: '2026-11-26',
          patient: { age: 65, state: 'OH' },
          plan: { payer: 'medicare', kind: 'original-medicare' },
          diagnosis: { condition: TRD },
          treatment: { product: 'esketamine', phase: 'renewal' },
          history: { remsSite: true, ...(improvedOnTreatment === undefined ? {} : { improvedOnTreatment }) },
        },
        openData(),
      ).verdict.status;
    expect([of(false), of(true), of()]).toEqual(['possible', 'likely', 'likely']);
  });
  it('a rule that asks about the effect itself is for going on too', () => {
    const goingOn = { ...met, treatment: { product: 'esketamine', phase: 'renewal' } } as Case;
    const nebraska = {
      ...goingOn,
      patient: { age: 43, state: 'NE' },
      plan: { payer: 'nebraska-medicaid', kind: 'medicaid-ffs' },
      diagnosis: { condition: TRD },
      history: { failedAntidepressants: 0, improvedOnTreatment: false },
    };
    const { verdict, criteria } = checkCoverage({ asOf: '2026-11-26', ...nebraska }, openData());
    expect(criteria.map(({ state }) => state)).toEqual(['not-met', 'not-met']);
    expect(verdict.because.join(' ')).not.toContain('so this one may say no');
  });
  it('nothing where the booklet excludes it anyway', () => {
    const plan = { payer: 'acme', excludes: ['esketamine'] };
    expect(answer([{ ...own, reviewed: '2015-01-01' }], { ...met, plan }).warnings).toEqual([]);
  });
});

describe('which document decides, and which are named', () => {
  const dated = (id: string, more: Partial<Policy>) => policy(id, 'acme', [rule(id, 'covered')], more);
  const named = (...policies: Policy[]) => answer(policies, met).policies.map(({ id }) => id);
  it('of two on the same thing the one reviewed later; without a review, by the day it took effect', () => {
    expect(named(dated('a', { reviewed: '2025-12-01' }), dated('b', {}))).toEqual(['b', 'a']);
    const from = (day: string) => ({ reviewed: null, effective: { from: day, to: null } });
    expect(named(dated('a', from('2025-07-01')), dated('b', from('2025-08-01')))).toEqual(['b', 'a']);
    expect(named(dated('a', from('2025-07-01')), dated('b', { reviewed: '2025-06-30' }))).toEqual(['a', 'b']);
    expect(
      named(dated('a', from('2025-07-01')), dated('b', { ...from('2025-07-01'), reviewed: '2026-01-01' })),
    ).toEqual(['b', 'a']);
    // One that bears no date comes last.
    const none = { reviewed: null, effective: { from: null, to: null } };
    expect(named(dated('a', none), dated('b', from('2020-01-01')))).toEqual(['b', 'a']);
  });
  it('of two ways that are as good, the one that needs nothing to be shown first', () => {
    const ways = [rule('resistant', 'covered'), rule('crisis', 'covered', { conditions: [CRISIS] })];
    const inCrisis: Case = {
      diagnosis: { condition: 'major-depression' },
      history: { failedAntidepressants: 2, suicidalIdeation: true },
    };
    for (const rules of [ways, [...ways].reverse()]) {
      const { criteria, verdict } = answer([policy('p', 'acme', rules)], inCrisis);
      expect([verdict.status, criteria]).toEqual(['likely', []]);
    }
  });
  it('each with its payer, its page and what was not read of it', () => {
    const [a, b] = [
      dated('a', { rules: [rule('a', 'covered', { incomplete })], number: 'MP 1', confidence: 'medium' }),
      dated('b', { reviewed: '2020-01-01', sources: [] }),
    ];
    expect(answer([b, a], met).policies).toMatchObject([
      { id: 'b', payer: 'ACME', stale: true, incomplete: null, url: '', effective: '2025-06-01' },
      { id: 'a', payer: 'ACME', stale: false, incomplete, url: 'https://example.org/policy', number: 'MP 1' },
    ]);
  });
  it('what was not read of another rule of the same document is not said', () => {
    const rules = [
      rule('resistant', 'covered-with-criteria', { criteria: two, incomplete }),
      rule('crisis', 'covered', { conditions: [CRISIS] }),
    ];
    const given = { history: { failedAntidepressants: 1, suicidalIdeation: true } };
    expect(answer([policy('p', 'bravo', rules)], { ...given, plan: { payer: 'bravo' } }).policies).toMatchObject([
      { id: 'p', payer: 'BRAVO', incomplete: null },
    ]);
  });
  it('none where the booklet excludes it', () => {
    const plan = { payer: 'acme', excludes: ['esketamine'] };
    const { policies, criteria } = answer(both, { ...met, plan });
    expect([policies, criteria]).toEqual([[], []]);
  });
  it('sources: the policy and the product; surveys only where no policy decides', () => {
    const ids = (given: Case) => answer(both, given).sources.map(({ id }) => id);
    expect(ids(met)).toEqual(['policies/p:s', 'products:s']);
    expect(ids({ plan: { payer: 'bravo', kind: 'employer-insured' } })).toEqual(['typical:s', 'products:s']);
    expect(ids({ plan: { payer: 'acme', excludes: ['esketamine'] } })).toEqual(['products:s']);
    expect(ids({ plan: { kind: 'uninsured' } })).toEqual(['products:s']);
  });
});

describe('trials as they are listed', () => {
  it('what is known of each, and nothing else', () => {
    const antidepressantTrials = [
      { drug: 'Zoloft', doseMg: 100, weeks: 8, outcome: 'no-response' as const },
      { drug: 'unheardof', weeks: 6 },
      { drug: 'venlafaxine' },
    ];
    expect(answer(both, { history: { antidepressantTrials } }).trials).toMatchObject([
      { trial: 'Zoloft, 100 mg, 8 weeks, no-response', drug: 'sertraline', class: 'SSRI', policy: 'p' },
      { trial: 'unheardof, 6 weeks', drug: null, class: null },
      { trial: 'venlafaxine', drug: 'venlafaxine', class: 'SNRI' },
    ]);
    const plan = { payer: 'acme', excludes: ['esketamine'] };
    expect(answer(both, { plan, history: { antidepressantTrials } }).trials).toEqual([]);
    expect(answer(asks(undefined, {}, 'not-covered'), { history: { antidepressantTrials } }).trials).toEqual([]);
  });
});

describe('what is asked and what would change it', () => {
  const ways = asks(two)[0] as Policy;
  const crisis = { ...ways, rules: [...ways.rules, rule('crisis', 'covered', { conditions: [CRISIS] })] };
  const asked = (given: Case) => answer([crisis], { patient: { age: 43 }, ...given }).openFacts.map(({ fact }) => fact);
  it('suicidal thoughts: not where they were answered, nor where the condition is no depression', () => {
    expect(asked({ history: { failedAntidepressants: 1 } })).toContain('history.suicidalIdeation');
    expect(asked({ history: { failedAntidepressants: 1, suicidalIdeation: false } })).not.toContain(
      'history.suicidalIdeation',
    );
    expect(asked({ diagnosis: { condition: 'ptsd' } })).not.toContain('history.suicidalIdeation');
  });
  it('nothing that can be met helps where the label forbids it', () => {
    const history = { failedAntidepressants: 1, aneurysmOrAvm: true };
    expect(answer(both, { patient: { age: 43 }, history }).wouldChange).toEqual([]);
  });
  it('Cigna: a pill that is missing beside Spravato, where another reason stands in the way too', () => {
    const real = openData();
    const cigna = (more: Case) =>
      answer(
        [],
        {
          plan: { payer: 'cigna', kind: 'employer-insured' },
          diagnosis: { condition: CRISIS },
          patient: { age: 43 },
          ...more,
          history: {
            suicidalIdeation: true,
            concurrentAntidepressant: false,
            failedAntidepressants: 1,
            ...more.history,
          },
        },
        real,
      );
    const forbidden = cigna({ history: { aneurysmOrAvm: true } });
    expect(forbidden.criteria.slice(0, 2).map(({ id, state }) => [id, state])).toEqual([
      ['label-aneurysm-or-avm', 'not-met'],
      ['label-concurrent-antidepressant', 'not-met'],
    ]);
    expect(forbidden.verdict.status).toBe('unlikely');
    expect(forbidden.verdict.because.join(' ')).not.toMatch(/condition .* is met/);
    expect(forbidden.wouldChange).toEqual([]);
    const child = cigna({ patient: { age: 16 } });
    expect(child.verdict.status).toBe('unlikely');
    expect(child.wouldChange).toEqual([]);
  });
  it('UnitedHealthcare and PTSD: what its list leaves out is said without a claim about other uses', () => {
    const given: Case = { plan: { payer: 'unitedhealthcare' }, diagnosis: { condition: 'ptsd' } };
    const { because } = answer([], given, openData()).verdict;
    expect(because).toContain(
      'Spravato is not approved for this use, and the policy does not name it. A no in writing can still be appealed.',
    );
  });
  it('a product decided case by case is marked as such, unless the booklet excludes it', () => {
    const data = world(asks(undefined, {}, 'case-by-case'));
    const of = (excludes: string[]) => {
      const given = { asOf: '2026-11-23', plan: { payer: 'acme', excludes }, diagnosis: { condition: TRD } };
      return options(understand(given, data, en), data, en).map(({ product, caseByCase }) => [product, caseByCase]);
    };
    expect(of([])).toEqual([
      ['iv-ketamine', false],
      ['esketamine', true],
    ]);
    expect(of(['esketamine'])[1]).toEqual(['esketamine', false]);
  });
});
