/** What decides when something is missing, odd or under another name: one value for each edge. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/coverage/assess.ts';
import { applies, choose, type Fit, type Speaking } from '../../src/coverage/choose.ts';
import { evidenceFor, evidenceRow } from '../../src/coverage/evidence.ts';
import { coverage, options } from '../../src/coverage/index.ts';
import { typicalAnswer } from '../../src/coverage/typical.ts';
import { understand } from '../../src/coverage/understand.ts';
import { unmetSentences } from '../../src/coverage/unmet.ts';
import type { Case } from '../../src/model/case.ts';
import type { Data } from '../../src/model/data.ts';
import type { EvidenceFile } from '../../src/model/evidence.ts';
import type { Policy, Rule, Tree } from '../../src/model/policy.ts';
import type { Criterion } from '../../src/model/result.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { leaf, policy, rule, world } from './small-data.ts';

const asOf = '2026-11-23';
const RESISTANT = 'treatment-resistant-depression';
const case_ = (more: Case = {}): Case & { asOf: string } => ({
  asOf,
  ...more,
  plan: { payer: 'acme', kind: 'employer-insured', ...more.plan },
  diagnosis: { condition: RESISTANT, ...more.diagnosis },
  treatment: { product: 'esketamine', ...more.treatment },
});
const asked = (policies: Policy[], more: Case = {}, data: Data = world(policies)) => {
  const person = understand(case_(more), data, en);
  return { ...coverage(person, person.product, options(person, data, en), data, en), person, data };
};
const two = leaf('two', 'history.failedAntidepressants', 'atLeast', 2);
const therapy = leaf('therapy', 'history.psychotherapyTried', 'is', true);
const adult = leaf('adult', 'patient.age', 'atLeast', 18, false);

describe('a rule against a person', () => {
  const own = policy('p', 'acme', []);
  const judged = (of: Rule, fit: Fit, indication: string, more: Case = {}, named?: string[]) => {
    const data = world();
    const speaking: Speaking = {
      policy: own,
      rule: of,
      fit,
      indication,
      startOnly: false,
      ...(named ? { named } : {}),
    };
    return assess(speaking, understand(case_(more), data, en), data, en);
  };
  const ids = (of: ReturnType<typeof judged>) => of.evaluation?.leaves.map((traced) => traced.leaf.id);

  it('major depression under a rule for the resistant form: two failed trials stand before its criteria', () => {
    const with_ = (criteria: Tree) => rule('r', 'covered-with-criteria', { criteria });
    expect(ids(judged(with_(therapy), 'implied', RESISTANT))).toEqual(['treatment-resistant', 'therapy']);
    expect(ids(judged(rule('r', 'covered'), 'implied', RESISTANT))).toEqual(['treatment-resistant']);
    // Where the rule asks for trials itself, its own number counts.
    expect(ids(judged(with_({ all: [therapy, two] }), 'implied', RESISTANT))).toEqual(['therapy', 'two']);
    expect(ids(judged(with_(therapy), 'implied', 'depression-with-suicidality'))).toEqual(['therapy']);
    expect(ids(judged(with_(therapy), 'exact', RESISTANT))).toEqual(['therapy']);
  });
  it('that number is two, and can still be met', () => {
    const status = (failedAntidepressants: number) =>
      judged(rule('r', 'covered'), 'implied', RESISTANT, { history: { failedAntidepressants } }).status;
    expect([status(1), status(2), status(3)]).toEqual(['not-yet', 'likely', 'likely']);
  });
  it('a condition that the policy does not name: the named ones are the criterion', () => {
    const { tree, status } = judged(
      rule('r', 'covered-with-criteria', { criteria: therapy }),
      'not-named',
      'not-named',
      { diagnosis: { condition: 'ptsd' } },
      ['crps', RESISTANT],
    );
    expect(tree).toEqual({
      id: 'named-diagnosis',
      says: 'The diagnosis is one that the policy names: treatment-resistant-depression or crps',
      fact: 'diagnosis.condition',
      op: 'oneOf',
      value: ['crps', RESISTANT],
      fixable: false,
      source: { ref: 's' },
    });
    expect(status).toBe('unlikely');
  });
  it.each(['investigational', 'not-medically-necessary', 'not-covered', 'no-benefit'] as const)(
    '%s: no criteria are looked at',
    (stance) => {
      const { tree, evaluation } = judged(rule('r', stance, { criteria: therapy }), 'exact', RESISTANT);
      expect([tree, evaluation]).toEqual([undefined, undefined]);
    },
  );
});

describe('unmet criteria in words', () => {
  const criterion = (id: string, state: Criterion['state'] = 'not-met') =>
    ({ id, says: `Point ${id}`, state, have: null }) as Criterion;
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => leaf(id, id, 'is', true)) as [Tree, Tree, Tree, Tree];
  const said = (tree: Tree | undefined, unmet: string, met = '') =>
    unmetSentences(tree, [...[...unmet].map((id) => criterion(id)), ...[...met].map((id) => criterion(id, 'met'))], en);

  it('without criteria nothing is unmet', () => {
    expect(said(undefined, 'a')).toEqual([]);
    expect(said({ all: [a, b] }, '', 'ab')).toEqual([]);
  });
  it('each alone, what is met is not said', () => {
    expect(said({ all: [a, b, c] }, 'ac', 'b')).toEqual(['Not met: Point a.', 'Not met: Point c.']);
    expect(said({ not: a }, 'a')).toEqual(['Not met: Point a.']);
    expect(said({ atLeast: 1, of: [a, b] }, 'b')).toEqual(['Not met: Point b.']);
  });
  it('one way of several that is unmet stands alone', () => {
    expect(said({ any: [a, b] }, 'a')).toEqual(['Not met: Point a.']);
    expect(said({ any: [a, { all: [b, c] }] }, 'a', 'bc')).toEqual(['Not met: Point a.']);
    expect(said({ any: [a, b] }, 'ab')).toEqual(['Not met. One of these is enough: (1) Point a; (2) Point b.']);
  });
  it('ways of several points, and ways inside a way', () => {
    expect(said({ any: [a, { all: [b, c, d] }] }, 'abd', 'c')).toEqual([
      'Not met. One of these is enough: (1) Point a; (2) Point b, and point d.',
    ]);
    expect(said({ any: [a, { all: [{ any: [b, c] }, d] }] }, 'abcd')).toEqual([
      'Not met. One of these is enough: (1) Point a; (2) Point b, or point c, and point d.',
    ]);
    expect(said({ any: [a, { atLeast: 1, of: [b, { not: c }] }] }, 'abc')).toEqual([
      'Not met. One of these is enough: (1) Point a; (2) Point b, and point c.',
    ]);
  });
});

describe('criteria that name things', () => {
  const shown = (own: Parameters<typeof leaf>, more: Case = {}) =>
    asked([policy('p', 'acme', [rule('r', 'covered-with-criteria', { criteria: leaf(...own) })])], more).criteria[0];
  it('a condition, a product and a plan are called by their names, a choice by its label', () => {
    expect(shown(['x', 'plan.kind', 'noneOf', ['medicaid-ffs', 'uninsured']])).toMatchObject({
      need: 'not a plan of kind medicaid-ffs or a plan of kind uninsured',
      have: 'a plan of kind employer-insured',
      state: 'met',
    });
    expect(shown(['x', 'treatment.product', 'oneOf', ['iv-ketamine', 'esketamine']])).toMatchObject({
      need: 'iv-ketamine or esketamine',
      have: 'esketamine',
    });
    expect(shown(['x', 'history.prescriberSpecialty', 'is', 'psychiatry'])).toMatchObject({ have: null });
  });
  it('a number that is asked for exactly', () => {
    expect(shown(['x', 'treatment.sessions', 'is', 8], { treatment: { sessions: 8 } })).toMatchObject({
      need: '8',
      have: '8',
    });
  });
  it('a list of codes is shown whole', () => {
    expect(
      shown(['x', 'diagnosis.icd10', 'oneOf', ['F33.2']], { diagnosis: { icd10: ['F33.2', 'F32.2'] } }),
    ).toMatchObject({ need: 'F33.2', have: 'F33.2, F32.2', state: 'met' });
  });
  it('one open trial is a number between two', () => {
    const trial = { drug: 'sertraline', weeks: 8, doseMg: 100 };
    const of = (criteria: Tree) => [policy('p', 'acme', [rule('r', 'covered-with-criteria', { criteria })])];
    const one = asked(of(two), {
      history: {
        antidepressantTrials: [
          { ...trial, outcome: 'no-response' },
          { ...trial, drug: 'venlafaxine' },
        ],
      },
    });
    expect(one.criteria[0]).toMatchObject({ have: '1 to 2', state: 'not-known' });
    // What would settle it is a detail of the list.
    expect(one.criteria[0]?.facts).toEqual(['history.failedAntidepressants', 'history.antidepressantTrials']);
  });
});

describe('what follows from the case', () => {
  const understood = (more: Case, data = world()) => understand({ asOf, ...more }, data, en);
  it('"none" beside a plan: the plan counts, and that is said', () => {
    const { payer, planKind, warnings } = understood({ plan: { payer: 'none', kind: 'employer-insured' } });
    expect([payer, planKind?.id]).toEqual([undefined, 'employer-insured']);
    expect(warnings[0]).toBe(
      'You said that you have no insurance, and also named a plan (a plan of kind employer-insured). The answer is for the plan.',
    );
    expect(understood({ plan: { payer: 'none', kind: 'uninsured' } }).payer?.id).toBe('none');
  });
  it('an insurer that does not sell the kind of plan: the kind counts', () => {
    const { payer, line, warnings } = understood({ plan: { payer: 'bravo', kind: 'medicare-advantage' } });
    expect([payer?.id, line]).toEqual(['bravo', 'medicare-advantage']);
    expect(warnings[0]).toContain('We do not know BRAVO to run this kind of plan');
  });
  it('"Medicaid" in a state is that state’s program, which tells the state', () => {
    const ohio = understood({ patient: { state: 'OH' }, plan: { payer: 'medicaid' } });
    expect([ohio.payer?.id, ohio.case.plan?.payer, ohio.derived]).toEqual([
      'ohio-medicaid',
      'ohio-medicaid',
      ['plan.payer'],
    ]);
    expect(understood({ plan: { payer: 'medicaid' } }).payer?.id).toBe('medicaid');
    expect(understood({ patient: { state: 'UT' }, plan: { payer: 'medicaid' } }).payer?.id).toBe('medicaid');
    const told = understood({ plan: { payer: 'ohio-medicaid' } });
    expect([told.case.patient?.state, told.derived]).toEqual(['OH', ['patient.state']]);
    // Two kinds of plan are Medicaid: which of them is not known.
    expect(told.planKind).toBeUndefined();
    expect(told.line).toBe('medicaid');
  });
  it('CHIP is Medicaid only where the data know it, and that is said', () => {
    const chip = (state?: string) =>
      understood({
        ...(state ? { patient: { state } } : {}),
        plan: { kind: 'chip' },
        diagnosis: { condition: RESISTANT },
        treatment: { product: 'esketamine' },
      });
    expect([chip('OH').payer?.id, chip('AK').payer?.id]).toEqual(['ohio-medicaid', 'medicaid']);
    expect(chip('OH').planKind?.id).toBe('chip');
    expect(chip('OH').warnings.join()).toContain('in OH is part of Medicaid, so the rules of OHIO-MEDICAID were used');
    for (const state of ['UT', undefined]) {
      expect(chip(state).payer).toBeUndefined();
      expect(chip(state).warnings.join()).not.toContain('is part of Medicaid');
    }
    // The bundled numbers are old, and their years are told.
    const bundled = understand({ asOf, patient: { state: 'OH' }, plan: { kind: 'chip' } }, openData(), en);
    expect(bundled.warnings.join()).toContain('By numbers of 2022 and 2023, CHIP in OH is part of Medicaid');
    // The federal law stands behind it there, and only there.
    const law = policy('law', 'medicaid', [rule('r', 'covered')], { lines: ['medicaid'] });
    const decided = (state: string) => coverage(chip(state), chip(state).product, [], world([law]), en).verdict.status;
    expect([decided('OH'), decided('TX'), decided('UT')]).toEqual(['likely', 'unknown', 'unknown']);
    // Where a state's drug rules are for both, its programme counts, and the federal law does not.
    expect(chip('TX').payer?.id).toBe('texas-medicaid');
    expect(chip('TX').warnings.join()).toContain('drug rules of TEXAS-MEDICAID also hold for a plan of kind chip');
  });
  it('a payer of another state is pointed out', () => {
    const warned = (state: string) =>
      understood({ patient: { state }, plan: { payer: 'acme-texas', kind: 'employer-insured' } }).warnings.join(' ');
    expect(warned('UT')).toContain('ACME-TEXAS is not known to cover people in UT.');
    expect(warned('TX')).not.toContain('not known to cover');
  });
  it('a code of one condition names it; a code of several does not', () => {
    const by = (...icd10: string[]) => understood({ diagnosis: { icd10 } }).condition?.id;
    expect([by('F43.10'), by('G90.511'), by('F43.10', 'G90.511'), by('Z99.9')]).toEqual([
      'ptsd',
      'crps',
      undefined,
      undefined,
    ]);
    expect(understood({ diagnosis: { icd10: ['F43.10'] } }).derived).toContain('diagnosis.condition');
  });
  it('a code with suicidal thoughts, and two failed trials: the resistant form', () => {
    const history = { failedAntidepressants: 2 };
    expect(understood({ diagnosis: { icd10: ['F33.2', 'R45.851'] }, history }).condition?.id).toBe(RESISTANT);
  });
  it('what one answer says of another', () => {
    const history = (given: NonNullable<Case['history']>) => understood({ history: given }).case.history;
    expect(history({ suicidalIdeation: false })).toEqual({ suicidalIdeation: false, suicidalIntent: false });
    expect(history({ suicidalIntent: true })).toEqual({ suicidalIntent: true, suicidalIdeation: true });
    expect(history({ prescriberSpecialty: 'psychiatry' })).toMatchObject({ psychiatristConsulted: true });
    expect(history({ phq9: 19 })).toEqual({ phq9: 19, baselineScore: true });
    expect(history({ phq9: 20 })).toEqual({ phq9: 20, baselineScore: true, severeScore: true });
    expect(history({ madrs: 30 })?.severeScore).toBeUndefined();
    expect(history({ madrs: 31 })?.severeScore).toBe(true);
    expect(history({ hamd17: 22 })?.severeScore).toBeUndefined();
    expect(history({ hamd17: 23 })?.severeScore).toBe(true);
    expect(history({ qids: 15 })?.severeScore).toBeUndefined();
    expect(history({ qids: 16 })?.severeScore).toBe(true);
    expect(understood({ diagnosis: { condition: 'depression-with-suicidality' } }).case.history).toEqual({
      suicidalIdeation: true,
    });
    for (const code of ['F32.3', 'F33.3']) {
      expect(understood({ diagnosis: { icd10: [code] } }).case.history?.psychoticFeatures).toBe(true);
    }
  });
  it('more failed trials in the list than were said', () => {
    const trials = ['sertraline', 'venlafaxine'].map((drug) => ({
      drug,
      doseMg: 200,
      weeks: 8,
      outcome: 'no-response' as const,
    }));
    const said = (failedAntidepressants: number) =>
      understood({ history: { failedAntidepressants, antidepressantTrials: trials } }).warnings.join(' ');
    expect(said(1)).toContain('You gave 1 as the number of failed antidepressants, but 2 of the listed ones failed.');
    expect(said(2)).not.toContain('You gave');
  });
  it('a note on a code is passed on', () => {
    const data = world();
    const conditions = data.conditions().map((of) => ({
      ...of,
      codes: of.codes.map((entry) => ({ ...entry, note: 'Often too vague.' })),
    }));
    const noted = { ...data, conditions: () => conditions };
    expect(understood({ diagnosis: { icd10: ['F43.10'] } }, noted).warnings[0]).toBe(
      'About the code F43.10: Often too vague.',
    );
  });
  it('no product at all: no answer, and the reason names the file', () => {
    const data = {
      ...world(),
      products: () => [],
      damaged: () => [{ file: 'products.json', why: 'missing' as const }],
    };
    expect(() => understood({}, data)).toThrow('The data file products.json could not be read');
  });
});

describe('plans that have no such benefit', () => {
  it('excluded by the rule, not by the booklet', () => {
    const none = [policy('p', 'acme', [rule('r', 'no-benefit')])];
    const { verdict } = asked(none);
    expect(verdict.status).toBe('excluded');
    expect(verdict.policies).toEqual(['p']);
  });
  it('what the label forbids does not make "excluded" milder', () => {
    const none = [policy('p', 'acme', [rule('r', 'no-benefit')])];
    expect(asked(none, { history: { aneurysmOrAvm: true } }).verdict.status).toBe('excluded');
  });
});

describe('what other plans do', () => {
  const bravo = (own: Rule) => policy(`b-${own.id}`, 'bravo', [own]);
  const count = (policies: Policy[], more: Case = {}) => {
    const data = world(policies);
    const person = understand(case_({ ...more, plan: { payer: 'acme', ...more.plan } }), data, en);
    return typicalAnswer(person, person.product, data, en);
  };
  it('counts the payers of the line by what they say', () => {
    const texas = policy('t', 'acme-texas', [rule('r', 'not-covered')]);
    const { because, found } = count([bravo(rule('r', 'covered')), texas], { patient: { state: 'TX' } });
    expect(found).toBe(true);
    expect(because[0]).toBe('18 of 18 insurers surveyed cover it.');
    expect(because[1]).toBe(en.coverage.counts(1, 0, 1, 0));
    expect(count([bravo(rule('r', 'case-by-case')), texas], { patient: { state: 'TX' } }).because[1]).toBe(
      en.coverage.counts(0, 1, 1, 0),
    );
    const other = policy('t', 'acme-texas', [rule('r', 'covered', { products: ['iv-ketamine'] })]);
    expect(count([bravo(rule('r', 'covered')), other], { patient: { state: 'TX' } }).because[1]).toBe(
      en.coverage.counts(1, 0, 0, 1),
    );
  });
  it('nothing at all is said to be nothing', () => {
    const { found, because } = count([], { plan: { kind: 'original-medicare' } });
    expect([found, because]).toEqual([false, [en.coverage.noCounts]]);
    const person = understand({ asOf, treatment: { product: 'esketamine' } }, world(), en);
    expect(typicalAnswer(person, person.product, world(), en)).toEqual({ found: false, because: [], sources: [] });
  });
});

describe('studies', () => {
  const study = (id: string) => ({
    id,
    name: `Study ${id}`,
    kind: 'randomized-trial' as const,
    confidence: 'high' as const,
    year: 2020,
    people: 100,
    found: 'It helped somewhat.',
    source: { ref: `src-${id}` },
  });
  const source = (id: string) => ({
    id,
    title: id,
    url: `https://example.org/${id}`,
    kind: 'study' as const,
    dated: '2020',
    seen: '2026-11-23',
  });
  const file: EvidenceFile = {
    grades: { strong: '', moderate: '', limited: '', insufficient: '' },
    sources: ['src-a', 'src-b', 'src-c'].map(source),
    studies: ['a', 'b', 'c'].map(study),
    evidence: [
      {
        products: ['esketamine'],
        conditions: ['major-depression'],
        grade: 'moderate',
        contested: false,
        label: 'approved',
        plain: 'Some studies found that it helps.',
        for: ['b'],
        against: ['a'],
      },
    ],
    claims: [],
  };
  const data = { ...world(), evidence: () => file };
  it('of the condition, or of the wider one', () => {
    expect(evidenceRow('esketamine', { id: 'major-depression' }, file)?.grade).toBe('moderate');
    expect(evidenceRow('esketamine', { id: RESISTANT, formOf: 'major-depression' }, file)?.grade).toBe('moderate');
    expect(evidenceRow('esketamine', { id: RESISTANT }, file)).toBeUndefined();
    expect(evidenceRow('iv-ketamine', { id: 'major-depression' }, file)).toBeUndefined();
  });
  it('with its sources, and no others', () => {
    const { evidence, sources } = evidenceFor('esketamine', { id: RESISTANT, formOf: 'major-depression' }, data);
    expect(evidence).toMatchObject({
      product: 'esketamine',
      condition: RESISTANT,
      for: [{ name: 'Study b', source: 'evidence/src-b', people: 100, year: 2020 }],
      against: [{ name: 'Study a', source: 'evidence/src-a' }],
    });
    expect(sources.map(({ id }) => id)).toEqual(['evidence/src-a', 'evidence/src-b']);
    expect(evidenceFor('esketamine', undefined, data)).toEqual({ evidence: null, sources: [] });
    expect(evidenceFor('iv-ketamine', { id: RESISTANT }, data)).toEqual({ evidence: null, sources: [] });
  });
});

describe('policies of some states, and policies that have ended', () => {
  const chosen = (policies: Policy[], more: Case) => {
    const data = world(policies);
    const person = understand(case_(more), data, en);
    return choose(person, person.product, data);
  };
  const some = (id: string, states: string[], own: Rule) => policy(id, 'acme', [own], { states });
  it('names the states in which the payer’s policies speak, each once and in order', () => {
    const policies = [
      some('a', ['UT', 'OH'], rule('r', 'covered')),
      some('b', ['OH'], rule('s', 'covered')),
      some('c', ['NV'], rule('t', 'covered', { products: ['iv-ketamine'] })),
      policy('d', 'acme', [rule('u', 'silent')]),
    ];
    expect(chosen(policies, {}).inStates).toEqual(['OH', 'UT']);
    expect(chosen(policies, { patient: { state: 'CA' } }).inStates).toEqual([]);
  });
  it('the one that ended last comes first; one that holds, or never began to end, is not named', () => {
    const until = (id: string, to: string | null) =>
      policy(id, 'acme', [rule(id, 'covered')], { effective: { from: '2020-01-01', to } });
    const { ended, rules } = chosen([until('old', '2022-06-30'), until('late', '2024-06-30')], {});
    expect([rules, ended.map((of) => of.policy.id)]).toEqual([[], ['late', 'old']]);
    expect(chosen([until('today', asOf)], {}).ended).toEqual([]);
    expect(chosen([until('always', null)], {}).rules).toHaveLength(1);
  });
  it('a borrowed policy counts like an own one, and is silent like one', () => {
    const lent = policy('p', 'acme', [rule('r', 'covered', { conditions: ['ptsd'] })]);
    const { silent, rules, basis } = chosen([lent], { plan: { payer: 'acme-texas' }, patient: { state: 'TX' } });
    expect([rules, basis, silent.map(({ id }) => id)]).toEqual([[], 'none', ['p']]);
  });
  it('a version that was replaced says nothing more, though no text tells its end', () => {
    const old = policy('v1', 'acme', [rule('r', 'covered'), rule('gone', 'covered', { conditions: ['ptsd'] })]);
    const now = policy('v2', 'acme', [rule('r', 'not-covered')], { supersedes: 'v1', reviewed: '2025-06-01' });
    expect(chosen([old, now], {}).rules.map((of) => of.policy.id)).toEqual(['v2']);
    expect(chosen([old, now], { diagnosis: { condition: 'ptsd' } }).rules).toEqual([]);
  });
  it('a drug that was never approved: a list of uses shows nothing about others', () => {
    const list = policy('p', 'acme', [
      rule('r', 'covered', { products: ['iv-ketamine'], conditions: ['major-depression'] }),
    ]);
    const { rules, silent } = chosen([list], {
      diagnosis: { condition: 'ptsd' },
      treatment: { product: 'iv-ketamine' },
    });
    expect([rules, silent.map(({ id }) => id)]).toEqual([[], ['p']]);
  });
  it('the text of the state stands alone, also where a wider one names the condition itself', () => {
    const wider = policy('wider', 'acme', [rule('r', 'not-covered', { conditions: ['major-depression'] })]);
    const given = { patient: { state: 'OH' }, diagnosis: { condition: 'major-depression' } };
    const { rules } = chosen([wider, some('ohio', ['OH'], rule('r', 'covered'))], given);
    expect(rules.map((of) => of.policy.id)).toEqual(['ohio']);
  });
  it('a state that is not known is none of some', () => {
    expect(applies(some('a', ['UT'], rule('r', 'covered')), [], undefined, asOf)).toBe(false);
  });
});

describe('what would change it', () => {
  it('nothing that was tried and does not help is named', () => {
    const barred = policy('p', 'acme', [rule('r', 'covered-with-criteria', { criteria: { all: [adult, two] } })]);
    const { verdict, wouldChange } = asked([barred], {
      patient: { age: 16 },
      history: { failedAntidepressants: 1 },
    });
    expect(verdict.status).toBe('unlikely');
    expect(wouldChange.filter(({ facts }) => facts.includes('history.failedAntidepressants'))).toEqual([]);
  });
});
