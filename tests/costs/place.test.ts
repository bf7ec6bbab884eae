/** Medicare by place and hospitals by state, on the bundled tables. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { amountAt, placesFor } from '../../src/costs/place.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const table = data.places();
const amount = (code: string) => {
  const found = data.medicare().amounts.find((entry) => entry.code === code && entry.year === 2026);
  if (!found) throw new Error(code);
  return found;
};
const at = (state: string, county: string | undefined, code: string) =>
  placesFor(state, county, table).map((place) => amountAt(place, amount(code), table));

describe('Medicare by place', () => {
  it('99203 in the rest of Texas: $113.99, where the CMS look-up is reported as $114.05', () => {
    // Units of a first visit of 30 minutes in CMS's file RVU26C; the program bundles return visits only.
    const visit = { ...amount('99213'), code: '99203', rvu: { work: 1.6, practice: 1.76, malpractice: 0.16 } };
    const [rest] = placesFor('TX', 'Lubbock', table);
    expect(rest && amountAt(rest, visit, table)).toBe(11_399);
    expect(Math.abs(11_399 - 11_405) / 11_405).toBeLessThan(0.02);
  });
  it('one area for a whole state, several where the county is not known', () => {
    expect(placesFor('OH', undefined, table)).toHaveLength(1);
    expect(placesFor('TX', undefined, table)).toHaveLength(8);
    expect(placesFor('TX', 'Harris County', table).map(({ name }) => name)).toEqual(['Houston']);
    expect(placesFor('VA', 'Fairfax', table)[0]?.name).toContain('Washington, DC');
    expect(placesFor(undefined, undefined, table)).toEqual([]);
  });
  it('every state has a place, and every state with named counties a rest, or names them all', () => {
    const states = new Set(table.places.map(({ state }) => state));
    expect(states.size).toBeGreaterThanOrEqual(53);
    for (const state of states) {
      const own = table.places.filter((place) => place.state === state);
      expect({ state, whole: own.some(({ counties }) => counties === 'all' || counties === 'rest') }).toEqual({
        state,
        whole: true,
      });
    }
  });
  it('the national amount is that of indices of 1', () => {
    for (const entry of data.medicare().amounts.filter(({ year, rvu }) => year === 2026 && rvu)) {
      const one = { state: 'XX', name: 'nowhere', counties: 'all' as const, work: 1, practice: 1, malpractice: 1 };
      expect([entry.code, amountAt(one, entry, table)]).toEqual([entry.code, Math.round(entry.office * 100)]);
    }
  });
  it('narrows what Original Medicare allows', () => {
    const ask = (county?: string) =>
      check(
        {
          asOf: '2026-11-23',
          patient: { state: 'TX', ...(county ? { county } : {}) },
          plan: { kind: 'original-medicare' },
          diagnosis: { condition: 'treatment-resistant-depression' },
          treatment: { product: 'esketamine', startDate: '2026-11-24' },
        },
        data,
      ).costs.find(({ id }) => id === 'if-approved');
    const wide = ask()?.perSession;
    const houston = ask('Harris')?.perSession;
    if (!wide || !houston) throw new Error('no cost');
    expect(wide.low).toBeLessThanOrEqual(houston.low);
    expect(wide.high).toBeGreaterThanOrEqual(houston.high);
    expect(houston.typical).toBe((at('TX', 'Harris', 'G2083')[0] ?? 0) / 100);
  });
});

describe('hospitals', () => {
  const hospital = (state: string, product = 'iv-ketamine', condition = 'treatment-resistant-depression') =>
    check(
      {
        asOf: '2026-11-23',
        patient: { state },
        plan: { payer: 'none' },
        diagnosis: { condition },
        treatment: { product },
      },
      data,
    ).costs.find(({ id }) => id === 'at-hospital');

  it('one hour of a drip in Texas: the middle of its hospitals, with how many there are', () => {
    const row = data.hospital().prices.find(({ code, kind }) => code === '96365' && kind === 'cash')?.states.TX;
    const cost = hospital('TX');
    expect(cost?.perSession).toEqual({ low: row?.[2], typical: row?.[3], high: row?.[4] });
    expect(cost?.assumed.join(' ')).toContain(`middle of ${row?.[0]} hospitals`);
    expect(cost?.assumed.join(' ')).toContain('The drug and the doctor’s visit are billed beside it');
  });
  it('four hours for pain: the first and three more', () => {
    const median = (code: string) =>
      data.hospital().prices.find((price) => price.code === code && price.kind === 'cash')?.national[3] ?? 0;
    expect(hospital('ZZ', 'iv-ketamine', 'crps')?.perSession.typical).toBeCloseTo(
      median('96365') + 3 * median('96366'),
      2,
    );
  });
  it('where half of the hospitals ask one price, the span is wider, and says so', () => {
    const rows = data.hospital().prices.find(({ code, kind }) => code === 'G2083' && kind === 'cash');
    const ohio = rows?.states.OH ?? [];
    expect(ohio[2]).toBe(ohio[4]);
    const cost = hospital('OH', 'esketamine');
    expect(cost?.perSession).toEqual({ low: ohio[1], typical: ohio[3], high: ohio[5] });
    expect(cost?.assumed.join(' ')).toContain('At least half of them ask the same');
    // One price in the whole state is taken for none.
    expect(rows?.states.TN?.[1]).toBe(rows?.states.TN?.[5]);
    expect(hospital('TN', 'esketamine')?.perSession.typical).toBe(rows?.national[3]);
  });
  it('a state with too few hospitals for a code: the whole country', () => {
    expect(
      data.hospital().prices.find(({ code, kind }) => code === 'G2083' && kind === 'cash')?.states.WY,
    ).toBeUndefined();
    expect(hospital('WY', 'esketamine')?.assumed.join(' ')).toContain('in the whole country');
  });
  it('not for somebody who has a clinic and its price, nor for lozenges', () => {
    expect(hospital('TX', 'oral-ketamine')).toBeUndefined();
  });
});
