/** The reason of a denial by code, phrase or sentence of the letter. */
import { describe, expect, it } from 'vitest';
import { denialCode, denialReasons } from '../../src/intake/denial-text.ts';
import { FACTS } from '../../src/model/facts.ts';
import { openData } from '../../src/store/store.ts';

const { items, sources } = openData().denialReasons();

describe('codes', () => {
  it.each([
    ['CO-50', '50'],
    ['co 50', '50'],
    ['PR-204', '204'],
    ['CARC 197', '197'],
    ['denial code 16', '16'],
    ['B8', 'B8'],
    ['OA-18', '18'],
    ['M62', 'M62'],
    ['RARC MA130', 'MA130'],
    ['remark code N115', 'N115'],
  ])('%s is %s', (text, code) => expect(denialCode(text)).toBe(code));
  it.each(['step therapy', '2026-10-02', 'CO', '50000', ''])('"%s" is no code', (text) =>
    expect(denialCode(text)).toBeUndefined(),
  );

  it.each([
    ['CO-50', 'not-medically-necessary'],
    ['55', 'experimental'],
    ['PR-204', 'excluded'],
    ['CO-197', 'no-prior-authorization'],
    ['PR 242', 'out-of-network'],
    ['CO-16', 'coding'],
    ['B8', 'step-therapy'],
    ['58', 'site-of-care'],
    ['N115', 'not-medically-necessary'],
    ['M62', 'no-prior-authorization'],
    ['MA130', 'coding'],
    ['N428', 'site-of-care'],
    ['N425', 'excluded'],
  ])('%s means %s', (text, id) => expect(denialReasons(text, items)).toEqual([id]));
  it('a claim code with its remark code: the remark says more', () => {
    expect(denialReasons('CO-16 M62', items)).toEqual(['no-prior-authorization']);
    expect(denialReasons('CO-50, N115', items)).toEqual(['not-medically-necessary']);
    expect(denialReasons('CO-16 N130', items)).toEqual(['coding']);
    expect(denialReasons('CO-16 / N999', items)).toEqual(['coding']);
  });
  it('a remark code that fits several reasons means nothing by itself', () =>
    expect(denialReasons('N130', items)).toEqual([]));
  it('a code that is not bundled means nothing', () => expect(denialReasons('CO-999', items)).toEqual([]));
  it('each code belongs to one reason and has a source', () => {
    const all = items.flatMap(({ codes }) => codes ?? []);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { source } of all) expect(sources.map(({ id }) => id)).toContain(source.ref);
  });
});

describe('words', () => {
  it.each([
    ['Investigational', 'experimental'],
    ['The requested drug was denied because step therapy requirements were not met.', 'step-therapy'],
    ['medical necessity', 'not-medically-necessary'],
    ['Fail first', 'step-therapy'],
    ['no authorization', 'no-prior-authorization'],
    ['This treatment is considered investigational and unproven', 'experimental'],
  ])('"%s" means %s', (text, id) => expect(denialReasons(text, items)).toEqual([id]));
  it('a letter with two reasons gives both, to choose from', () => {
    const text = 'Denied as experimental; also not medically necessary.';
    expect(denialReasons(text, items)).toEqual(['not-medically-necessary', 'experimental']);
  });
  it('words that say nothing mean nothing', () => expect(denialReasons('We regret to inform you', items)).toEqual([]));
});

it('the reasons of the data are the choices of the fact', () => {
  expect(items.map(({ id }) => id)).toEqual(FACTS['request.denialReason'].choices?.map(({ value }) => value));
});
