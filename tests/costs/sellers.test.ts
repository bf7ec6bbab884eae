import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { regionOf } from '../../src/costs/region.ts';
import { packagePrice, sellersPrice } from '../../src/costs/sellers.ts';
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
