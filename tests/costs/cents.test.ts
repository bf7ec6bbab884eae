import { describe, expect, it } from 'vitest';
import { formatDollars, formatShare, shareOf, spanOf, toCents, toDollars } from '../../src/costs/cents.ts';

describe('dollars and cents', () => {
  it.each([
    [0, 0],
    [0.1, 10],
    [0.29, 29],
    [1.005, 101],
    [67.14, 6714],
    [1356.08, 135608],
    [999999.99, 99999999],
    [19.994, 1999],
    [19.995, 2000],
  ])('%f dollars are %i cents', (dollars, cents) => {
    expect(toCents(dollars)).toBe(cents);
  });

  it('comes back from dollars unharmed, for every cent up to 100 dollars', () => {
    for (let cents = 0; cents <= 10_000; cents += 1) expect(toCents(toDollars(cents))).toBe(cents);
  });

  it.each([
    [10_000, 0.2, 2_000],
    [1, 0.5, 1], // half a cent goes up
    [1, 0.49, 0],
    [333, 0.1, 33],
    [335, 0.1, 34], // 33.5
    [20_275, 1.5, 30_413], // 30,412.5
    [100_000, 0.333333, 33_333],
    [135_608, 0.2, 27_122], // 271.216: the Medicare patient's 20 % of G2083 in 2026
    [0, 0.2, 0],
    [50_000, 0, 0],
    [50_000, 1, 50_000],
  ])('a share of %i cents at %f is %i', (cents, fraction, expected) => {
    expect(shareOf(cents, fraction)).toBe(expected);
  });

  it.each([
    [0, '$0'],
    [5, '$0.05'],
    [123_400, '$1,234'],
    [123_450, '$1,234.50'],
    [100_000_000, '$1,000,000'],
    [-2_500, '-$25'],
  ])('%i cents are printed as %s', (cents, text) => {
    expect(formatDollars(cents)).toBe(text);
  });

  it.each([
    [0.2, '20%'],
    [0.125, '12.5%'],
    [0.07, '7%'],
    [1, '100%'],
  ])('%f is printed as %s', (fraction, text) => {
    expect(formatShare(fraction)).toBe(text);
  });

  it('spans outcomes around the typical one', () => {
    expect(spanOf(5, [3, 9, 5])).toEqual({ low: 3, typical: 5, high: 9 });
    expect(spanOf(5, [])).toEqual({ low: 5, typical: 5, high: 5 });
  });
});
