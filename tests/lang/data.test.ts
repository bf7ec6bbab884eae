/** The data in Spanish: no sentence is missing, figures are those of the English, names people type are understood. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextFor } from '../../src/cli/check.ts';
import { readCase } from '../../src/intake/index.ts';
import type { Case } from '../../src/model/case.ts';
import { KINDS, type Sentences, translated } from '../../src/store/language.ts';
import { coverageOf } from '../../src/store/language-check.ts';
import { openData } from '../../src/store/store.ts';
import { es } from '../../src/words/es/index.ts';
import { en } from '../../src/words/index.ts';

const folder = new URL('../../data/lang/es/', import.meta.url);
const data = openData(undefined, 'es');
const english = openData();

describe('translations', () => {
  it.each(coverageOf('es').map((of) => [of.kind, of] as const))('%s: all translated', (_kind, of) => {
    expect(of.missing).toEqual([]);
  });

  const figures = (text: string) => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort();
  it.each(Object.keys(KINDS))('%s: every figure is kept, no exclamation mark, no familiar form', (kind) => {
    const known = JSON.parse(readFileSync(new URL(`${kind}.json`, folder), 'utf8')) as Sentences;
    const wrong = Object.entries(known).filter(
      ([text, said]) =>
        figures(text).join(' ') !== figures(said).join(' ') ||
        /[!\u00a1]/.test(said) ||
        /\b(t\u00fa|tus|tienes|puedes|debes)\b/i.test(said) ||
        said.trim() === '',
    );
    expect(wrong).toEqual([]);
  });

  it('a sentence without a translation stays, marked', () => {
    const file = { sources: [{ title: 'A source' }], typical: [{ id: 'x', says: 'Nobody knows.' }] };
    expect(translated('typical.json', file, 'es', () => ({}))).toEqual({
      sources: [{ title: 'A source' }],
      typical: [{ id: 'x', says: '[en ingl\u00e9s] Nobody knows.' }],
    });
    expect(translated('typical.json', file, 'en', () => ({}))).toBe(file);
  });

  it('nothing but sentences and names differs from the English data', () => {
    const strip = (value: unknown): unknown => {
      if (typeof value === 'string') return /^[a-z0-9.:-]+$/i.test(value) ? value : 'text';
      if (Array.isArray(value)) return value.map(strip);
      if (value === null || typeof value !== 'object') return value;
      const ignored = ['words', 'aliases', 'brands', 'name', 'short', 'fee'];
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !ignored.includes(key))
          .map(([key, item]) => [key, strip(item)]),
      );
    };
    for (const payer of english.payers()) {
      expect(strip(data.policiesOf(payer.id))).toEqual(strip(english.policiesOf(payer.id)));
    }
    expect(strip(data.products())).toEqual(strip(english.products()));
    expect(strip(data.rights('marketplace'))).toEqual(strip(english.rights('marketplace')));
  });

  it('the label of a rule for the other states ends as the record says', () => {
    for (const { id } of english.planKinds()) {
      const rights = english.rights(id)?.rights ?? [];
      data.rights(id)?.rights.forEach((right, i) => {
        const ends = rights[i]?.label.endsWith(en.rights.inOtherStates);
        expect(right.label.endsWith(es.rights.inOtherStates)).toBe(ends);
      });
    }
  });
});

describe('names people type', () => {
  const read = (of: unknown) => readCase(of, contextFor(data, es));
  const known = (of: unknown): Case => {
    const reading = read(of);
    if ('errors' in reading) throw new Error(reading.errors.map(({ message }) => message).join('\n'));
    return reading.case;
  };

  it.each([
    ['depresi\u00f3n', 'major-depression'],
    ['depresion', 'major-depression'],
    ['Depresi\u00f3n resistente al tratamiento', 'treatment-resistant-depression'],
    ['dolor neurop\u00e1tico', 'neuropathic-pain'],
    ['TEPT', 'ptsd'],
    ['SDRC', 'crps'],
    ['jaqueca', 'migraine'],
    ['culebrilla', 'postherpetic-neuralgia'],
    ['nerve pain', 'neuropathic-pain'],
    ['treatment-resistant-depression', 'treatment-resistant-depression'],
  ])('the illness %s', (condition, id) => {
    expect(known({ diagnosis: { condition } }).diagnosis?.condition).toBe(id);
  });
  it.each([
    ['infusi\u00f3n de ketamina', 'iv-ketamine'],
    ['pastillas de ketamina', 'oral-ketamine'],
    ['esketamina', 'esketamine'],
    ['Spravato', 'esketamine'],
  ])('the treatment %s', (product, id) => {
    expect(known({ treatment: { product } }).treatment?.product).toBe(id);
  });
  it.each([
    ['sin seguro', 'none'],
    ['Medicaid de Texas', 'texas-medicaid'],
    ['Texas Medicaid', 'texas-medicaid'],
    ['Aetna', 'aetna'],
  ])('the payer %s', (payer, id) => {
    expect(known({ plan: { payer } }).plan?.payer).toBe(id);
  });
  it.each([
    ['Mercado', 'marketplace'],
    ['plan del trabajo autofinanciado', 'employer-self-funded'],
    ['Medicare Original', 'original-medicare'],
  ])('the kind of plan %s', (kind, id) => {
    expect(known({ plan: { kind } }).plan?.kind).toBe(id);
  });
  it.each([
    ['Nueva York', 'NY'],
    ['Carolina del Norte', 'NC'],
    ['Tejas', 'TX'],
    ['TX', 'TX'],
  ])('the state %s', (state, id) => {
    expect(known({ patient: { state } }).patient?.state).toBe(id);
  });
  it.each([
    ['terapia escalonada', 'step-therapy'],
    ['El tratamiento no es m\u00e9dicamente necesario.', 'not-medically-necessary'],
    ['CO-50', 'not-medically-necessary'],
  ])('the reason %s', (denialReason, id) => {
    expect(known({ request: { denialReason } }).request?.denialReason).toBe(id);
  });
  it.each([
    ['sertralina 150 mg 8 semanas sin efecto', { drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }],
    [
      'Effexor 75 mg por 6 semanas efectos secundarios',
      { drug: 'venlafaxine', doseMg: 75, weeks: 6, outcome: 'intolerant' },
    ],
    [
      'fluoxetina 20 mg al d\u00eda 3 meses no me ayud\u00f3',
      { drug: 'fluoxetine', doseMg: 20, weeks: 12, outcome: 'no-response' },
    ],
    [
      'bupropi\u00f3n 300 mg 1 a\u00f1o ayud\u00f3 un poco',
      { drug: 'bupropion', doseMg: 300, weeks: 52, outcome: 'partial' },
    ],
    [
      'duloxetina 60 mg 10 semanas me ayud\u00f3 hasta 2024-05',
      { drug: 'duloxetine', doseMg: 60, weeks: 10, outcome: 'response', ended: '2024-05' },
    ],
    [
      'citalopram 40 mg 8 semanas sin respuesta este episodio',
      { drug: 'citalopram', doseMg: 40, weeks: 8, outcome: 'no-response', thisEpisode: true },
    ],
    [
      'paroxetina 20 mg 6 semanas no la toler\u00e9 otro episodio',
      { drug: 'paroxetine', doseMg: 20, weeks: 6, outcome: 'intolerant', thisEpisode: false },
    ],
  ])('the trial %s', (text, trial) => {
    expect(known({ history: { antidepressantTrials: [text] } }).history?.antidepressantTrials).toEqual([trial]);
  });
  it('no name of a list stands for two entries of it', () => {
    const names = JSON.parse(readFileSync(new URL('names.json', folder), 'utf8')) as Record<
      string,
      Record<string, string[]>
    >;
    for (const list of Object.values(names)) {
      const all = Object.values(list).flatMap((of) => of.map((name) => name.toLowerCase()));
      expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
    }
  });
});

it('a letter for each that there is in English', () => {
  const letters = (path: string) =>
    readdirSync(new URL(path, import.meta.url))
      .filter((name) => name.endsWith('.md'))
      .sort();
  expect(letters('../../data/lang/es/letters/')).toEqual(letters('../../data/letters/'));
});
