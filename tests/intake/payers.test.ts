/** What people type for their insurer: one payer, or a list to choose from; never silently the wrong one. */
import { describe, expect, it } from 'vitest';
import { readIcdList } from '../../src/intake/icd10.ts';
import { readCase } from '../../src/intake/index.ts';
import { exactly, payerNames, wholly } from '../../src/intake/names.ts';
import { payersMeant, searchPayers } from '../../src/intake/payer-names.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const names = payerNames(data);
const found = (text: string) => exactly(text, names).map(({ id }) => id);

describe('one payer', () => {
  it.each([
    ['Aetna', 'aetna'],
    ['UHC', 'unitedhealthcare'],
    ['United', 'unitedhealthcare'],
    ['Untied Healthcare', 'unitedhealthcare'],
    ['BCBSTX', 'bcbs-texas'],
    ['Blue Cross of Texas', 'bcbs-texas'],
    ['BCBSM', 'bcbs-michigan'],
    ['BCBS MN', 'bcbs-minnesota'],
    ['IBX', 'independence'],
    ['Independent Health', 'independent-health'],
    ['BCBS of Georgia', 'anthem'],
    ['BCBS Maryland', 'carefirst'],
    ['Blue Cross of California', 'anthem'],
    ['Blue Shield of California', 'blue-shield-california'],
    ['Blue Cross of Idaho', 'blue-cross-idaho'],
    ['Regence BlueShield of Idaho', 'regence'],
    ['BCBS Kansas', 'bcbs-kansas'],
    ['Blue Cross Blue Shield of Kansas City', 'bcbs-kansas-city'],
    ['FEP Blue Focus', 'fep'],
    ['OptumRx', 'optum-rx'],
    ['Cigna HealthSpring', 'healthspring'],
    ['Health Net', 'health-net'],
    ['CHAMPVA', 'champva'],
    ['champ va', 'champva'],
    ['Health Net Federal Services', 'tricare'],
    ['Tricare East', 'tricare'],
    ['Peach State Health Plan', 'centene'],
    ['Ambetter from Peach State', 'ambetter'],
    ['Select Health', 'select-health'],
    ['Select Health of South Carolina', 'amerihealth-caritas'],
    ['HealthPartners', 'healthpartners'],
    ['Keystone First', 'amerihealth-caritas'],
    ['Keystone Health Plan East', 'independence'],
    ['Keystone Health Plan Central', 'capital-blue'],
    ['medi-cal', 'california-medicaid'],
    ['Apple Health', 'washington-medicaid'],
    ['AHCCCS', 'arizona-medicaid'],
    ['mass health', 'massachusetts-medicaid'],
    ['Badger Care', 'wisconsin-medicaid'],
    ['HUSKY D', 'connecticut-medicaid'],
    ['soonercare', 'oklahoma-medicaid'],
    ['Washington DC Medicaid', 'district-of-columbia-medicaid'],
    ['CO Medicaid', 'colorado-medicaid'],
    ['Medicaid OR', 'oregon-medicaid'],
    ['L&I', 'washington-workers-comp'],
    ['IHS', 'indian-health-service'],
    ['Indian Health Services', 'indian-health-service'],
    // Plans of public employees, where a source names who runs them.
    ['TRS ActiveCare', 'bcbs-texas'],
    ['HealthSelect of Texas', 'bcbs-texas'],
    ['PERS Platinum', 'blue-shield-california'],
    ['PEEHIP', 'bcbs-alabama'],
    ['Uniform Medical Plan', 'regence'],
    ['NC State Health Plan', 'aetna'],
    ['SC State Health Plan', 'bcbs-south-carolina'],
    ['PEIA PPB', 'unitedhealthcare'],
    ['NYSHIP', 'empire-plan'],
    ['Magnolia Local Plus', 'bcbs-louisiana'],
  ])('%s', (text, id) => {
    expect(found(text)).toEqual([id]);
  });
});

describe('a list to choose from', () => {
  it.each([
    ['Blue Cross', 'anthem'],
    ['BCBS', 'bcbs-texas'],
    ['BCBS California', 'blue-shield-california'],
    ['BCBS Washington', 'premera'],
    ['BCBS Pennsylvania', 'highmark'],
    ['Keystone', 'capital-blue'],
    ['Optum', 'unitedhealthcare'],
    ['TriWest', 'va'],
    ['Healthy Blue', 'anthem'],
    ['Health Partners', 'healthpartners'],
    ['HIP', 'emblemhealth'],
    // Public employees choose among several companies, or several states use the name.
    ['CalPERS', 'blue-shield-california'],
    ['SEHP', 'bcbs-kansas'],
    ['SEHP', 'empire-plan'],
    ['SEGIP', 'healthpartners'],
    ['PEIA', 'the-health-plan-wv'],
    ['PEBB', 'regence'],
    ['PEBB', 'moda'],
    ['SHBP', 'horizon'],
    ['ETF', 'quartz'],
  ])('%s', (text, among) => {
    expect(found(text).length).toBeGreaterThan(1);
    expect(found(text)).toContain(among);
  });
});

it('at least 400 other names, and every one leads to its payer', () => {
  const aliases = data.payers().flatMap(({ id, aliases: own }) => own.map((alias) => [alias, id] as const));
  expect(aliases.length).toBeGreaterThan(400);
  const astray = aliases.filter(([alias, id]) => found(alias).join() !== id);
  expect(astray).toEqual([]);
});

describe('a shared name and the kind of plan', () => {
  const context = { data, words: en, icd: () => readIcdList(readIcdText()) };
  const payerOf = (payer: string, kind: string, state = 'OH') => {
    const reading = readCase({ patient: { state }, plan: { payer, kind } }, context);
    return 'errors' in reading ? reading.errors.map(({ path }) => path) : [reading.case.plan?.payer, reading.warnings];
  };
  it.each([
    ['TriWest', 'va', 'AZ', 'va'],
    ['TriWest', 'tricare', 'AZ', 'tricare'],
    ['Optum', 'va', 'TX', 'va'],
    ['Buckeye', 'medicaid-managed', 'OH', 'ohio-medicaid'],
    ['Buckeye', 'marketplace', 'OH', 'ambetter'],
    ['MediCal', 'medicaid-managed', 'CA', 'california-medicaid'],
  ])('%s with %s in %s is %s, and the person is told', (name, kind, state, id) => {
    expect(payerOf(name, kind, state)).toEqual([id, [expect.stringContaining(name)]]);
  });
  it.each([
    ['Blue Cross', 'employer-insured', 'CA'],
    ['Optum', 'employer-insured', 'TX'],
    ['Community Health Plan', 'medicaid-managed', 'WA'],
  ])('%s with %s in %s stays a list', (name, kind, state) => {
    expect(payerOf(name, kind, state)).toEqual(['plan.payer']);
  });
});

describe('the name of a plan of public employees tells its kind', () => {
  const context = { data, words: en, icd: () => readIcdList(readIcdText()) };
  it.each([
    ['NC State Health Plan', 'aetna'],
    ['UMP Classic', 'regence'],
    ['HealthSelect of Texas', 'bcbs-texas'],
    ['Florida State PPO', 'florida-blue'],
    ['PEIA PPB Plan', 'unitedhealthcare'],
  ])('%s', (payer, id) => {
    const reading = readCase({ plan: { payer } }, context);
    expect('errors' in reading ? reading.errors : reading.case.plan).toEqual({
      payer: id,
      kind: 'government-self-funded',
    });
  });
  it('the insurer alone does not', () => {
    const reading = readCase({ plan: { payer: 'Aetna' } }, context);
    expect('errors' in reading ? reading.errors : reading.case.plan).toEqual({ payer: 'aetna' });
  });
});

describe('a kind of plan where the insurer is asked', () => {
  const context = { data, words: en, icd: () => readIcdList(readIcdText()) };
  const planOf = (payer: string) => {
    const reading = readCase({ plan: { payer } }, context);
    return 'errors' in reading ? reading.errors[0]?.message : [reading.case.plan, reading.warnings];
  };
  it.each(['medishare', 'Christian Healthcare Ministries', 'Samaritan', 'Liberty HealthShare'])(
    '%s is a sharing ministry, and the person is told',
    (payer) => {
      expect(planOf(payer)).toEqual([
        { kind: 'sharing-ministry' },
        [expect.stringContaining('Health care sharing ministry')],
      ]);
    },
  );
  it('only the whole name: an insurer may be called alike', () => {
    // Samaritan Health Plans of Oregon is no sharing ministry.
    expect(planOf('Samaritan Health Plans')).toContain('found "Samaritan Health Plans"');
  });
});

describe('words at the end of a name', () => {
  const context = { data, words: en, icd: () => undefined };
  const planOf = (payer: string, state?: string, kind?: string) => {
    const plan = { payer, ...(kind ? { kind } : {}) };
    const reading = readCase({ ...(state ? { patient: { state } } : {}), plan }, context);
    return 'errors' in reading ? reading.errors[0]?.message : reading.case.plan;
  };
  it.each([
    ['aetna ppo', 'aetna'],
    ['premera blue cross wa', 'premera'],
    ['bcbs il ppo', 'bcbs-illinois'],
    ['BCBS of Illinois HMO', 'bcbs-illinois'],
    ['BlueCross BlueShield of Texas', 'bcbs-texas'],
    ['BlueCross BlueShield of Oklahoma PPO', 'bcbs-oklahoma'],
    ['cigna open access plus', 'cigna'],
    ['cigna open access plus ppo', 'cigna'],
    ['UPMC Health Plan PPO', 'upmc'],
    ['Oscar insurance Florida', 'oscar'],
    ['UnitedHealthcare of Texas Insurance Company, Inc.', 'unitedhealthcare'],
    ['Health Alliance Plan HMO', 'hap'],
    ['Healthfirst of New York', 'healthfirst'],
  ])('%s is %s', (typed, payer) => expect(planOf(typed)).toEqual({ payer }));
  it.each([
    ['aetna medicare advantage', 'aetna', 'medicare-advantage'],
    ['UnitedHealthcare Medicare Advantage', 'unitedhealthcare', 'medicare-advantage'],
    ['humana gold plus hmo', 'humana', 'medicare-advantage'],
    ['bcbs nc medicare advantage ppo', 'bcbs-north-carolina', 'medicare-advantage'],
    ['Tufts Together', 'tufts', 'medicaid-managed'],
    ['Highmark Health Options', 'highmark', 'medicaid-managed'],
  ])('%s tells the kind', (typed, payer, kind) => expect(planOf(typed)).toEqual({ payer, kind }));
  it('"BlueCross" on a card is "Blue Cross", with every name', () => {
    const blue = data
      .payers()
      .flatMap(({ name, aliases }) => [name, ...aliases].filter((call) => /blue (c|s)/i.test(call)));
    expect(blue.length).toBeGreaterThan(200);
    const meant = (text: string) => payersMeant(text, data).payers.map(({ id }) => id);
    for (const call of blue) {
      expect(meant(call.replace(/blue (?=cross|shield)/gi, 'Blue')), call).toEqual(meant(call));
    }
  });
  it('Highmark Wholecare, which has no plans from employers, is no part of the insurer that has them', () => {
    expect(planOf('Highmark Wholecare')).toEqual({ payer: 'highmark-wholecare' });
  });
  it.each([
    ['Select Health of Texas', 'the insurer does not work there'],
    ['Healthfirst of Florida', 'the insurer does not work there'],
    ['ambetter medicare advantage', 'the insurer has no such plans'],
    ['medicare epo', 'the program has no such plans'],
    ['VA hmo', 'the program has no such plans'],
    ['aetna medicare supplement', 'another kind of insurance'],
    ['Cinga Medicare Advantage', 'another company has these plans'],
    ['Health Partners HMO', 'a list of several stays one'],
    ['Optum PPO', 'a list of several stays one'],
  ])('%s is nobody for sure: %s', (typed) => expect(planOf(typed)).toContain(`found "${typed}"`));

  it('a name of several, of whom one works in the state, is that one, and the person is told', () => {
    const reading = readCase({ patient: { state: 'MN' }, plan: { payer: 'Health Partners' } }, context);
    expect(reading).toMatchObject({
      case: { plan: { payer: 'healthpartners' } },
      warnings: [expect.stringContaining('By the state (MN) it is taken as HealthPartners.')],
    });
  });

  it.each([
    ['NJ', undefined],
    ['CA', undefined],
    ['CA', 'workers-comp'],
  ])('workers comp in %s is a kind of plan', (state, kind) => {
    expect(planOf('workers comp', state, kind)).toEqual({ kind: 'workers-comp' });
  });
});

describe('a misspelt word', () => {
  const context = { data, words: en, icd: () => undefined };
  const offered = (payer: string, state?: string) => {
    const reading = readCase({ ...(state ? { patient: { state } } : {}), plan: { payer } }, context);
    return 'errors' in reading ? (reading.errors[0]?.message ?? '') : reading.case;
  };
  it.each([
    ['blue cross blue sheild california', 'CA', 'several: blue-shield-california (Blue Shield of California), anthem'],
    ['blue cross blue sheild illinois', 'IL', 'Did you mean "bcbs-illinois"?'],
    ['blue cross blue sheild', 'IL', 'several: bcbs-illinois'],
    ['blue cross blue sheild texas ppo', undefined, 'Did you mean "bcbs-texas"?'],
    ['aetan', undefined, 'Did you mean "aetna"?'],
  ])('%s in %s', (payer, state, expected) => expect(offered(payer, state)).toContain(expected));
  it('the payer of the state goes before one that is spelled a little more alike', () => {
    expect(searchPayers('blue cross blue sheild', data, 'IL')[0]?.id).toBe('bcbs-illinois');
  });
});

describe('no ending and no slip leads to another payer than the name does', () => {
  const every = (step: number, from: number) =>
    [...new Set(names.flatMap(({ calls }) => calls))].filter((_, i) => i % step === from);
  const ids = (text: string) => payersMeant(text, data).payers.map(({ id }) => id);
  const taken = (text: string) => {
    const { payers, spelled } = payersMeant(text, data);
    return payers.length === 1 && spelled === undefined ? payers[0]?.id : undefined;
  };
  /** Variants that are taken for somebody, though the name is somebody else's or several share it. */
  const astray = (call: string, variants: string[], isName: (text: string) => boolean) => {
    const plain = ids(call);
    return variants
      .map((text) => [text, taken(text)] as const)
      .filter(([text, id]) => id !== undefined && (plain.length > 1 || !plain.includes(id)) && !isName(text));
  };
  const isWhole = (text: string) => wholly(text, names).length > 0;
  it('forms of a plan and of a company', () => {
    const found = every(5, 2).flatMap((call) =>
      astray(
        call,
        [' ppo', ' hmo', ', inc', ' LLC', ' plan', ' insurance'].map((end) => call + end),
        isWhole,
      ),
    );
    expect(found).toEqual([]);
  });
  it('states, unless just that is the name of somebody', () => {
    const found = every(5, 3).flatMap((call) =>
      astray(
        call,
        [' of Texas', ' NY', ' Wisconsin', ' of New Mexico'].map((end) => call + end),
        (text) => exactly(text, names).length > 0,
      ),
    );
    expect(found).toEqual([]);
  });
  it('two letters that changed places', () => {
    const found = every(25, 7).flatMap((call) =>
      astray(
        call,
        Array.from({ length: Math.max(0, call.length - 3) }, (_, i) => {
          const at = i + 1;
          return call.slice(0, at) + call.charAt(at + 1) + call.charAt(at) + call.slice(at + 2);
        }),
        isWhole,
      ),
    );
    expect(found).toEqual([]);
  });
});
