/** The costs on the bundled data: every product and condition gives an answer that holds together. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { costs } from '../../src/costs/index.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { crps, depression, known, person, verdict } from './fixtures.ts';

const data = openData(fileURLToPath(new URL('../../data/', import.meta.url)));

const ask = (given: Parameters<typeof person>[0]) => costs(person(given), verdict('likely'), [], data, en);

describe('bundled cost data', () => {
  it('Medicare, eight sessions of 84 mg in 2026: $283 and 20 % of the rest', () => {
    const result = ask({
      line: 'medicare',
      product: 'esketamine',
      plan: { benefits: { deductibleMet: 0 } },
      treatment: { sessions: 8, startDate: '2026-09-01' },
    });
    const cost = result.costs.find(({ id }) => id === 'if-approved');
    // First session $283 + 20 % of $1,073.08 = $497.62, then 7 x $271.22.
    expect(cost?.you.typical).toBe(2396.16);
    expect(cost?.perSession).toEqual({ low: 952.59, typical: 1356.08, high: 1356.08 });
  });

  it('six drips paid by oneself', () => {
    const cost = ask({ treatment: { sessions: 6 } }).costs.find(({ id }) => id === 'if-denied');
    const prices = data
      .sellers()
      .items.filter((row) => row.product === 'iv-ketamine' && row.group === 'psychiatric' && row.unit === 'session')
      .filter(({ withTherapy }) => !withTherapy)
      .flatMap(({ price }) => [price.low, price.high]);
    expect(cost?.you).toMatchObject({ low: 6 * Math.min(...prices), high: 6 * Math.max(...prices) });
    expect(cost?.perSession.typical).toBeGreaterThan(300);
    expect(cost?.perSession.typical).toBeLessThan(700);
  });

  it('no price of shots under the skin is sourced, so none is shown', () => {
    const result = ask({ product: 'sc-ketamine', plan: { network: 'in', benefits: known } });
    expect(result.costs.filter(({ product }) => product === 'sc-ketamine')).toEqual([]);
    expect(result.warnings.join(' ')).toContain('no sourced price');
  });

  const lines = [
    'commercial',
    'fehb',
    'medicare',
    'medicare-advantage',
    'medicaid',
    'tricare',
    'va',
    'champva',
  ] as const;
  const products = ['iv-ketamine', 'im-ketamine', 'sc-ketamine', 'oral-ketamine', 'intranasal-ketamine', 'esketamine'];
  it.each(products.flatMap((product) => lines.map((line) => [product, line] as const)))(
    '%s under %s holds together',
    (product, line) => {
      for (const condition of [depression, crps, undefined]) {
        const result = ask({ product, line, condition });
        const listed = new Set(result.sources.map(({ id }) => id));
        for (const cost of result.costs) {
          expect(cost.sources.length).toBeGreaterThan(0);
          for (const id of cost.sources) expect(listed).toContain(id);
          expect(cost.you.low).toBeLessThanOrEqual(cost.you.typical);
          expect(cost.you.typical).toBeLessThanOrEqual(cost.you.high);
          expect(cost.assumed.length).toBeGreaterThan(0);
        }
        if (result.costs.length === 0) expect(result.warnings.length).toBeGreaterThan(0);
      }
    },
  );
});
