/** What a plan is taken to allow for a session, and where that amount is said to come from. */
import { describe, expect, it } from 'vitest';
import { allowedFor, medicareEstimate } from '../../src/costs/allowed.ts';
import { scheduleFor } from '../../src/costs/schedule.ts';
import type { Data } from '../../src/model/data.ts';
import type { MedicareFile, PlacesFile } from '../../src/model/money.ts';
import type { Line } from '../../src/model/policy.ts';
import { en } from '../../src/words/index.ts';
import { data, person } from './fixtures.ts';

const file = data.medicare();
const [first] = file.amounts;
const [makeup] = file.makeups;
if (!first || !makeup) throw new Error('no data');

/** Only work counts, at $10 for one unit: 10 units are $100 where work costs as much as anywhere. */
const amount = (code: string, office: number, work?: number): MedicareFile['amounts'][number] => {
  const { rvu: _, ...bare } = first;
  return { ...bare, code, office, ...(work === undefined ? {} : { rvu: { work, practice: 0, malpractice: 0 } }) };
};
const place = (state: string, name: string, work: number): PlacesFile['places'][number] => ({
  state,
  name,
  counties: [name],
  work,
  practice: 1,
  malpractice: 1,
});
const table: PlacesFile = {
  ...data.places(),
  sources: [{ ...(file.sources[0] as MedicareFile['sources'][number]), id: 'index' }],
  source: { ref: 'index' },
  conversion: [{ year: 2026, dollars: 10, source: { ref: 'index' } }],
  places: [
    place('OH', 'Ohio', 1.1),
    place('TX', 'Houston', 1.5),
    place('TX', 'Lubbock', 0.9),
    place('TX', 'Austin', 1.2),
  ],
};
const priced = (codes: { code: string; units: number }[], amounts: MedicareFile['amounts']): MedicareFile => ({
  ...file,
  amounts,
  makeups: [{ ...makeup, bound: 'typical', codes }],
});
const drip = [
  { code: 'DRIP', units: 2 },
  { code: 'VISIT', units: 1 },
];
const both = [amount('DRIP', 100, 10), amount('VISIT', 50, 5)];

describe('Medicare’s amounts for a session', () => {
  const estimate = (medicare: MedicareFile, state?: string) =>
    medicareEstimate('iv-ketamine', 'psychiatric', '2026-11-23', medicare, {
      where: { table, places: table.places.filter((each) => each.state === state) },
    });

  it.each([
    // 2 x $100 + $50 = $250 at an index of 1.
    ['nowhere in particular', undefined, { low: 25_000, typical: 25_000, high: 25_000 }, false],
    ['one place: 1.1 x $250', 'OH', { low: 27_500, typical: 27_500, high: 27_500 }, true],
    ['three places: 0.9, 1.2 and 1.5 x $250', 'TX', { low: 22_500, typical: 30_000, high: 37_500 }, true],
  ])('%s', (_, state, perSession, local) => {
    expect(estimate(priced(drip, both), state)).toMatchObject({ perSession, local, year: 2026 });
  });

  it('without a list of places: the national amounts', () => {
    expect(medicareEstimate('iv-ketamine', 'psychiatric', '2026-11-23', priced(drip, both))).toMatchObject({
      perSession: { typical: 25_000 },
      local: false,
    });
  });

  it('a code without units costs the same everywhere: the sum is not called that of the place', () => {
    const medicare = priced(drip, [amount('DRIP', 100, 10), amount('VISIT', 50)]);
    // 2 x $90, $120 or $150, and $50 each.
    expect(estimate(medicare, 'TX')).toMatchObject({
      perSession: { low: 23_000, typical: 29_000, high: 35_000 },
      local: false,
    });
    // 2 x $110 + $50.
    expect(estimate(medicare, 'OH')).toMatchObject({ perSession: { typical: 27_000 }, local: false });
  });

  it('national amounts are not called those of a state that is one place', () => {
    expect(estimate(priced(drip, [amount('DRIP', 100), amount('VISIT', 50)]), 'OH')).toMatchObject({
      perSession: { typical: 25_000 },
      local: false,
    });
  });

  it('is that of the places only if every make-up of the session is', () => {
    const medicare: MedicareFile = {
      ...priced(drip, [...both, amount('OTHER', 400)]),
      makeups: [
        { ...makeup, bound: 'typical', codes: drip },
        { ...makeup, id: 'dear', bound: 'high', codes: [{ code: 'OTHER', units: 1 }] },
      ],
    };
    expect(estimate(medicare, 'OH')).toMatchObject({
      perSession: { low: 27_500, typical: 27_500, high: 40_000 },
      local: false,
    });
  });

  it('the typical figure is that of the typical make-up, whichever stands first', () => {
    const medicare: MedicareFile = {
      ...file,
      amounts: [...both, { ...amount('VISIT', 9, 1), year: 2025 }].reverse(),
      makeups: [
        { ...makeup, bound: 'low', codes: [{ code: 'VISIT', units: 1 }] },
        { ...makeup, id: 'usual', bound: 'typical', codes: drip },
        { ...makeup, id: 'no-amount', bound: 'high', codes: [...drip, { code: 'DRUG', units: 1 }] },
      ],
    };
    // The visit alone is $50 in 2026.
    expect(estimate(medicare)).toMatchObject({ perSession: { low: 5000, typical: 25_000, high: 25_000 } });
  });

  it('a session of which one code has no amount is not added up without it', () => {
    expect(estimate(priced(drip, [amount('DRIP', 100, 10)]), 'OH')).toBeUndefined();
  });
});

describe('what is said of it', () => {
  type Given = Parameters<typeof person>[0]['treatment'] & { state?: string; medicare?: MedicareFile };
  const allowed = (line: Line | undefined, { state, medicare = priced(drip, both), ...treatment }: Given = {}) => {
    const own: Data = { ...data, medicare: () => medicare, places: () => table };
    const asked = person(Object.keys(treatment).length > 0 ? { line, treatment } : { line });
    const who = { ...asked, case: { ...asked.case, ...(state ? { patient: { state } } : {}) } };
    const schedule = scheduleFor(who, who.product, own, en);
    if (!schedule) throw new Error('no schedule');
    return allowedFor(who, who.product, line, schedule, own, en);
  };
  const said = (...given: Parameters<typeof allowed>) => allowed(...given)?.assumed.map(({ says }) => says);
  const say = en.costs;

  it.each<[string, Line | undefined, string | undefined, string[]]>([
    ['Medicare, no state', 'medicare', undefined, [say.allowedMedicare('$250', '$250', '$250', false)]],
    [
      'Medicare, a state that is one place',
      'medicare',
      'OH',
      [say.allowedMedicare('$275', '$275', '$275', true), say.onePlace('Ohio', table.year)],
    ],
    [
      'Medicare, a state of three places',
      'medicare',
      'TX',
      [say.allowedMedicare('$225', '$300', '$375', true), say.severalPlaces(3, table.year)],
    ],
    ['Medicaid: from Medicare’s amount', 'medicaid', undefined, [say.allowedProgram('$250', '$250', '$250', false)]],
    [
      'no line known: from Medicare’s amount',
      undefined,
      undefined,
      [say.allowedProgram('$250', '$250', '$250', false)],
    ],
    [
      // 1, 1.5 and 2 times $250.
      'a private plan, no state',
      'commercial',
      undefined,
      [say.allowedPrivate('$250', '$375', '$500'), 'Private plans paid 1 to 2 times.'],
    ],
    [
      // 1, 1.5 and 2 times $275.
      'a private plan in one place',
      'fehb',
      'OH',
      [
        say.allowedPrivateLocal('$275', '$412.50', '$550'),
        'Private plans paid 1 to 2 times.',
        say.onePlace('Ohio', table.year),
      ],
    ],
  ])('%s', (_, line, state, sentences) => {
    expect(said(line, state ? { state } : {})).toEqual(sentences);
  });

  it.each<[string, NonNullable<Given['setting']> | undefined, number]>([
    // 1.5 times $250 for a doctor's service, 3 times for a hospital's.
    ['no place of treatment', undefined, 37_500],
    ['an office', 'office', 37_500],
    ['a hospital’s outpatient department', 'hospital-outpatient', 75_000],
    ['a stay in hospital', 'inpatient', 75_000],
  ])('a private plan, %s', (_, setting, typical) => {
    expect(allowed('commercial', setting ? { setting } : {})?.perSession.typical).toBe(typical);
  });

  it('a multiple that is missing is stood in for by the first', () => {
    const one = { ...priced(drip, both), multiples: file.multiples.slice(0, 1) };
    expect(allowed('commercial', { medicare: one, setting: 'inpatient' })?.perSession.typical).toBe(37_500);
  });

  it('what the person knows is taken as it is, and nothing is said of it', () => {
    expect(allowed('commercial', { state: 'TX', allowedPerSession: 300 })).toEqual({
      perSession: { low: 30_000, typical: 30_000, high: 30_000 },
      assumed: [],
      sources: [],
    });
  });

  it('names the index of places as a source only where it was used', () => {
    const sources = (state?: string) => allowed('medicare', state ? { state } : {})?.sources.map(({ id }) => id);
    const national = sources();
    expect([...new Set(national)]).toEqual(['costs/medicare:make-up', 'costs/medicare:fee-schedule']);
    expect(sources('OH')).toEqual([...(national ?? []), 'costs/places:index']);
    expect(allowed('commercial')?.sources.map(({ id }) => id)).toEqual([
      ...(national ?? []),
      'costs/medicare:multiple',
    ]);
  });

  it('amounts of an earlier year are called so from January 1', () => {
    expect(said('medicare', { startDate: '2026-12-31' })).toHaveLength(1);
    expect(said('medicare', { startDate: '2027-01-01' })).toEqual([expect.any(String), say.olderAmounts(2026)]);
  });

  it('without an estimate the clinic’s price stands in, and is named; without a price there is nothing', () => {
    const nothing = priced([{ code: 'NONE', units: 1 }], both);
    const noMultiple = { ...priced(drip, both), multiples: [] };
    for (const medicare of [nothing, noMultiple]) {
      expect(allowed('commercial', { medicare, pricePerSession: 450 })).toEqual({
        perSession: { low: 45_000, typical: 45_000, high: 45_000 },
        assumed: [{ says: say.allowedIsPrice('$450'), brief: say.brief.allowed('$450', 'price') }],
        sources: [],
      });
      expect(allowed('commercial', { medicare })).toBeUndefined();
    }
    // Medicare itself needs no multiple.
    expect(allowed('medicare', { medicare: noMultiple, pricePerSession: 450 })?.perSession.typical).toBe(25_000);
  });
});
