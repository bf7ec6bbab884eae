import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { regionOf } from '../../src/costs/region.ts';
import { firstVisitPrice, guidedPrice, packagePrice, sellersPrice } from '../../src/costs/sellers.ts';
import type { SellerPrice } from '../../src/model/money.ts';
import { openData } from '../../src/store/store.ts';

let n = 0;
const row = (seller: string, dollars: number, more: Partial<SellerPrice> = {}): SellerPrice => ({
  id: `row-${++n}`,
  seller,
  state: 'TX',
  city: null,
  product: 'iv-ketamine',
  group: 'psychiatric',
  unit: 'session',
  withTherapy: false,
  price: { low: dollars, high: dollars },
  source: { ref: 's' },
  ...more,
});
const drip = { product: 'iv-ketamine', group: 'psychiatric', unit: 'session' };

describe('prices of several clinics', () => {
  it('lowest, middle and highest; how many clinics and states', () => {
    const found = sellersPrice(drip, undefined, [row('a', 350), row('b', 400), row('c', 600, { state: 'CA' })]);
    expect(found).toMatchObject({ price: { low: 35_000, typical: 40_000, high: 60_000 }, sellers: 3, states: 2 });
  });
  it('a clinic with a long price list counts once', () => {
    const found = sellersPrice(drip, undefined, [
      row('a', 350),
      row('b', 400),
      row('b', 500),
      row('b', 900),
      row('c', 420),
    ]);
    expect(found).toMatchObject({ sellers: 3, price: { low: 35_000, typical: 42_000, high: 90_000 } });
  });
  it('five clinics of the person’s state speak for it; four do not', () => {
    const four = ['a', 'b', 'c', 'd'].map((seller) => row(seller, 300));
    const far = row('z', 900, { state: 'NY' });
    expect(sellersPrice(drip, 'TX', [...four, far])).toMatchObject({ sellers: 5, area: undefined });
    expect(sellersPrice(drip, 'TX', [...four, row('e', 310), far])).toMatchObject({ sellers: 5, area: 'TX' });
  });
  it('else five of the region do: Texas and Georgia are in the South, Idaho is not', () => {
    const south = [...['a', 'b', 'c'].map((seller) => row(seller, 300)), row('d', 400, { state: 'GA' })];
    const rows = [
      ...south,
      row('e', 500, { state: 'FL' }),
      row('z', 900, { state: 'ID' }),
      row('y', 900, { state: null }),
    ];
    expect(sellersPrice(drip, 'TX', rows)).toMatchObject({ sellers: 5, area: 'south', price: { high: 50_000 } });
    expect(sellersPrice(drip, 'ID', rows)).toMatchObject({ sellers: 7, area: undefined });
    expect(sellersPrice(drip, 'PR', rows)).toMatchObject({ sellers: 7, area: undefined });
  });
  it('every state and the District are in one region', () => {
    const states = Object.keys(openData().hospital().prices[0]?.states ?? {});
    expect(states.length).toBeGreaterThan(45);
    expect(
      states.filter((state) => regionOf(state) === undefined && !['PR', 'GU', 'VI', 'AS', 'MP'].includes(state)),
    ).toEqual([]);
  });
  it('talk therapy around it is another product, unless nobody sells it alone', () => {
    const guided = row('g', 900, { withTherapy: true });
    expect(sellersPrice(drip, undefined, [row('a', 350), guided])?.sellers).toBe(1);
    expect(sellersPrice(drip, undefined, [guided])?.price.typical).toBe(90_000);
  });
  it('for pain the long drip counts, where its price is known', () => {
    const pain = { ...drip, group: 'pain' };
    const rows = [row('a', 500, { group: 'pain', hours: 1 }), row('b', 1300, { group: 'pain', hours: 4 })];
    expect(sellersPrice(pain, undefined, rows)?.price.typical).toBe(130_000);
    expect(sellersPrice(pain, undefined, rows.slice(0, 1))?.price.typical).toBe(50_000);
  });
  it('prices that only others report are counted apart', () => {
    const rows = [row('a', 350), row('b', 400, { source: { ref: 'news' } }), row('b', 420)];
    const news = ({ source }: SellerPrice) => source.ref === 'news';
    expect(sellersPrice(drip, undefined, rows, news)).toMatchObject({ sellers: 2, reported: 0 });
    expect(sellersPrice(drip, undefined, rows.slice(0, 2), news)).toMatchObject({ sellers: 2, reported: 1 });
  });
  it('nothing where nobody states a price', () => {
    expect(sellersPrice({ ...drip, product: 'sc-ketamine' }, undefined, [row('a', 350)])).toBeUndefined();
  });
  it('packages: what one session in them costs', () => {
    const course = row('a', 2200, { unit: 'course', sessions: 6 });
    expect(packagePrice(drip, [course, row('b', 2000, { unit: 'course', sessions: 5 })])).toEqual({
      each: 38_334,
      low: 36_667,
      high: 40_000,
      sellers: 2,
    });
  });
  it('packages: a clinic with three of them counts once', () => {
    const course = (seller: string, dollars: number) => row(seller, dollars, { unit: 'course', sessions: 5 });
    const found = packagePrice(drip, [course('a', 1500), course('b', 2000), course('b', 2500), course('b', 3000)]);
    // a: $300; b: $400, $500 and $600, the middle $500. The middle of the two is $400.
    expect(found).toEqual({ each: 40_000, low: 30_000, high: 60_000, sellers: 2 });
  });
  it('a place in a group is another product', () => {
    const group = row('g', 200, { inGroup: true });
    expect(sellersPrice(drip, undefined, [row('a', 350), group])?.sellers).toBe(1);
    expect(packagePrice(drip, [{ ...group, unit: 'course', sessions: 6 }])).toBeUndefined();
  });
  it('with a therapist: one person, one session, by whatever way it is taken', () => {
    const guided = (seller: string, dollars: number, more: Partial<SellerPrice> = {}) =>
      row(seller, dollars, { withTherapy: true, ...more });
    const rows = [
      guided('a', 400, { product: 'oral-ketamine' }),
      guided('b', 700, { product: null }),
      guided('c', 850),
      guided('d', 100, { inGroup: true }),
      guided('e', 4500, { unit: 'course', sessions: 7 }),
      guided('f', 2000, { group: 'pain' }),
      row('g', 300),
    ];
    expect(guidedPrice(rows)).toMatchObject({ sellers: 3, price: { low: 40_000, typical: 70_000, high: 85_000 } });
    expect(guidedPrice([row('g', 300)])).toBeUndefined();
  });
  it('the first visit: only of those who sell this product', () => {
    const rows = [
      row('a', 0, { unit: 'visit' }),
      row('b', 300, { unit: 'visit' }),
      row('c', 350, { unit: 'visit', product: 'oral-ketamine' }),
    ];
    expect(firstVisitPrice('iv-ketamine', rows)).toMatchObject({ sellers: 2, price: { low: 0, typical: 15_000 } });
    expect(firstVisitPrice('im-ketamine', rows)).toBeUndefined();
  });
});

describe('the bundled prices of named sellers', () => {
  const { items, sources } = openData().sellers();
  const rowsOf = (seller: string) => items.filter((item) => item.seller === seller);

  it('every row names a source of the file, and every source has a row', () => {
    const ids = new Set(sources.map(({ id }) => id));
    expect(items.filter(({ source }) => !ids.has(source.ref))).toEqual([]);
    const used = new Set(items.map(({ source }) => source.ref));
    expect([...ids].filter((id) => !used.has(id))).toEqual([]);
  });
  it('one row for one price: each has its own name, a package says how many sessions, only it does', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ unit, sessions }) => (unit === 'course') !== (sessions !== undefined))).toEqual([]);
    expect(items.filter(({ price }) => price.low > price.high)).toEqual([]);
  });
  it('where the way of taking it is not said, only talk therapy is sold', () => {
    const untold = items.filter(({ product }) => product === null);
    expect(untold.filter(({ withTherapy, unit }) => !withTherapy && unit !== 'visit')).toEqual([]);
  });
  it('how many sellers and states', () => {
    expect(new Set(items.map(({ seller }) => seller)).size).toBeGreaterThanOrEqual(37);
    expect(new Set(items.flatMap(({ state }) => (state ? [state] : []))).size).toBeGreaterThanOrEqual(12);
  });
  it('Nushama: $4,500 for six drips and a booster, $2,800 in a group', () => {
    expect(rowsOf('Nushama').map(({ price, sessions, inGroup }) => [price.high, sessions, inGroup])).toEqual([
      [4500, 7, undefined],
      [2800, 7, true],
    ]);
  });
  it('KlearMind: $550 for one drip, $3,100 for six', () => {
    expect(rowsOf('KlearMind Clinics').map(({ price, unit }) => [unit, price.low, price.high])).toEqual([
      ['session', 550, 550],
      ['course', 3100, 3100],
    ]);
  });
  it('drips in the West: seven clinics from $400 to $650, the middle one $500', () => {
    // Mind Spa 400, Kensho 425, North Idaho 450, HarborCove 500, Phos (650 and 400: 525), KlearMind 550, Pacific Pain 650.
    expect(sellersPrice(drip, 'CA', items)).toMatchObject({
      sellers: 7,
      area: 'west',
      price: { low: 40_000, typical: 50_000, high: 65_000 },
    });
  });
  it('drips in the Northeast: too few there, so all of the country count', () => {
    expect(sellersPrice(drip, 'NJ', items)).toMatchObject({ area: undefined, sellers: 15 });
  });
  it('drips of four hours for pain: two clinics, which are few', () => {
    expect(sellersPrice({ ...drip, group: 'pain' }, 'TX', items)).toMatchObject({
      sellers: 2,
      price: { low: 100_000, typical: 132_500, high: 165_000 },
    });
  });
  it('packages of drips: six clinics, the middle $437.50', () => {
    // 2200/6 = 366.67, 2300/6 = 383.33, 2000/5 = 400, 2850/6 = 475, Lounge (504.17 and 490.63: 497.40), 3100/6 = 516.67.
    expect(packagePrice(drip, items)).toMatchObject({ each: 43_750, low: 36_667, high: 51_667, sellers: 6 });
  });
  it('with a therapist: six practices, from $375 to $850', () => {
    // InnerPath 425, Regrounding 437.50, CALM 495, Warnick 500, Trauma Healing Journeys 700, Soft Reboot 850.
    expect(guidedPrice(items)).toMatchObject({
      sellers: 6,
      price: { low: 37_500, typical: 49_750, high: 85_000 },
    });
  });
  it('the first visit at clinics with drips: nine, three of them for nothing, the middle $290', () => {
    expect(firstVisitPrice('iv-ketamine', items)).toMatchObject({
      sellers: 9,
      price: { low: 0, typical: 29_000, high: 39_000 },
    });
  });
});

describe('what the person reads of them', () => {
  const read = (product: string, condition = 'treatment-resistant-depression') =>
    check(
      {
        asOf: '2026-11-23',
        patient: { state: 'CA' },
        diagnosis: { condition },
        plan: { payer: 'none', kind: 'uninsured' },
        treatment: { product, startDate: '2026-12-01' },
      } as Parameters<typeof check>[0],
      openData(),
    )
      .costs.find(({ id }) => id === 'if-denied')
      ?.assumed.join(' ');

  it('a session with a therapist stands beside a drip for depression, not beside one for pain or Spravato', () => {
    const guided = 'one session costs $497.50 (between $375 and $850), by the prices of 6 practices';
    expect(read('iv-ketamine')).toContain(guided);
    expect(read('im-ketamine')).toContain(guided);
    expect(read('iv-ketamine', 'crps')).not.toContain('therapist at your side');
    expect(read('esketamine')).not.toContain('therapist at your side');
  });
  it('the first visit is what clinics ask, not what market guides say', () => {
    expect(read('iv-ketamine')).toContain('Not counted here, $290 (between $0 and $390): The first visit or talk');
  });
});

describe('few sellers', () => {
  it('widen the span by what guides give, and say why', () => {
    const result = check(
      {
        asOf: '2026-11-23',
        patient: { state: 'TX' },
        diagnosis: { condition: 'treatment-resistant-depression' },
        plan: { payer: 'none', kind: 'uninsured' },
        treatment: { product: 'oral-ketamine', startDate: '2026-12-01' },
      },
      openData(),
    );
    const cost = result.costs.find(({ id }) => id === 'if-denied');
    // Two sellers by the month, $129 and $250; guides from $75 to $500.
    expect(cost?.perSession).toEqual({ low: 75, typical: 189.5, high: 500 });
    expect(cost?.assumed.join(' ')).toContain('Because so few are known');
    expect(cost?.assumed.join(' ')).toContain('sold by the session cost $100 to $215');
    expect(cost?.assumed.join(' ')).toContain(
      '1 of them states it themselves; a dated report by others gives one price',
    );
  });
});
