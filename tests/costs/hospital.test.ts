/** A session at a hospital, from a small table of cash prices: how many hospitals, then the prices at 10, 25, 50, 75, 90 of 100. */
import { describe, expect, it } from 'vitest';
import { hospitalPriceFor } from '../../src/costs/hospital.ts';
import type { Schedule } from '../../src/costs/schedule.ts';
import type { HospitalFile } from '../../src/model/money.ts';
import { en } from '../../src/words/index.ts';
import { data, person } from './fixtures.ts';

type Row = HospitalFile['prices'][number]['national'];
type Price = HospitalFile['prices'][number];
const price = (code: string, national: Row, states: Price['states'] = {}, kind: Price['kind'] = 'cash'): Price => ({
  ...{ code, kind, national, states, plain: 'A code.', leftOut: 0, source: { ref: 'files' } },
});
const drip: Row = [900, 100, 200, 300, 400, 800];
const visit: Row = [700, 10, 20, 30, 40, 80];
const texan: Row = [5, 110, 210, 310, 410, 810];

function ask(prices: Price[], { state = 'TX', product = 'iv-ketamine', unit = 'session' as Schedule['unit'] } = {}) {
  const who = person({ product });
  who.case.patient = { state };
  const found = hospitalPriceFor(
    who,
    who.product,
    { group: 'psychiatric', unit } as Schedule,
    {
      ...data,
      hospital: () => ({
        sources: [
          {
            id: 'files',
            title: 'Files',
            url: 'https://example.org',
            kind: 'reference',
            dated: null,
            seen: '2026-11-23',
          },
        ],
        columns: [],
        cautions: ['Prices of some hospitals are old.'],
        prices,
      }),
    },
    en,
  );
  const { low, typical, high } = found?.perSession ?? { low: 0, typical: 0, high: 0 };
  return {
    found,
    span: [low / 100, typical / 100, high / 100],
    says: found?.assumed.map(({ says }) => says) ?? [],
    brief: found?.assumed[0]?.brief,
  };
}

describe('what is added up', () => {
  it('the usual make-up, drip and visit, where hospitals list both', () => {
    const { span, says, found } = ask([price('96365', drip), price('99214', visit)]);
    // 200 + 20, 300 + 30, 400 + 40.
    expect(span).toEqual([220, 330, 440]);
    expect(says).toEqual([
      'Taken are the cash prices that hospitals in the whole country publish: 96365 at $300 (middle of 900 hospitals) and 99214 at $30 (middle of 700 hospitals). The span holds the middle half of them.',
      'The drug and the doctor’s visit are billed beside it and are not counted here.',
      'Prices of some hospitals are old.',
    ]);
    expect(found?.sources.map(({ id }) => id)).toEqual(['costs/hospital:files']);
  });
  it('else one that they list in full: the drip alone', () => {
    expect(ask([price('96365', drip)]).span).toEqual([200, 300, 400]);
  });
  it('only cash prices, and nothing where no make-up is listed in full', () => {
    const other = 'gross' as Price['kind'];
    expect(ask([price('96365', visit, {}, other), price('96365', drip)]).span).toEqual([200, 300, 400]);
    expect(ask([price('99214', visit)]).found).toBeUndefined();
    expect(ask([price('96365', drip)], { product: 'esketamine' }).found).toBeUndefined();
    expect(ask([price('96365', drip)], { unit: 'month' }).found).toBeUndefined();
  });
  it('with Spravato’s codes the drug is part of it', () => {
    const { span, says, brief } = ask([price('G2083', drip)], { product: 'esketamine' });
    expect(span).toEqual([200, 300, 400]);
    expect(says.join(' ')).not.toContain('billed beside it');
    expect(brief).toBe('$300 a session (hospitals)');
  });
});

describe('the state or the country', () => {
  it.each<[string, Row, number[], string]>([
    ['five hospitals are enough', texan, [210, 310, 410], 'in TX'],
    ['four are not', [4, 110, 210, 310, 410, 810], [200, 300, 400], 'in the whole country'],
    ['one price in all of them shows no span', [9, 310, 310, 310, 310, 310], [200, 300, 400], 'in the whole country'],
  ])('%s', (_name, row, span, where) => {
    const found = ask([price('96365', drip, { TX: row })]);
    expect(found.span).toEqual(span);
    expect(found.says[0]).toContain(`hospitals ${where} publish`);
  });
  it('is the state only where it has prices of all codes; prices of both are never added up', () => {
    const mixed = ask([price('96365', drip, { TX: texan }), price('99214', visit)]);
    expect(mixed.span).toEqual([220, 330, 440]);
    expect(mixed.says[0]).toContain('in the whole country');
    const own = ask([price('96365', drip, { TX: texan })]);
    expect(own.brief).toBe('$310 a session (hospitals in TX, without the drug and the doctor’s visit)');
    expect(ask([price('96365', drip, { TX: texan })], { state: 'OH' }).span).toEqual([200, 300, 400]);
  });
});

it('where the middle half asks one price, the span holds eight of ten, and says so', () => {
  const { span, says } = ask([price('96365', [50, 100, 300, 300, 300, 800])]);
  expect(span).toEqual([100, 300, 800]);
  expect(says[0]).toContain('At least half of them ask the same');
});
