import { describe, expect, it } from 'vitest';
import { clean, quoted } from '../../src/intake/clean.ts';
import { merged, readFlags, toFlags } from '../../src/intake/flags.ts';
import { normalCode, readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import {
  conditionNames,
  exactly,
  payerNames,
  planKindNames,
  productNames,
  search,
  stateNames,
} from '../../src/intake/names.ts';
import { readTrials } from '../../src/intake/several-trials.ts';
import { readTrial } from '../../src/intake/trial-text.ts';
import type { Case } from '../../src/model/case.ts';
import { caseSchema } from '../../src/model/case-schema.ts';
import { FACT_IDS, FACTS } from '../../src/model/facts.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';

const data = openData();
const list = readIcdList(readIcdText());
const context = { data, words: en, icd: () => list };

describe('a number with its unit', () => {
  it.each([
    ['patient.age', '43 years', 43],
    ['patient.age', '43 yrs old', 43],
    ['patient.age', '43y', 43],
    ['history.minTrialWeeks', '8 weeks', 8],
    ['history.minTrialWeeks', '1 week', 1],
    ['treatment.sessions', '6 sessions', 6],
    // Another unit is another number: asked again, not worked out.
    ['history.minTrialWeeks', '8 months', undefined],
    ['history.minTrialWeeks', '8 5', undefined],
    ['patient.age', 'years', undefined],
    ['patient.age', '43 mg', undefined],
    ['history.phq9', '21 years', undefined],
  ] as const)('%s: %s', (id, text, number) => {
    const { raw, errors } = readFlags({ [id]: text }, context);
    const [section, field] = id.split('.') as [keyof Case, string];
    expect((raw[section] as Record<string, unknown> | undefined)?.[field]).toBe(number);
    expect(errors).toHaveLength(number === undefined ? 1 : 0);
  });
});

describe('trials as people write them', () => {
  it.each([
    ['sertraline 150 mg 8 weeks no-response', { drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }],
    // A line between dose and time is no range: this was read as 150 months.
    ['effexor xr 150 - 3 months, side effects', { drug: 'venlafaxine', doseMg: 150, weeks: 12, outcome: 'intolerant' }],
    ['Lexapro 20 - 8 weeks', { drug: 'escitalopram', doseMg: 20, weeks: 8 }],
    ['Zoloft 100 - 6-8 weeks no help', { drug: 'sertraline', doseMg: 100, weeks: 6, outcome: 'no-response' }],
    ['sertraline 8-12 weeks', { drug: 'sertraline', weeks: 8 }],
    [
      'Zoloft 150 mg 8 weeks no-response ended 2024-03 this episode',
      { drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response', ended: '2024-03', thisEpisode: true },
    ],
    [
      'venlafaxine 225mg, 10 weeks, partial, in 2019, an earlier episode',
      { drug: 'venlafaxine', doseMg: 225, weeks: 10, outcome: 'partial', ended: '2019', thisEpisode: false },
    ],
    ['lithium 2000 mg 6 weeks failed', { drug: 'lithium', doseMg: 2000, weeks: 6, outcome: 'no-response' }],
    ["Zoloft 100mg x 6 wks, didn't help", { drug: 'sertraline', doseMg: 100, weeks: 6, outcome: 'no-response' }],
    [
      'Lexapro 20 mg for 3 months, side effects',
      { drug: 'escitalopram', doseMg: 20, weeks: 12, outcome: 'intolerant' },
    ],
    [
      'venlafaxine 10 weeks 225 mg partial response',
      { drug: 'venlafaxine', doseMg: 225, weeks: 10, outcome: 'partial' },
    ],
    [
      'bupropion 300 mg/day 2 years, no response',
      { drug: 'bupropion', doseMg: 300, weeks: 104, outcome: 'no-response' },
    ],
    ['Prozac failed', { drug: 'fluoxetine', outcome: 'no-response' }],
    ['citalopram 40 mg 12 weeks helped', { drug: 'citalopram', doseMg: 40, weeks: 12, outcome: 'response' }],
    ['fancydrug 5 mg 8 weeks', { drug: 'fancydrug', doseMg: 5, weeks: 8 }],
    ['Lexapro 10 mg 10 days side effects', { drug: 'escitalopram', doseMg: 10, weeks: 1, outcome: 'intolerant' }],
    ['Zoloft 50 mg a day 5 days, side effects', { drug: 'sertraline', doseMg: 50, weeks: 0, outcome: 'intolerant' }],
    // Begun in a year is not ended in it.
    ['Prozac 40 mg since 2019 no response', { drug: 'fluoxetine', doseMg: 40, outcome: 'no-response' }],
    ['Zoloft 100 mg since March 2024', { drug: 'sertraline', doseMg: 100 }],
    [
      'Prozac 20mg 2019-2021 no effect',
      { drug: 'fluoxetine', doseMg: 20, weeks: 48, outcome: 'no-response', ended: '2021' },
    ],
    ['Zoloft from 2018 to 2020, 100 mg', { drug: 'sertraline', doseMg: 100, weeks: 48, ended: '2020' }],
    [
      'nortriptyline 100 mg from March 2022 to May 2022',
      { drug: 'nortriptyline', doseMg: 100, weeks: 4, ended: '2022-05' },
    ],
    ['Prozac in 2019 and 2020', { drug: 'fluoxetine', ended: '2020' }],
    ['Celexa 40 mg until June 2023', { drug: 'citalopram', doseMg: 40, ended: '2023-06' }],
    // How long ago is not how long.
    [
      'Prozac 5 years ago 20 mg 8 weeks no response',
      { drug: 'fluoxetine', doseMg: 20, weeks: 8, outcome: 'no-response' },
    ],
    ['celexa 40 12 weeks no effect', { drug: 'citalopram', doseMg: 40, weeks: 12, outcome: 'no-response' }],
    [
      "effexor xr 225mg/d 6-8 weeks didn't help",
      { drug: 'venlafaxine', doseMg: 225, weeks: 6, outcome: 'no-response' },
    ],
    ['zoloft 50 -> 200 mg 10 weeks failed', { drug: 'sertraline', doseMg: 200, weeks: 10, outcome: 'no-response' }],
    ['Wellbutrin SR 150mg twice a day 8 wks partial', { drug: 'bupropion', doseMg: 300, weeks: 8, outcome: 'partial' }],
    ['cymbalta 60 mg two months no help', { drug: 'duloxetine', doseMg: 60, weeks: 8, outcome: 'no-response' }],
    [
      'bupropion 300 mg, half a year, didnt work',
      { drug: 'bupropion', doseMg: 300, weeks: 24, outcome: 'no-response' },
    ],
    ['sertraline for a year no change', { drug: 'sertraline', weeks: 52, outcome: 'no-response' }],
    ['Remeron 45mg qhs 12w useless', { drug: 'mirtazapine', doseMg: 45, weeks: 12, outcome: 'no-response' }],
    [
      'trintellix 20mg 3 mos quit because of nausea',
      { drug: 'vortioxetine', doseMg: 20, weeks: 12, outcome: 'intolerant' },
    ],
    // What helped once and then no more is neither a response nor none.
    ['Paxil CR 25 mg 1 year helped then stopped working', { drug: 'paroxetine', doseMg: 25, weeks: 52 }],
    ['liothyronine 25 mcg 6 weeks', { drug: 'liothyronine', weeks: 6 }],
    // Two drugs in one trial are not taken for one of them.
    ['sertraline with lithium 8 weeks', { drug: 'sertraline with lithium', weeks: 8 }],
    ['sertralina 100 mg desde 2021 sin respuesta', { drug: 'sertralina', doseMg: 100, outcome: 'no-response' }],
  ])('%s', (text, expected) => {
    expect(readTrial(text, data.drugs())).toEqual(expected);
  });
  it.each([
    // A word that turns it round, also with others between.
    [
      'no-response',
      ['never worked', "hasn't really worked", 'neither helped nor hurt', 'no better', 'no luck', 'zero'],
    ],
    ['no-response', ['no good', 'not effective', 'without success', "didn't help a bit", 'nunca funcionó', 'no']],
    ['no-response', ['no effect, no side effects']],
    ['partial', ['worked a bit', 'little help', 'did not help enough', "didn't do much", 'barely helped']],
    ['partial', ['ayudó muy poco']],
    ['response', ['worked great', 'helps']],
    // Not so simple: the person is asked.
    [undefined, ['helped but I gained weight', 'helped for a while', 'used to help', 'no side effects', 'felt odd']],
  ])('%s: %j', (outcome, sayings) => {
    for (const said of sayings) {
      expect(readTrial(`Zoloft 100 mg 8 weeks ${said}`, data.drugs()), said).toEqual({
        drug: 'sertraline',
        doseMg: 100,
        weeks: 8,
        ...(outcome ? { outcome } : {}),
      });
    }
  });
  it.each(['150 mg 8 weeks', '', '  ', '8 weeks no response'])('no drug in "%s"', (text) => {
    expect(readTrial(text, data.drugs())).toBeUndefined();
  });
});

describe('several medicines in one sentence', () => {
  const trials = (text: string) => readTrials(text, data.drugs())?.map(({ trial }) => trial);
  const none = { outcome: 'no-response' };
  it.each([
    [
      'citalopram 20 mg 6 weeks then venlafaxine 150 mg 6 weeks, no response to both',
      { drug: 'citalopram', doseMg: 20, weeks: 6, ...none },
      { drug: 'venlafaxine', doseMg: 150, weeks: 6, ...none },
    ],
    [
      'zoloft 100 for 2 months then lexapro, both no help',
      { drug: 'sertraline', doseMg: 100, weeks: 8, ...none },
      { drug: 'escitalopram', ...none },
    ],
    [
      'Prozac 20mg 8wks, then Zoloft 100 mg 6 weeks partial, Lexapro side effects',
      { drug: 'fluoxetine', doseMg: 20, weeks: 8 },
      { drug: 'sertraline', doseMg: 100, weeks: 6, outcome: 'partial' },
      { drug: 'escitalopram', outcome: 'intolerant' },
    ],
    [
      'zoloft and wellbutrin 8 weeks each, no effect',
      { drug: 'sertraline', weeks: 8, ...none },
      { drug: 'bupropion', weeks: 8, ...none },
    ],
    ['prozac y zoloft, ninguno funcionó', { drug: 'fluoxetine', ...none }, { drug: 'sertraline', ...none }],
    // A result that is told of the last one alone is that one's.
    [
      'Zoloft (sertraline) 100 8 weeks then Effexor (venlafaxine) 150, did not help',
      { drug: 'sertraline', doseMg: 100, weeks: 8 },
      { drug: 'venlafaxine', doseMg: 150, ...none },
    ],
    // Taken together: one trial.
    ['sertraline plus lithium 8 weeks', { drug: 'sertraline plus lithium', weeks: 8 }],
    ['fluoxetine and olanzapine failed', { drug: 'fluoxetine', ...none }],
  ])('%s', (text, ...expected) => {
    expect(trials(text)).toEqual(expected);
  });
  it('become as many trials of the case, with misspellings told and what was not understood', () => {
    const given = { history: { antidepressantTrials: ['setraline 100 then lexapro 20 mg made me feel odd'] } };
    const reading = readCase(given, context);
    expect(reading).toMatchObject({
      case: {
        history: {
          antidepressantTrials: [
            { drug: 'sertraline', doseMg: 100 },
            { drug: 'escitalopram', doseMg: 20 },
          ],
        },
      },
    });
    const warnings = 'warnings' in reading ? reading.warnings.join(' ') : '';
    expect(warnings).toContain('"setraline" is taken as sertraline');
    expect(warnings).toContain('Of escitalopram we did not understand “made feel odd”');
  });
  it('nothing that was understood is complained of', () => {
    const given = { history: { antidepressantTrials: ['Zoloft 100 mg 8 weeks worked great', 'Prozac 20 mg'] } };
    expect(readCase(given, context)).toMatchObject({ warnings: [] });
  });
});

describe('names as people type them', () => {
  const ids = (text: string, among: Parameters<typeof exactly>[1]) => exactly(text, among).map(({ id }) => id);
  it.each([
    ['UHC', 'unitedhealthcare'],
    ['united healthcare', 'unitedhealthcare'],
    ['BCBSTX', 'bcbs-texas'],
    ['Blue Cross of Texas', 'bcbs-texas'],
    ['Blue Cross Blue Shield of Massachusetts', 'bcbs-massachusetts'],
    ['AETNA', 'aetna'],
    ['aetna health insurance', 'aetna'],
    ['TriCare', 'tricare'],
    ['no insurance', 'none'],
    ['Texas Medicaid', 'texas-medicaid'],
  ])('payer %s', (text, id) => {
    expect(ids(text, payerNames(data))).toEqual([id]);
  });
  it.each([
    ['Texas Medicaid', ['medicaid-ffs', 'medicaid-managed']],
    ['my marketplace plan', ['marketplace']],
  ])('%s, typed as a kind of plan, finds the name among the other words before a guess by spelling', (text, first) => {
    const found = search(text, planKindNames(data)).map(({ id }) => id);
    expect(found.slice(0, first.length)).toEqual(first);
  });

  it('never takes a name that fits several for one of them', () => {
    expect(ids('Blue Cross', payerNames(data)).length).toBeGreaterThan(10);
    expect(search('Blue Cross', payerNames(data)).length).toBeGreaterThan(1);
  });
  it.each([
    ['TX', 'TX'],
    ['tx', 'TX'],
    ['new york', 'NY'],
    ['Puerto Rico', 'PR'],
  ])('state %s', (text, id) => {
    expect(ids(text, stateNames(en))).toEqual([id]);
  });
  it.each([
    ['Spravato', 'esketamine'],
    ['IV ketamine', 'iv-ketamine'],
    ['ketamine infusion', 'iv-ketamine'],
  ])('product %s', (text, id) => {
    expect(ids(text, productNames(data))).toEqual([id]);
  });
  it.each([
    ['nerve pain', 'neuropathic-pain'],
    ['severe depression', 'major-depression'],
    ['F43.10', 'ptsd'],
    ['fibro', 'fibromyalgia'],
    ['cluster head', 'cluster-headache'],
  ])('type-ahead finds the condition for "%s"', (text, id) => {
    expect(
      search(text, conditionNames(data))
        .slice(0, 3)
        .map((match) => match.id),
    ).toContain(id);
  });
  it.each([
    ['Blue Cross Texas', 'bcbs-texas'],
    ['unted health', 'unitedhealthcare'],
    ['Tricare', 'tricare'],
  ])('type-ahead finds the payer for "%s"', (text, id) => {
    expect(search(text, payerNames(data))[0]?.id).toBe(id);
  });
  it('every entry is found by its own id and name', () => {
    for (const names of [
      payerNames(data),
      conditionNames(data),
      productNames(data),
      planKindNames(data),
      stateNames(en),
    ]) {
      for (const { id, name } of names) {
        expect([id, ids(id, names)]).toEqual([id, expect.arrayContaining([id])]);
        expect([name, search(name, names)[0]?.id]).toEqual([name, id]);
      }
    }
  });
});

describe('codes', () => {
  it.each([
    ['f332', 'F33.2'],
    [' F33.2 ', 'F33.2'],
    ['g90.511', 'G90.511'],
    ['G90511', 'G90.511'],
    ['F99', 'F99'],
    ['depression', 'DEPRESSION'],
  ])('%s is %s', (text, code) => {
    expect(normalCode(text)).toBe(code);
  });
  it('the bundled list is the whole list', () => {
    for (const code of ['F33.2', 'F32.A', 'G90.511', 'R45.851', 'E11.9', 'I10', 'M79.7', 'O99.345', 'F99'])
      expect(list.has(code)).toBe(true);
    for (const code of ['F33', 'F32.8', 'G90.5', 'F99.99', 'F32.10', 'X', '']) expect(list.has(code)).toBe(false);
    expect(list.below('F33.4')).toEqual(['F33.40', 'F33.41', 'F33.42']);
    expect(list.fiscalYear).toMatch(/^FY20\d\d$/);
  });
  it('a valid code that is not among our conditions is accepted', () => {
    expect(readCase({ diagnosis: { icd10: ['E11.9', 'i10'] } }, context)).toMatchObject({
      case: { diagnosis: { icd10: ['E11.9', 'I10'] } },
    });
  });
});

describe('flags', () => {
  const raw = (flags: Parameters<typeof readFlags>[0]) => readFlags(flags, context).raw;
  it.each([
    ['20%', 0.2],
    ['0.2', 0.2],
    ['.2', 0.2],
    ['0', 0],
    ['1', 1],
    ['12.5%', 0.125],
  ])('a share of %s', (text, value) => {
    expect(raw({ 'plan.benefits.coinsurance': text }).plan?.benefits?.coinsurance).toBe(value);
  });
  it.each([
    ['1500', 1500],
    ['$1,500.50', 1500.5],
    ['1,234,567', 1_234_567],
    ['0', 0],
  ])('an amount of %s', (text, value) => {
    expect(raw({ 'plan.benefits.deductible': text }).plan?.benefits?.deductible).toBe(value);
  });
  it('codes repeated or joined by commas', () => {
    expect(raw({ 'diagnosis.icd10': ['F33.2, R45.851', 'G90.511'] }).diagnosis?.icd10).toEqual([
      'F33.2',
      'R45.851',
      'G90.511',
    ]);
  });
  it('win over the file, fact by fact', () => {
    const file = { patient: { age: 30, state: 'TX' } };
    expect(merged(file, { patient: { age: 43 } })).toEqual({ patient: { age: 43, state: 'TX' } });
    expect(file.patient.age).toBe(30);
  });
});

/** A case with every fact set, built from the table itself. */
const VALUES: Record<string, unknown> = {
  date: '2026-10-02',
  'month-day': '07-01',
  money: 1234.5,
  fraction: 0.25,
  boolean: false,
  codes: ['F33.2', 'R45.851'],
  payer: 'aetna',
  'plan-kind': 'marketplace',
  state: 'TX',
  condition: 'ptsd',
  product: 'esketamine',
  products: ['sc-ketamine'],
  trials: [{ drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }],
};
const full = Object.fromEntries(
  FACT_IDS.map((id) => [
    id,
    FACTS[id].type === 'choice'
      ? FACTS[id].choices?.[0]?.value
      : FACTS[id].type === 'integer'
        ? FACTS[id].max
        : VALUES[FACTS[id].type],
  ]),
);
function nested(facts: Record<string, unknown>): Case {
  const out: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(facts)) {
    const keys = id.split('.');
    const last = keys.pop() as string;
    let at = out;
    for (const key of keys) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return out as Case;
}

describe('every fact of the table', () => {
  const whole = nested(full);
  it('is read from JSON as it is, and fits the JSON Schema of a case', () => {
    expect(readCase(whole, context)).toEqual({ case: whole, warnings: [] });
    expect(caseSchema().safeParse(whole).success).toBe(true);
  });
  it('as flags and back gives the same case', () => {
    const words = toFlags(whole).map((word) => word.replace(/^'|'$/g, ''));
    const flags: Record<string, string | string[] | boolean> = {};
    for (let i = 0; i < words.length; i += 1) {
      const name = (words[i] as string).replace(/^--/, '');
      const id = FACT_IDS.find((fact) => FACTS[fact].flag === name.replace(/^no-/, '')) as string;
      if (FACTS[id as keyof typeof FACTS].type === 'boolean') flags[id] = !name.startsWith('no-');
      else {
        const value = words[i + 1] as string;
        flags[id] = Array.isArray((full as Record<string, unknown>)[id])
          ? [...((flags[id] as string[]) ?? []), value]
          : value;
        i += 1;
      }
    }
    const { raw, errors } = readFlags(flags as Parameters<typeof readFlags>[0], context);
    expect(errors).toEqual([]);
    expect(readCase(raw, context)).toEqual({ case: whole, warnings: [] });
  });
  it('null is read as absent', () => {
    const nothing = nested(Object.fromEntries(FACT_IDS.map((id) => [id, null])));
    expect(readCase(nothing, context)).toEqual({ case: {}, warnings: [] });
    expect(readCase({ patient: null, plan: { benefits: null } }, context)).toEqual({ case: {}, warnings: [] });
  });
});

describe('for any input', () => {
  it('the reader never throws, and gives a case or errors that name a path', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4, withNullPrototype: true, withBigInt: true, withDate: true }), (input) => {
        const reading = readCase(input, context);
        if ('errors' in reading)
          for (const { path, message } of reading.errors) expect([path, message].every((t) => t.length > 0)).toBe(true);
        else expect(reading.case).toBeTypeOf('object');
      }),
      { numRuns: 1000 },
    );
  });
  it('the same with the right sections and wild values', () => {
    const section = fc.dictionary(
      fc.constantFrom('age', 'state', 'payer', 'kind', 'icd10', 'benefits', 'phq9', '__proto__', 'x'),
      fc.anything(),
      { maxKeys: 5 },
    );
    const cases = fc.dictionary(
      fc.constantFrom('patient', 'plan', 'history', 'diagnosis', 'asOf', 'constructor'),
      fc.oneof(section, fc.anything()),
      { maxKeys: 6 },
    );
    fc.assert(
      fc.property(cases, (input) => {
        const reading = readCase(input, context);
        expect('errors' in reading || typeof reading.case === 'object').toBe(true);
        expect(({} as Record<string, unknown>).age).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
  it('cleaned text has no control characters left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the point
        expect(clean(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
        expect(quoted(text).length).toBeLessThanOrEqual(64);
      }),
    );
  });
});

describe('a payer’s name that tells the kind of plan', () => {
  const read = (plan: Record<string, unknown>, state = 'LA') => {
    const reading = readCase({ patient: { state }, plan }, context);
    if ('errors' in reading) throw new Error(reading.errors.map(({ message }) => message).join('\n'));
    return reading;
  };
  it.each([
    // UnitedHealthcare's own text says that its commercial policy is not for the Community Plan (Medicaid).
    ['UHC Community Plan', 'unitedhealthcare', 'medicaid-managed'],
    ['UnitedHealthcare Community Plan of Louisiana', 'unitedhealthcare', 'medicaid-managed'],
    ['UHC Dual Complete', 'unitedhealthcare', 'medicare-advantage'],
    ['AARP Medicare Advantage', 'unitedhealthcare', 'medicare-advantage'],
    ['Aetna Better Health of Louisiana', 'aetna', 'medicaid-managed'],
    ['Aetna Medicare', 'aetna', 'medicare-advantage'],
    ['Aetna Medicare Rx', 'aetna', 'part-d'],
    ['Aetna Student Health', 'aetna', 'student'],
    ['Humana Healthy Horizons', 'humana', 'medicaid-managed'],
    ['Humana Gold Plus', 'humana', 'medicare-advantage'],
    ['Tufts Health RITogether', 'tufts', 'medicaid-managed'],
  ])('%s', (typed, payer, kind) => {
    const { case: found, warnings } = read({ payer: typed });
    expect(found.plan).toMatchObject({ payer, kind });
    expect(warnings).toEqual([expect.stringContaining(typed)]);
  });
  it('never overrules the kind that is given, but says that they do not fit', () => {
    const { case: found, warnings } = read({ payer: 'UHC Community Plan', kind: 'employer-insured' });
    expect(found.plan?.kind).toBe('employer-insured');
    expect(warnings.join()).toContain('UHC Community Plan');
  });
  it('is quiet where they fit, and where the name tells nothing', () => {
    expect(read({ payer: 'UHC Community Plan', kind: 'medicaid-managed' }).warnings).toEqual([]);
    // Another kind of plan of the same line is no contradiction.
    expect(read({ payer: 'UHC Community Plan', kind: 'chip' }).warnings).toEqual([]);
    expect(read({ payer: 'UHC' })).toEqual({
      case: { patient: { state: 'LA' }, plan: { payer: 'unitedhealthcare' } },
      warnings: [],
    });
    expect(read({ payer: 'Louisiana Medicaid' }).warnings).toEqual([]);
  });
});

describe('a kind of plan typed where the payer belongs', () => {
  it.each([
    ['CHIP', 'chip'],
    ['Obamacare', 'marketplace'],
    ['Medi-Share', 'sharing-ministry'],
    ['Covered California', 'marketplace'],
  ])('%s', (typed, kind) => {
    const reading = readCase({ plan: { payer: typed } }, context);
    expect(reading).toMatchObject({ case: { plan: { kind } }, warnings: [expect.stringContaining(typed)] });
    expect('case' in reading && reading.case.plan?.payer).toBeUndefined();
  });
  it('leaves a kind that is given as it is', () => {
    const reading = readCase({ plan: { payer: 'Obamacare', kind: 'short-term' } }, context);
    expect(reading).toMatchObject({ case: { plan: { kind: 'short-term' } } });
  });
});

describe('words near the ones that are known', () => {
  const reading = (raw: unknown) => readCase(raw, context);
  it.each([
    ['setraline', 'sertraline'],
    ['sertralina', 'sertraline'],
    ['venlafaxin', 'venlafaxine'],
    ['Welbutrin', 'bupropion'],
    ['fluoxetina', 'fluoxetine'],
  ])('the drug "%s" is taken as %s, and that is said', (typed, drug) => {
    expect(reading({ history: { antidepressantTrials: [`${typed} 8 weeks failed`] } })).toMatchObject({
      case: { history: { antidepressantTrials: [{ drug, weeks: 8, outcome: 'no-response' }] } },
      warnings: [expect.stringContaining(`"${typed}" is taken as ${drug}`)],
    });
  });
  it.each(['oxetine', 'traline', 'zoloftt 20 aa', 'doxepan and more'])('"%s" is left as it is', (typed) => {
    expect(reading({ history: { antidepressantTrials: [{ drug: typed }] } })).toMatchObject({
      warnings: [expect.stringContaining('is not in our table')],
    });
  });
  it.each([
    ['Psychiatrist', 'psychiatry'],
    ['PMHNP', 'psychiatric-nurse-practitioner'],
    ['family doctor', 'primary-care'],
    ['psiquiatra', 'psychiatry'],
    ['Pain-Medicine', 'pain-medicine'],
  ])('the clinician "%s" is %s', (typed, prescriberSpecialty) => {
    expect(reading({ history: { prescriberSpecialty: typed } })).toEqual({
      case: { history: { prescriberSpecialty } },
      warnings: [],
    });
  });
  it('a letter of another choice is still read in any case', () => {
    expect(reading({ plan: { medigapPlan: 'g' } })).toEqual({ case: { plan: { medigapPlan: 'G' } }, warnings: [] });
  });
  it.each(['nurse practitioner', 'constructor', '__proto__'])('the clinician "%s" is asked again', (typed) => {
    expect(reading({ history: { prescriberSpecialty: typed } })).toMatchObject({
      errors: [{ path: 'history.prescriberSpecialty' }],
    });
  });
});

describe('a name between other words', () => {
  it.each([
    [{ diagnosis: { condition: 'depression and anxiety' } }, ['major-depression', 'generalized-anxiety']],
    [{ treatment: { product: 'esketamine in a clinic near me' } }, ['esketamine']],
    [{ plan: { payer: 'Wife has Premera through Amazon' } }, ['premera']],
  ])('%j is suggested', (raw, ids) => {
    const answer = readCase(raw, context);
    const suggestions = 'errors' in answer ? (answer.errors[0]?.suggestions ?? []) : [];
    expect(suggestions).toEqual(expect.arrayContaining(ids));
  });
  it('is not made up where none stands there', () => {
    expect(readCase({ diagnosis: { condition: 'end of life' } }, context)).toMatchObject({
      errors: [{ suggestions: [] }],
    });
  });
});
