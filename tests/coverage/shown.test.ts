/** The criteria as they are shown, what of the label stands beside them, what is known of each, and what would change it. */
import { describe, expect, it } from 'vitest';
import { coverage, options } from '../../src/coverage/index.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case } from '../../src/model/case.ts';
import type { Data } from '../../src/model/data.ts';
import type { Policy, Rule, Tree } from '../../src/model/policy.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { leaf, policy, rule, world } from './small-data.ts';

const real = openData();
const ask = (data: Data, given: Case, asOf = '2026-11-23') => {
  const person = understand({ asOf, treatment: { product: 'esketamine' }, ...given }, data, en);
  return coverage(person, person.product, options(person, data, en), data, en);
};
const TRD = 'treatment-resistant-depression';
const CRISIS = 'depression-with-suicidality';
const acme: Case = { plan: { payer: 'acme', kind: 'employer-insured' }, diagnosis: { condition: TRD } };
const under = (
  criteria: Tree,
  more: Case = {},
  of: Partial<Rule> = {},
  data = (policies: Policy[]) => world(policies),
) => ask(data([policy('p', 'acme', [rule('r', 'covered-with-criteria', { criteria, ...of })])]), { ...acme, ...more });
const shown = (criteria: Tree, more: Case = {}) =>
  under(criteria, more).criteria.map(({ need, have, state, facts }) => ({ need, have, state, facts }));

const two = leaf('two', 'history.failedAntidepressants', 'atLeast', 2);
const classes = leaf('classes', 'history.failedAntidepressantClasses', 'atLeast', 2);
const therapy = leaf('therapy', 'history.psychotherapyTried', 'is', true);
const adult = leaf('adult', 'patient.age', 'atLeast', 18, false);
const list = (...given: [drug: string, more: object][]): Case => ({
  history: { antidepressantTrials: given.map(([drug, more]) => ({ drug, ...more })) },
});
const full = { doseMg: 150, weeks: 8, outcome: 'no-response' };

describe('what a rule says beside its conditions', () => {
  const beside = { approvalMonths: 6, limits: [{ says: 'Two a week.', source: { ref: 's', where: 'Page 4' } }] };
  it('is told of the rule that decides, with its place', () => {
    expect(under(adult, {}, beside).policies).toMatchObject([
      { id: 'p', approvalMonths: 6, limits: [{ says: 'Two a week.', source: 'policies/p:s', where: 'Page 4' }] },
    ]);
    expect(under(adult).policies).toMatchObject([{ approvalMonths: null, limits: [] }]);
  });
  it('is not told of a rule that was weighed and does not decide', () => {
    const none = policy('p', 'acme', [rule('r', 'covered-with-criteria', { criteria: adult })]);
    const other = policy('q', 'acme', [rule('r2', 'investigational', beside)]);
    const { policies } = ask(world([none, { ...other, confidence: 'low' }]), { ...acme, patient: { age: 43 } });
    expect(policies.map(({ id, limits }) => ({ id, limits }))).toEqual([
      { id: 'p', limits: [] },
      { id: 'q', limits: [] },
    ]);
  });
  it('Blue Cross NC: eight packs in 28 days', () => {
    const person = { plan: { payer: 'bcbs-north-carolina', kind: 'employer-insured' }, diagnosis: { condition: TRD } };
    const { policies, sources } = ask(real, { ...person, patient: { age: 43, state: 'NC' } });
    const [limit] = policies[0]?.limits ?? [];
    expect(limit?.says).toContain('8 packs in 28 days');
    expect(sources.map(({ id }) => id)).toContain(limit?.source);
  });
});

describe('what a policy says without deciding', () => {
  it('is told, with its source', () => {
    const person = { plan: { payer: 'harvard-pilgrim', kind: 'employer-insured' }, patient: { age: 43, state: 'MA' } };
    const { verdict, sources } = ask(real, {
      ...person,
      diagnosis: { condition: 'ptsd' },
      treatment: { product: 'oral-ketamine' },
    });
    expect(verdict.status).toBe('unknown');
    expect(verdict.because[0]).toMatch(/does not decide this use\. .*August 7, 2013.*An exception is possible/);
    expect(sources.some(({ id }) => id.startsWith('policies/harvard-pilgrim-compounded-2013:'))).toBe(true);
  });
  it('of another condition is not', () => {
    const silent = rule('r', 'silent', { conditions: ['crps'], says: 'It names only the syndrome.' });
    const speaks = (condition: string) => {
      const { verdict } = ask(world([policy('p', 'acme', [silent])]), { ...acme, diagnosis: { condition } });
      return verdict.because.join(' ');
    };
    expect(speaks('crps')).toContain('does not decide this use. It names only the syndrome.');
    expect(speaks(TRD)).toMatch(/does not decide this use\.(?! It names)/);
  });
});

describe('a criterion', () => {
  it('has its papers, its place in the source, and all else that is known of it', () => {
    const own: Tree = { ...adult, show: 'A card with the date of birth.', source: { ref: 's', where: 'Page 2' } };
    expect(under(own, { patient: { age: 43 } }).criteria).toEqual([
      {
        id: 'adult',
        policy: 'p',
        rule: 'r',
        says: 'The criterion adult',
        state: 'met',
        fixable: false,
        decides: true,
        have: '43',
        need: '18 or more',
        alternatives: [],
        facts: ['patient.age'],
        show: 'A card with the date of birth.',
        source: 'policies/p:s',
        where: 'Page 2',
      },
    ]);
    expect(under(adult).criteria[0]).toMatchObject({ show: null, where: null, have: null });
  });
  it('a choice is called by its label, and a name that is not in the data by itself', () => {
    // Not the first of the list, so that a label taken at random would be noticed.
    const [, second] = en.fact('history.prescriberSpecialty').choices ?? [];
    if (!second) throw new Error('one choice only');
    const specialty = { history: { prescriberSpecialty: second.value } } as Case;
    expect(shown(leaf('x', 'history.prescriberSpecialty', 'is', second.value), specialty)).toMatchObject([
      { need: second.label, have: second.label, state: 'met' },
    ]);
    expect(second.label).not.toBe(second.value);
    expect(shown(leaf('x', 'diagnosis.condition', 'oneOf', ['gone', 'ptsd']))).toMatchObject([
      { need: 'gone or ptsd', have: TRD, state: 'not-met' },
    ]);
  });
  it.each<[string, Tree, Case, string | null, string]>([
    ['nothing', two, {}, null, 'not-known'],
    ['a number', two, { history: { failedAntidepressants: 2 } }, '2', 'met'],
    ['at least as many as classes', two, { history: { failedAntidepressantClasses: 2 } }, '2 or more', 'met'],
    ['none or one', two, list(['sertraline', {}]), '0 to 1', 'not-met'],
    ['no number of classes', classes, {}, null, 'not-known'],
    ['one to three classes', classes, { history: { failedAntidepressants: 3 } }, '1 to 3', 'not-known'],
  ])('of what may be known within bounds: %s', (_, tree, given, have, state) => {
    expect(shown(tree, given)).toMatchObject([{ have, state }]);
  });
  it('rests on the list only where a detail of it would settle it', () => {
    const open = list(['sertraline', full], ['venlafaxine', {}]);
    const known = list(['sertraline', full], ['venlafaxine', full]);
    expect(shown(two, known)[0]?.facts).toEqual(['history.failedAntidepressants']);
    expect(shown(two, open)[0]?.facts).toEqual(['history.failedAntidepressants', 'history.antidepressantTrials']);
    expect(shown(two)[0]?.facts).toEqual(['history.failedAntidepressants']);
  });
});

describe('details of the trials', () => {
  const weeks = leaf('weeks', 'history.minTrialWeeks', 'atLeast', 6);
  const doses = leaf('doses', 'history.adequateDoses', 'is', true);
  const episode = leaf('episode', 'history.trialsInCurrentEpisode', 'is', true);
  const years = leaf('years', 'history.trialsWithin5Years', 'is', true);
  const listed = leaf('listed', 'history.antidepressantTrials', 'known', undefined);
  const all: Tree = { all: [weeks, doses, episode, years, listed] };
  const states = (given: Case) => shown(all, given).map(({ state }) => state);

  it('without a list: the answer for all of them, each of its own question', () => {
    expect(states({})).toEqual(['not-known', 'not-known', 'not-known', 'not-known', 'not-known']);
    expect(
      states({
        history: { minTrialWeeks: 6, adequateDoses: false, trialsInCurrentEpisode: true, trialsWithin5Years: false },
      }),
    ).toEqual(['met', 'not-met', 'met', 'not-met', 'not-known']);
    expect(shown(all).map(({ facts }) => facts)).toEqual([
      ['history.minTrialWeeks'],
      ['history.adequateDoses'],
      ['history.trialsInCurrentEpisode'],
      ['history.trialsWithin5Years'],
      ['history.antidepressantTrials'],
    ]);
  });
  it('with a list: what it shows, and the answer for all where it shows nothing', () => {
    const recent = { ...full, ended: '2026-01', thisEpisode: true };
    expect(states(list(['sertraline', recent]))).toEqual(['met', 'met', 'met', 'met', 'met']);
    expect(shown(all, list(['sertraline', recent])).map(({ have }) => have)).toEqual(['8', 'yes', 'yes', 'yes', 'yes']);
    const bare = { drug: 'sertraline', weeks: 8, outcome: 'no-response' as const };
    const said = { adequateDoses: true, trialsInCurrentEpisode: true, trialsWithin5Years: true };
    expect(states({ history: { ...said, antidepressantTrials: [bare] } })).toEqual(['met', 'met', 'met', 'met', 'met']);
    // What the list shows is surer than the answer for all.
    const low = { ...bare, doseMg: 25 };
    expect(states({ history: { ...said, antidepressantTrials: [low] } })[1]).toBe('not-met');
  });
});

describe('the label', () => {
  const cigna = (history: Case['history']) =>
    ask(real, {
      plan: { payer: 'cigna', kind: 'employer-insured' },
      diagnosis: { condition: CRISIS },
      patient: { age: 43 },
      history: { suicidalIdeation: true, ...history },
    });
  const label = (of: ReturnType<typeof ask>) =>
    of.criteria.filter((criterion) => criterion.rule === 'label').map(({ id }) => id);
  const missing = { concurrentAntidepressant: false, failedAntidepressants: 1 };
  const pill = leaf('pill', 'history.concurrentAntidepressant', 'is', false);
  const spravato = (policies: Policy[]): Data => ({ ...world(policies), products: () => real.products() });
  const inCrisis: Case = { diagnosis: { condition: CRISIS }, patient: { age: 43 }, history: missing };

  it('what it forbids is a criterion with its source', () => {
    const [forbidden] = cigna({ aneurysmOrAvm: true }).criteria;
    const { source } =
      real
        .products()
        .find(({ id }) => id === 'esketamine')
        ?.contraindications?.find(({ fact }) => fact === 'history.aneurysmOrAvm') ?? {};
    expect(forbidden).toMatchObject({
      id: 'label-aneurysm-or-avm',
      policy: 'esketamine',
      have: 'yes',
      need: 'no',
      alternatives: [],
      facts: ['history.aneurysmOrAvm'],
      source: `products:${source?.ref}`,
      where: 'Contraindications',
    });
  });
  it('is not spoken of where the booklet excludes the drug anyway', () => {
    const given = { ...acme, plan: { ...acme.plan, excludes: ['esketamine'] }, history: { aneurysmOrAvm: true } };
    expect(ask(world(), given).criteria).toEqual([]);
  });
  it('the pill beside it: where the policy was read in part and does not speak of it', () => {
    expect(label(cigna(missing))).toEqual(['label-concurrent-antidepressant']);
    const of = { conditions: [CRISIS], incomplete: 'The list.' };
    expect(label(under({ all: [therapy, adult] }, inCrisis, of, spravato))).toEqual([
      'label-concurrent-antidepressant',
    ]);
    // A policy that was read whole asks for what it asks for; one that speaks of the pill is read instead.
    expect(label(under(therapy, inCrisis, { conditions: [CRISIS] }, spravato))).toEqual([]);
    expect(label(under({ all: [therapy, pill] }, inCrisis, of, spravato))).toEqual([]);
  });
});

describe('what the label warns of', () => {
  type Told = [product: string, given: Case, says: RegExp, dicho: RegExp];
  const CASES: Told[] = [
    ['esketamine', { history: { pregnant: true } }, /pregnan/, /embarazo/],
    ['esketamine', { history: { uncontrolledHypertension: true } }, /blood pressure/, /presi\u00f3n/],
    ['esketamine', { history: { psychosis: true } }, /psychosis/, /psicosis/],
    ['esketamine', { history: { psychosis: true, psychoticFeatures: true } }, /psychosis/, /psicosis/],
    ['esketamine', { treatment: { setting: 'home' } }, /never for use at home/, /nunca es para usar en casa/],
    ['iv-ketamine', { history: { uncontrolledHypertension: true } }, /blood pressure/, /presi\u00f3n/],
    ['im-ketamine', { history: { uncontrolledHypertension: true } }, /blood pressure/, /presi\u00f3n/],
    ['sc-ketamine', { history: { uncontrolledHypertension: true } }, /blood pressure/, /presi\u00f3n/],
    ...['iv-ketamine', 'im-ketamine', 'sc-ketamine', 'oral-ketamine', 'intranasal-ketamine'].map(
      (product): Told => [
        product,
        { history: { bipolarOrMania: true } },
        /change into mania after ketamine .* not well known/,
        /cambios a man\u00eda/,
      ],
    ),
  ];
  const cautions = new Set(real.products().flatMap((product) => (product.cautions ?? []).map(({ says }) => says)));
  const aetna = { plan: { payer: 'aetna', kind: 'employer-insured' }, diagnosis: { condition: TRD } };
  const told = (product: string, { treatment, ...given }: Case, of: Case = aetna) =>
    ask(real, { ...of, ...given, treatment: { ...treatment, product } }).warnings.filter((says) => cautions.has(says));
  const inSpanish = openData(undefined, 'es');

  it.each(CASES)('%s, %j: once, in both languages', (product, { treatment, ...given }, says, dicho) => {
    const more: Case = { ...given, ...(treatment ? { treatment } : {}) };
    // Whatever the plan says of it, or where there is none.
    for (const of of [aetna, { plan: { kind: 'uninsured' } }, {}]) {
      expect(told(product, more, of).filter((sentence) => says.test(sentence))).toHaveLength(1);
    }
    const asked = { ...aetna, ...given, treatment: { ...treatment, product } };
    const { warnings } = ask(inSpanish, asked);
    expect(warnings.filter((says) => dicho.test(says))).toHaveLength(1);
  });
  it.each([
    ['oral-ketamine', undefined, true],
    ['oral-ketamine', 'office', false],
    ['intranasal-ketamine', undefined, true],
    ['sc-ketamine', undefined, false],
  ])('%s, taken at %s: FDA’s warning of use at home %s', (product, setting, warned) => {
    const found = told(product, setting ? { treatment: { setting } } : {});
    expect(found.some((says) => says.includes('FDA'))).toBe(warned);
  });
  it.each([
    ['oral-ketamine', undefined, '2026-11-26', /ends on December 31, 2026, and no later rule was found/],
    ['oral-ketamine', undefined, '2026-12-31', /ends on December 31, 2026/],
    ['oral-ketamine', undefined, '2027-01-01', /ended on December 31, 2026, as far as we know/],
    ['sc-ketamine', 'home', '2026-11-26', /ends on December 31, 2026/],
    ['sc-ketamine', undefined, '2026-11-26', null],
    ['iv-ketamine', 'home', '2026-11-26', null],
    ['esketamine', 'home', '2026-11-26', null],
  ])('%s at %s on %s: how long it may be ordered by video', (product, setting, asOf, says) => {
    const { warnings } = ask(real, { ...aetna, treatment: { product, ...(setting ? { setting } : {}) }, asOf });
    const found = warnings.filter((sentence) => /by video/.test(sentence));
    expect(found).toEqual(says ? [expect.stringMatching(says)] : []);
  });
  it.each([
    ['nothing said', 'esketamine', {}],
    [
      'what is not so',
      'esketamine',
      { history: { pregnant: false, uncontrolledHypertension: false, psychosis: false } },
    ],
    ['a clinic', 'esketamine', { treatment: { setting: 'office' } }],
    [
      'lozenges, which have no label',
      'oral-ketamine',
      { history: { pregnant: true }, treatment: { setting: 'office' } },
    ],
  ] as [string, string, Case][])('not of %s', (_, product, given) => {
    expect(told(product, given)).toEqual([]);
  });

  const spravato = (policies: Policy[]): Data => ({ ...world(policies), products: () => real.products() });
  const at = (setting: string, of: Partial<Rule> = {}, product = 'esketamine') =>
    under(adult, { patient: { age: 43 }, treatment: { product, setting } }, of, spravato);
  it('Spravato at home is not likely, and would be at a certified clinic', () => {
    expect(at('office').verdict.status).toBe('likely');
    const { verdict, criteria, wouldChange } = at('home');
    expect(verdict.status).toBe('not-yet');
    expect(verdict.because).toContain('Not met: Spravato is given at a certified clinic (you: no).');
    expect(criteria[0]).toMatchObject({
      id: 'label-setting',
      state: 'not-met',
      fixable: true,
      have: 'no',
      need: 'yes',
    });
    expect(wouldChange).toContainEqual({
      change: 'If this is met: Spravato is given at a certified clinic',
      to: 'likely',
      facts: ['treatment.setting'],
    });
  });
  it('a pregnancy changes no verdict of a policy that does not ask', () => {
    const given = { patient: { age: 43 }, history: { pregnant: true } };
    expect(under(adult, given, {}, spravato).verdict.status).toBe('likely');
  });
  it('lozenges at home say nothing against Spravato, which would be given at a clinic', () => {
    const given = { ...acme, patient: { age: 43 }, treatment: { product: 'oral-ketamine', setting: 'home' } };
    const data = spravato([policy('p', 'acme', [rule('r', 'covered-with-criteria', { criteria: adult })])]);
    const person = understand({ asOf: '2026-11-23', ...given }, data, en);
    expect(options(person, data, en).find(({ product }) => product === 'esketamine')?.status).toBe('likely');
  });
});

describe('what would change it', () => {
  const changes = (tree: Tree, more: Case = {}, of: Partial<Rule> = {}) =>
    under(tree, { patient: { age: 43 }, ...more }, of).wouldChange.map(({ change, to, facts }) => [
      change,
      to,
      facts.join(),
    ]);
  const failed = (failedAntidepressants: number, more: Case['history'] = {}) => ({
    history: { failedAntidepressants, ...more },
  });
  const noTherapy = { psychotherapyTried: false };

  it('what must not be: its opposite', () => {
    const calm: Tree = { not: leaf('mania', 'history.bipolarOrMania', 'is', true) };
    expect(changes(calm, { history: { bipolarOrMania: true } })).toEqual([
      ['If this is met: The criterion mania', 'likely', 'history.bipolarOrMania'],
    ]);
    expect(changes(calm)).toEqual([
      ['If everything that is still open turns out to be met', 'likely', 'history.bipolarOrMania'],
      ['If this is not met: The criterion mania', 'not-yet', 'history.bipolarOrMania'],
    ]);
    expect(changes({ all: [calm, two] }, failed(1, { bipolarOrMania: false }))).toEqual([
      ['If this is met: The criterion two', 'likely', 'history.failedAntidepressants'],
    ]);
  });
  it('all that is missing together, with each of their facts once', () => {
    expect(
      changes(
        { all: [two, therapy, leaf('three', 'history.failedAntidepressants', 'atLeast', 3)] },
        failed(1, noTherapy),
      ),
    ).toEqual([
      ['If all 3 missing conditions are met', 'likely', 'history.failedAntidepressants,history.psychotherapyTried'],
    ]);
  });
  it('nothing that cannot be met, that does not decide, or that is enough already', () => {
    const exact = leaf('young', 'patient.age', 'atMost', 30, false);
    expect(changes({ any: [exact, two] }, failed(1))).toEqual([
      ['If this is met: The criterion two', 'likely', 'history.failedAntidepressants'],
    ]);
    expect(changes({ any: [two, therapy] }, failed(2, noTherapy))).toEqual([]);
    expect(changes({ all: [two, therapy] }, failed(2, { psychotherapyTried: true }))).toEqual([]);
  });
  it('nothing that leaves the answer as it is', () => {
    // Read in part: "possible" at best, whatever is met.
    expect(changes(therapy, {}, { incomplete: 'A page.' })).toEqual([
      ['If this is not met: The criterion therapy', 'not-yet', 'history.psychotherapyTried'],
    ]);
    // Of two open ways each may fail alone.
    expect(changes({ any: [two, therapy] })).toEqual([
      [
        'If everything that is still open turns out to be met',
        'likely',
        'history.failedAntidepressants,history.psychotherapyTried',
      ],
    ]);
  });
  it('another product, by its name', () => {
    // Aetna calls the infusion investigational for a depression, and covers Spravato.
    const aetna = ask(real, {
      plan: { payer: 'aetna', kind: 'employer-insured' },
      diagnosis: { condition: TRD },
      treatment: { product: 'iv-ketamine' },
    });
    const name = real.products().find(({ id }) => id === 'esketamine')?.name;
    expect(aetna.wouldChange).toEqual([
      { change: `Asking for ${name} instead`, to: 'possible', facts: ['treatment.product'] },
    ]);
  });
  it('without insurance no product is worth asking for', () => {
    expect(ask(real, { plan: { kind: 'uninsured' }, diagnosis: { condition: TRD } }).wouldChange).toEqual([]);
  });
});
