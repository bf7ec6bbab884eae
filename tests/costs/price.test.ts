/** The price of a session: clinics' own prices, market guides beside them, and what is said of both. */
import { describe, expect, it } from 'vitest';
import { priceFor } from '../../src/costs/price.ts';
import type { Schedule } from '../../src/costs/schedule.ts';
import type { SelfPayPrice, SellerPrice } from '../../src/model/money.ts';
import type { Source } from '../../src/model/source.ts';
import { en } from '../../src/words/index.ts';
import { data, person } from './fixtures.ts';

const source = (id: string, kind: Source['kind']): Source => ({
  ...{ id, kind, title: `The page ${id}`, url: `https://example.org/${id}`, dated: null, seen: '2026-11-23' },
});
const guide = (low: number, typical: number, high: number, more: Partial<SelfPayPrice> = {}): SelfPayPrice => ({
  ...{ id: `guide-${low}`, product: 'iv-ketamine', group: 'psychiatric', unit: 'session', plain: 'A guide.' },
  ...{ price: { low, typical, high }, sellers: 0, basis: 'What the guide says.', confidence: 'low' },
  sources: [{ ref: 'guide' }],
  ...more,
});
const row = (seller: string, dollars: number, more: Partial<SellerPrice> = {}): SellerPrice => ({
  ...{ id: seller, seller, state: 'TX', city: null, product: 'iv-ketamine', group: 'psychiatric', unit: 'session' },
  ...{ withTherapy: false, price: { low: dollars, high: dollars }, source: { ref: 'own' } },
  ...more,
});
const four = [row('a', 400), row('b', 450), row('c', 550), row('d', 600)];
const five = [...four, row('e', 500)];

function ask(
  sellers: SellerPrice[],
  guides: SelfPayPrice[],
  product = 'iv-ketamine',
  unit: Schedule['unit'] = 'session',
) {
  const who = person({ product });
  const found = priceFor(
    who,
    who.product,
    { group: 'psychiatric', unit } as Schedule,
    {
      ...data,
      sellers: () => ({ sources: [source('own', 'seller'), source('news', 'survey')], items: sellers }),
      selfPay: () => ({ sources: [source('guide', 'survey'), source('other', 'survey')], items: guides }),
    },
    en,
  );
  if (!found) throw new Error('no price');
  const says = found.assumed.map((entry) => entry.says);
  return { ...found, says, text: says.join(' '), cited: found.sources.map(({ id }) => id) };
}
const dollars = (low: number, typical: number, high: number) => ({
  ...{ low: low * 100, typical: typical * 100, high: high * 100 },
});

describe('clinics’ own prices, and market guides beside them', () => {
  it.each([
    // What the guide gives, the span with four clinics ($400 to $600, the middle $500), whether it is widened.
    ['lower', guide(300, 400, 500), dollars(300, 500, 600), true],
    ['higher', guide(450, 600, 900), dollars(400, 500, 900), true],
    ['wider on both sides', guide(300, 600, 900), dollars(300, 500, 900), true],
    ['inside', guide(450, 500, 550), dollars(400, 500, 600), false],
    ['the same', guide(400, 500, 600), dollars(400, 500, 600), false],
  ])('four clinics are few: a guide that is %s', (_which, one, perSession, widened) => {
    const found = ask(four, [one]);
    expect(found.perSession).toEqual(perSession);
    expect(found.text).toContain('Only 4 sellers’ prices stand behind this');
    expect(found.text.includes('Because so few are known')).toBe(widened);
    expect(found.text).toContain('For comparison, from market guides');
  });
  it('one of two guides that is wider is enough to widen it', () => {
    expect(ask(four, [guide(450, 500, 550), guide(300, 400, 500)]).text).toContain(
      'Because so few are known, the span also takes in what market guides give: $300 to $600.',
    );
  });
  it('five clinics stand by themselves; all that is said, in order', () => {
    const found = ask(five, [guide(300, 600, 900)]);
    expect(found.perSession).toEqual(dollars(400, 500, 600));
    expect(found.says).toEqual([
      expect.stringContaining('of the prices of 5 clinics and companies. They state these prices themselves.'),
      'For comparison, from market guides and other third parties: $300 to $900. A guide.',
    ]);
    expect(found.assumed[0]?.brief).toBe('$500 a session (from 5 clinics’ prices)');
    expect([...new Set(found.cited)]).toEqual(['costs/sellers:own', 'costs/self-pay:guide']);
  });
  it('a price that only a newspaper gives is told apart from one that the clinic states', () => {
    const found = ask([...four, row('e', 500, { source: { ref: 'news' } })], []);
    expect(found.text).toContain('4 of them state it themselves; a dated report by others gives one price.');
  });
  it('a guide of another unit is not compared', () => {
    expect(ask(five, [guide(20, 40, 60, { unit: 'month' })]).text).not.toContain('market guides');
  });
});

describe('packages', () => {
  const pack = (seller: string, price: number) =>
    row(seller, price, { id: `p-${seller}`, unit: 'course', sessions: 6 });
  it.each([
    // Six for $2,700 are $450 each; single drips cost $500 in the middle.
    ['cheaper by the session', 2700, true],
    ['as dear by the session', 3000, false],
    ['dearer by the session', 3300, false],
  ])('one that is %s', (_which, price, said) => {
    const found = ask([...five, pack('p', price)], []);
    expect(found.text.includes('Bought as a package a session is about $450 (1 clinic’s package).')).toBe(said);
    expect(found.says).toHaveLength(said ? 2 : 1);
  });
  it('of a medicine by the month: programs that are sold by the session, dearer or not', () => {
    const month = { product: 'oral-ketamine', unit: 'month' } as const;
    const months = five.map((one) => ({ ...one, ...month }));
    const course = { ...pack('p', 5400), product: 'oral-ketamine' };
    const found = ask([...months, course], [], 'oral-ketamine', 'month');
    expect(found.says[1]).toBe('Programs at home that are sold by the session cost $900 a session (1 company).');
    expect(found.assumed[0]?.brief).toBe('$500 a month (from 5 clinics’ prices)');
  });
});

describe('guides alone', () => {
  it.each([
    [0, 'No seller’s price stands behind this', 'an estimate; no clinic’s own price is known'],
    [4, 'Only 4 sellers’ prices stand behind this', 'only 4 clinics’ prices'],
    [5, '5 sellers’ own published prices stand behind this.', 'from 5 clinics’ prices'],
  ])('with %i sellers behind them', (sellers, says, brief) => {
    const found = ask([], [guide(300, 400, 500, { sellers })]);
    expect(found.perSession).toEqual(dollars(300, 400, 500));
    expect(found.says[1]).toContain(says);
    expect(found.assumed[0]?.brief).toBe(`$400 a session (${brief})`);
  });
  it('the first is taken, the others are named with their sources', () => {
    const found = ask(
      [],
      [guide(300, 400, 500), guide(600, 700, 800, { plain: 'Another.', sources: [{ ref: 'other' }] })],
    );
    expect(found.perSession).toEqual(dollars(300, 400, 500));
    expect(found.says).toContain('Not taken, but also offered at $600 to $800: Another.');
    expect(found.cited).toEqual(['costs/self-pay:guide', 'costs/self-pay:other']);
  });
  it('of another unit or kind of illness do not count; only a first visit is named as one', () => {
    const others = [guide(20, 40, 60, { unit: 'month' }), guide(900, 950, 990, { group: 'pain' })];
    const visit = guide(0, 250, 350, { unit: 'visit', group: 'any', plain: 'The first visit.' });
    const found = ask([], [...others, visit, guide(300, 400, 500)]);
    expect(found.perSession).toEqual(dollars(300, 400, 500));
    expect(found.says.slice(3)).toEqual(['Not counted here, $250 (between $0 and $350): The first visit.']);
    expect(found.assumed[0]?.brief).toContain('$400 a session');
  });
  it('by the month, as they are paid', () => {
    const monthly = guide(100, 200, 300, { product: 'oral-ketamine', unit: 'month' });
    expect(ask([], [monthly], 'oral-ketamine', 'month').assumed[0]?.brief).toBe(
      '$200 a month (an estimate; no clinic’s own price is known)',
    );
  });
});
