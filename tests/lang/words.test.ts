/** The Spanish record beside the English one: nothing is left in English, nothing is empty. */
import { describe, expect, it } from 'vitest';
import { FACT_IDS, FACTS } from '../../src/model/facts.ts';
import { openData } from '../../src/store/store.ts';
import { es } from '../../src/words/es/index.ts';
import { list, longDate, withArticle } from '../../src/words/es/text.ts';
import { en } from '../../src/words/index.ts';

/** Every plain sentence of a record, by its place. */
function sentences(of: unknown, at = ''): [string, string][] {
  if (typeof of === 'string') return [[at, of]];
  if (of === null || typeof of !== 'object' || of instanceof RegExp) return [];
  return Object.entries(of).flatMap(([key, value]) => sentences(value, at ? `${at}.${key}` : key));
}

/** The same in both languages: names of scales, commands and codes. */
const SAME =
  /^(language\.|help\.examples\.\w+\.\d+\.run$|help\.environment\.\d+\.0$|help\.exitCodes\.\d+\.0$|help\.man\.seeAlso$|letters\.score\.|letters\.urgent\.no$|steps\.crisis\.contact|wizard\.(no|copayNo)$|coverage\.have\.no|cli\.letter\.kind|cli\.placeholder\.month-day|intake\.(unlistedNames|yes|no)\.\d|wizard\.none\.\d|cli\.signs\.|cli\.titles\.)/;

describe('sentences', () => {
  const english = new Map(sentences(en));
  const spanish = sentences(es);

  it('some hundred are compared', () => {
    expect(spanish.length).toBeGreaterThan(250);
  });
  it('none is left in English', () => {
    const left = spanish.filter(([at, text]) => !SAME.test(at) && english.get(at) === text);
    expect(left).toEqual([]);
  });
  it('none is empty, and none has an exclamation mark', () => {
    const bad = spanish.filter(
      ([at, text]) => text.trim() === '' || (/[!\u00a1]/.test(text) && !at.includes('keysInput')),
    );
    expect(bad).toEqual([]);
  });
  it('the person is "usted"', () => {
    const familiar = spanish.filter(([, text]) => /\b(t\u00fa|tu|tus|tienes|puedes|debes|contigo)\b/i.test(text));
    expect(familiar).toEqual([]);
  });
});

describe('facts', () => {
  it.each(FACT_IDS)('%s: question, reason, unit and every choice', (id) => {
    const table = FACTS[id];
    const fact = es.fact(id);
    expect(fact.question).not.toBe(table.question);
    expect(fact.question).toMatch(/^[\u00bf]|^Si .*\u00bf/);
    expect(fact.why).not.toBe(table.why);
    if (table.unit !== undefined) expect(fact.unit).not.toBe(table.unit);
    const labels = (fact.choices ?? []).map(({ value, label }) => [value, label]);
    const untranslated = (table.choices ?? []).filter(
      ({ value, label }) => label !== 'No' && labels.some(([v, l]) => v === value && l === label),
    );
    expect(untranslated).toEqual([]);
    expect(labels).toHaveLength(table.choices?.length ?? 0);
    // What scripts and the reading rest on is the same.
    expect({ ...fact, question: 0, why: 0, unit: 0, choices: 0 }).toEqual({
      ...table,
      question: 0,
      why: 0,
      unit: 0,
      choices: 0,
      ...(table.unit === undefined ? { unit: 0 } : {}),
    });
  });
});

describe('forms', () => {
  it.each([
    ['2026-11-23', '23 de noviembre de 2026'],
    ['2026-04', 'abril de 2026'],
    ['2025', '2025'],
  ])('the day %s', (day, expected) => {
    expect(longDate(day)).toBe(expected);
  });
  it.each([
    [['a', 'b', 'c'], 'y', 'a, b y c'],
    [['dolor', 'insomnio'], 'y', 'dolor e insomnio'],
    [['tarjeta', 'hielo'], 'y', 'tarjeta y hielo'],
    [['siete', 'ocho'], 'o', 'siete u ocho'],
    [['F33.2'], 'o', 'F33.2'],
  ] as const)('the list %j with %s', (items, word, expected) => {
    expect(list(items, word)).toBe(expected);
  });
  it('every illness and every treatment but the brand has its article', () => {
    const data = openData(undefined, 'es');
    const names = [...data.conditions().map(({ name }) => name), ...data.products().map(({ short }) => short)];
    const without = names.filter((name) => !/^(el|la|los) /.test(withArticle(name)));
    expect(without).toEqual(['Spravato']);
  });
});
