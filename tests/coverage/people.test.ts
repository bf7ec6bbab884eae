/** What follows from what people say, with the real lists of payers, plans, conditions and codes. */
import { describe, expect, it } from 'vitest';
import { approvedAfter, understand } from '../../src/coverage/understand.ts';
import type { Case, Trial } from '../../src/model/case.ts';
import type { Product } from '../../src/model/catalog.ts';
import type { Data } from '../../src/model/data.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const real = openData();
const from = (given: Case, data: Data = real) =>
  understand({ asOf: '2026-11-23', treatment: { product: 'esketamine' }, ...given }, data, en);
const say = en.coverage;

describe('payer and kind of plan, each from the other', () => {
  const plan = (given: Case['plan'], state?: string) => {
    const {
      payer,
      planKind,
      line,
      derived,
      case: filled,
      warnings,
    } = from({
      ...(given ? { plan: given } : {}),
      ...(state ? { patient: { state } } : {}),
    });
    // What the case says afterwards is what was understood.
    expect([filled.plan?.payer, filled.plan?.kind]).toEqual([payer?.id, planKind?.id]);
    return [payer?.id, planKind?.id, line, derived.join(', '), warnings.length];
  };
  it.each<
    [NonNullable<Case['plan']>, string | undefined, string | undefined, string | undefined, string | undefined, string]
  >([
    // Plans that a program pays for itself bring their payer; plans that an insurer runs do not.
    [{ kind: 'original-medicare' }, undefined, 'medicare', 'original-medicare', 'medicare', 'plan.payer'],
    [{ kind: 'medicare-advantage' }, 'OH', undefined, 'medicare-advantage', 'medicare-advantage', ''],
    [{ kind: 'part-d' }, 'OH', undefined, 'part-d', 'part-d', ''],
    [{ kind: 'tricare' }, undefined, 'tricare', 'tricare', 'tricare', 'plan.payer'],
    [{ kind: 'medicaid-managed' }, undefined, 'medicaid', 'medicaid-managed', 'medicaid', 'plan.payer'],
    [{ kind: 'medicaid-managed' }, 'OH', 'ohio-medicaid', 'medicaid-managed', 'medicaid', 'plan.payer'],
    [{ kind: 'chip' }, 'AL', undefined, 'chip', 'medicaid', ''],
    [{ kind: 'workers-comp' }, 'WA', 'washington-workers-comp', 'workers-comp', 'workers-comp', 'plan.payer'],
    [{ kind: 'workers-comp' }, undefined, undefined, 'workers-comp', 'workers-comp', ''],
    [{ kind: 'employer-insured' }, 'OH', undefined, 'employer-insured', 'commercial', ''],
    [{ kind: 'uninsured' }, 'OH', 'none', 'uninsured', 'none', 'plan.payer'],
    // A payer that has but one kind of plan tells it; one that has several does not.
    [{ payer: 'tricare' }, undefined, 'tricare', 'tricare', 'tricare', 'plan.kind'],
    [{ payer: 'none' }, undefined, 'none', 'uninsured', 'none', 'plan.kind'],
    [{ payer: 'none', kind: 'uninsured' }, undefined, 'none', 'uninsured', 'none', ''],
    [{ payer: 'wellcare' }, undefined, 'wellcare', undefined, undefined, ''],
    [{ payer: 'aetna' }, 'OH', 'aetna', undefined, undefined, ''],
    [{ payer: 'select-health' }, undefined, 'select-health', undefined, undefined, ''],
    [{ payer: 'blue-cross-complete' }, 'MI', 'blue-cross-complete', undefined, 'medicaid', ''],
  ])('%j in %s', (given, state, payer, kind, line, derived) => {
    expect(plan(given, state)).toEqual([payer, kind, line, derived, 0]);
  });
  it('a kind of plan that the program does not have is dropped, and said', () => {
    const { name } = real.planKinds().find(({ id }) => id === 'employer-insured') as { name: string };
    const given = { payer: 'ohio-medicaid', kind: 'employer-insured' };
    expect(plan(given)).toEqual(['ohio-medicaid', undefined, 'medicaid', 'patient.state', 1]);
    expect(from({ plan: given }).warnings).toEqual([say.planKindDoesNotFit(name, 'Ohio Medicaid')]);
  });
  it('Medicaid is in every state that state’s own program, not a health plan that works only there', () => {
    const programs = real.payers().filter(({ kind, lines }) => kind === 'program' && lines.includes('medicaid'));
    const states = programs.flatMap((payer) => (payer.states === 'all' ? [] : payer.states));
    expect(states.length).toBeGreaterThan(50);
    for (const state of states) {
      const { payer } = from({ plan: { kind: 'medicaid-ffs' }, patient: { state } });
      expect(payer).toMatchObject({ kind: 'program', states: [state] });
    }
  });
});

describe('codes of a diagnosis', () => {
  const coded = (condition: string | undefined, ...icd10: string[]) => {
    const person = from({ diagnosis: { icd10, ...(condition ? { condition } : {}) } });
    return { is: person.condition?.id, stray: person.strayCodes, warnings: person.warnings, case: person.case };
  };
  const name = (id: string) => real.conditions().find((of) => of.id === id)?.name ?? id;
  const note = (code: string) =>
    say.codeNote(
      code,
      real
        .conditions()
        .flatMap(({ codes }) => codes)
        .find((of) => of.code === code && of.note)?.note ?? '',
    );

  it.each([
    // Related conditions share their codes; a code next to others names no other illness.
    ['major-depression', ['F33.2', 'R45.851']],
    ['treatment-resistant-depression', ['F33.2', 'R45.851']],
    ['treatment-resistant-depression', ['F32.0']],
    ['major-depression', ['Z91.51', 'F33.1']],
    ['ptsd', ['F43.10', 'Z79.899']],
    ['ptsd', ['Z79.899']],
    // Long use of opioids, and thoughts of suicide, beside the illness that is treated.
    ['crps', ['G90.511', 'Z79.891']],
    ['ptsd', ['F43.10', 'R45.851']],
  ])('%s with %j: nothing to say', (condition, codes) => {
    expect(coded(condition, ...codes)).toMatchObject({ is: condition, stray: [], warnings: [] });
  });
  it('a code of another illness', () => {
    expect(coded('ptsd', 'G90.511')).toMatchObject({
      stray: ['G90.511'],
      warnings: [say.codeDoesNotFit('G90.511', name('ptsd'), [name('crps')])],
    });
    // Beside one of its own it is named, and does not stand in the way.
    expect(coded('ptsd', 'F43.10', 'G90.511')).toMatchObject({
      stray: [],
      warnings: [say.codeDoesNotFit('G90.511', name('ptsd'), [name('crps')])],
    });
  });
  it('a code that stands only beside others names no condition, and is no other illness', () => {
    expect(coded(undefined, 'O99.345')).toMatchObject({ is: undefined, warnings: [say.codeNeverAlone('O99.345')] });
    expect(coded('crps', 'R45.851').stray).toEqual([]);
    expect(coded(undefined, 'Z79.899')).toMatchObject({ is: undefined, warnings: [] });
  });
  it('what payers find too vague is said of that code alone', () => {
    expect(coded(undefined, 'F33.9')).toMatchObject({ is: 'major-depression', warnings: [note('F33.9')] });
    expect(note('F33.9').length).toBeGreaterThan(40);
  });
  it('codes that several conditions share, made up: a form of the same illness, and another illness', () => {
    const own: Record<string, { code: string; alone?: false }[]> = {
      'treatment-resistant-depression': [{ code: 'X1' }, { code: 'X2' }],
      crps: [{ code: 'X2' }, { code: 'X3' }],
      ptsd: [{ code: 'X3', alone: false }],
    };
    const conditions = real.conditions().map((of) => ({
      ...of,
      ...(of.id === 'ptsd' ? { formOf: 'generalized-anxiety' } : {}),
      codes: [...of.codes, ...(own[of.id] ?? []).map((entry) => ({ plain: '', ...entry }))],
    }));
    const of = (condition: string | undefined, code: string) => {
      const diagnosis = { icd10: [code], ...(condition ? { condition } : {}) };
      const { strayCodes, warnings } = from({ diagnosis }, { ...real, conditions: () => conditions });
      return [strayCodes.length, warnings.length];
    };
    expect(of('treatment-resistant-depression', 'X1')).toEqual([0, 0]);
    expect(of('major-depression', 'X1')).toEqual([0, 0]);
    expect(of('depression-with-suicidality', 'X1')).toEqual([0, 0]);
    expect(of('ptsd', 'X1')).toEqual([1, 1]);
    expect(of('treatment-resistant-depression', 'X2')).toEqual([0, 0]);
    expect(of(undefined, 'X3')).toEqual([0, 0]);
  });
  it('bipolar disorder by name, psychosis by code only', () => {
    expect(from({ diagnosis: { condition: 'bipolar-depression' } }).case.history).toEqual({ bipolarOrMania: true });
    expect(coded(undefined, 'F33.2').case.history).toBeUndefined();
    expect(coded(undefined, 'F33.3').case.history).toEqual({ psychoticFeatures: true });
  });
  it('thoughts of suicide as the condition', () => {
    expect(from({ diagnosis: { condition: 'suicidal-ideation' } }).case.history).toEqual({ suicidalIdeation: true });
  });
});

describe('a list of medicines', () => {
  const tried = (...antidepressantTrials: Trial[]) => {
    const { case: filled, derived } = from({ history: { antidepressantTrials } });
    const { failedAntidepressants: failed, augmentationTried: added } = filled.history ?? {};
    return [failed, added, derived.join(', ')];
  };
  const failed = { doseMg: 200, weeks: 8, outcome: 'no-response' } as const;
  const [sertraline, venlafaxine]: [Trial, Trial] = [
    { drug: 'Zoloft', ...failed },
    { drug: 'Effexor', ...failed },
  ];
  const abilify: Trial = { drug: 'Abilify', weeks: 8, outcome: 'no-response' };

  it('tells how many failed, if it tells it for sure', () => {
    expect(tried(sertraline, venlafaxine)).toEqual([2, undefined, 'history.failedAntidepressants']);
    const { outcome: _, ...open } = venlafaxine;
    expect(tried(sertraline, open)).toEqual([undefined, undefined, '']);
  });
  it('shows that something was added to an antidepressant, unless that helped', () => {
    expect(tried(sertraline, abilify)[1]).toBe(true);
    expect(tried(sertraline, { ...abilify, outcome: 'response' })[1]).toBeUndefined();
    expect(tried({ ...failed, drug: 'unheardof' })[1]).toBeUndefined();
  });
});

describe('products', () => {
  it('was not yet approved: by the first of its uses, in whatever order they stand', () => {
    const spravato = real.products().find(({ id }) => id === 'esketamine') as Product;
    const turned = { ...spravato, labelled: [...spravato.labelled].reverse() };
    for (const product of [spravato, turned]) {
      expect([approvedAfter(product, '2019-03-04'), approvedAfter(product, '2019-03-05')]).toEqual([
        '2019-03-05',
        undefined,
      ]);
    }
    expect(approvedAfter({ ...spravato, labelled: [] }, '2019-03-04')).toBeUndefined();
  });
});

it('the order of the lists makes no difference', () => {
  const turned: Data = {
    ...real,
    payers: () => [...real.payers()].reverse(),
    conditions: () => [...real.conditions()].reverse(),
    products: () => [...real.products()].reverse(),
  };
  const given: Case = {
    plan: { kind: 'medicaid-ffs' },
    patient: { state: 'CA' },
    diagnosis: { icd10: ['F33.2'] },
    history: { failedAntidepressants: 2 },
    treatment: {},
  };
  for (const data of [real, turned]) {
    expect(from(given, data)).toMatchObject({
      payer: { id: 'california-medicaid' },
      condition: { id: 'treatment-resistant-depression' },
      product: { id: 'iv-ketamine' },
    });
  }
});
