import { describe, expect, it } from 'vitest';
import { packagePrice, sellersPrice } from '../../src/costs/sellers.ts';
import type { SellerPrice } from '../../src/model/money.ts';

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
    expect(sellersPrice(drip, 'TX', [...four, far])).toMatchObject({ sellers: 5, inState: undefined });
    expect(sellersPrice(drip, 'TX', [...four, row('e', 310), far])).toMatchObject({ sellers: 5, inState: 'TX' });
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
  it('nothing where nobody states a price', () => {
    expect(sellersPrice({ ...drip, product: 'sc-ketamine' }, undefined, [row('a', 350)])).toBeUndefined();
  });
  it('packages: what one session in them costs', () => {
    const course = row('a', 2200, { unit: 'course', sessions: 6 });
    expect(packagePrice(drip, [course, row('b', 2000, { unit: 'course', sessions: 5 })])).toEqual({
      each: 38_334,
      sellers: 2,
    });
  });
});
