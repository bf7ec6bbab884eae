/** Whole answers in Spanish: no English sentence is left in them, nothing but words differs, and they read easily. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bill } from '../../src/bill.ts';
import { check } from '../../src/check.ts';
import { contextFor } from '../../src/cli/check.ts';
import { compare } from '../../src/compare.ts';
import { readCase } from '../../src/intake/index.ts';
import { letter } from '../../src/letters/index.ts';
import type { Case } from '../../src/model/case.ts';
import { textReport } from '../../src/report/text.ts';
import { PLAIN } from '../../src/report/theme.ts';
import { openData } from '../../src/store/store.ts';
import { es } from '../../src/words/es/index.ts';
import { en } from '../../src/words/index.ts';
import { INFLESZ, inflesz } from './readability.ts';

const english = openData();
const spanish = openData(undefined, 'es');
const asOf = '2026-11-23';

/** Words that no Spanish sentence has, and that hardly an English one does without. */
const ENGLISH =
  /(?<!\p{L})(?:the|is|are|was|were|with|your|you|must|from|not|they|which|this|that|when|where|how|have|has|been|before|after|or older|by the|if|it|will|can|does|do)(?!\p{L})/iu;

/** Names stay as they are: those of payers, titles between quotes, English terms in parentheses, addresses. */
const names = english
  .payers()
  .map(({ name }) => name)
  .sort((a, b) => b.length - a.length);
const withoutNames = (text: string): string =>
  names
    .reduce((left, name) => left.replaceAll(name, ''), text)
    .replace(/\u201c[^\u201d]*\u201d|"[^"]*"|\([^)]*\)|https?:\S+|--[a-z-]+/g, '');

/** What stays as its source has it, or is no sentence. */
const KEPT = [
  'title',
  'url',
  'cite',
  'where',
  'id',
  'payer',
  'number',
  'policy',
  'publisher',
  'sources',
  'drug',
  'letter',
];
const OWN_TITLES = ['nextSteps', 'costs'];

/** Every sentence of an answer, with its place. */
function sentences(value: unknown, at: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[at.join('.'), value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const own = key === 'title' && OWN_TITLES.includes(at[0] ?? '');
    return KEPT.includes(key) && !own && at[0] !== undefined ? [] : sentences(item, [...at, key]);
  });
}

/** The answer without its sentences: what both languages must share. */
function bones(value: unknown): unknown {
  if (typeof value === 'string') return /^[a-z0-9.:/-]*$/.test(value) ? value : 'text';
  if (Array.isArray(value)) return value.map(bones);
  if (value === null || typeof value !== 'object') return value;
  // What one has and what is asked for can be a bare word: "yes", "s\u00ed".
  const entries = Object.entries(value).filter(([key]) => !['have', 'need'].includes(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, bones(item)]));
}

const HISTORY = { failedAntidepressants: 1, phq9: 14, suicidalIdeation: true, tmsTried: false } as const;
const BENEFITS = { deductible: 2000, deductibleMet: 2100, coinsurance: 0.2, outOfPocketMax: 5000 } as const;

/** Each payer with a policy, each product, each condition, each kind of plan and stage at least once. */
function cases(): Case[] {
  const payers = english.payers().filter(({ id, usesPoliciesOf }) => {
    return english.policiesOf(id).length > 0 || usesPoliciesOf !== undefined;
  });
  const conditions = english.conditions();
  const kinds = english.planKinds();
  const products = english.products();
  const reasons = english.denialReasons().items;
  const stages = ['planning', 'requested', 'denied', 'appeal-denied'] as const;
  const of = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
  const byPayer = payers.flatMap(({ id, states }, i) =>
    [0, 1].map((turn): Case => {
      const n = i * 2 + turn;
      return {
        patient: {
          age: n % 7 === 0 ? 16 : 40,
          state: states === 'all' ? of(['TX', 'CA', 'NY', 'OH'], n) : of(states, n),
        },
        plan: { payer: id, ...(turn === 1 ? { benefits: BENEFITS } : {}) },
        diagnosis: { condition: of(conditions, n).id },
        treatment: {
          product: turn === 0 ? 'esketamine' : of(products, n).id,
          ...(n % 5 === 1 ? { phase: 'renewal' } : {}),
        },
        history: turn === 0 ? {} : { ...HISTORY, antidepressantTrials: [{ drug: 'sertraline', doseMg: 25, weeks: 3 }] },
      };
    }),
  );
  const byKind = kinds.flatMap(({ id }, i) =>
    stages.map(
      (stage, turn): Case => ({
        patient: { age: 38, state: of(['TX', 'CA', 'NY', 'MA', 'WA'], i + turn) },
        plan: { kind: id },
        diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'] },
        treatment: { product: of(products, turn).id },
        request: {
          stage,
          ...(turn > 1
            ? { deniedOn: '2026-05-02', denialReason: of(reasons, i + turn).id as never, urgent: i % 2 === 0 }
            : {}),
        },
      }),
    ),
  );
  return [...byPayer, ...byKind, {}];
}

describe('many people', () => {
  const people = cases();

  it('some hundred are asked', () => {
    expect(people.length).toBeGreaterThan(250);
  });

  // Two answers each for some hundred people: long on a busy machine.
  it('the answers hold no English sentence, and differ from the English ones in words alone', {
    timeout: 180_000,
  }, () => {
    const left = new Map<string, string>();
    for (const person of people) {
      const reading = readCase(person, contextFor(english, en));
      if ('errors' in reading) throw new Error(JSON.stringify(reading.errors));
      const given = { ...reading.case, asOf };
      const result = check(given, spanish, es);
      expect(bones(result)).toEqual(bones(check(given, english, en)));
      for (const [at, text] of sentences(result)) {
        // Ids are no sentences.
        if (/^[a-z0-9-]+$/.test(text)) continue;
        if (ENGLISH.test(withoutNames(text)) || text.includes('[en ingl')) left.set(text, at);
      }
    }
    expect([...left].slice(0, 20)).toEqual([]);
  });

  it('comparisons and bills hold none either', () => {
    const person = { asOf, plan: { payer: 'aetna' }, diagnosis: { condition: 'chronic-pain' } };
    const compared = sentences(compare(person, spanish, es));
    const terms = { deductible: 1000, coinsurance: 0.2, copay: 30, outOfPocketMax: 3000 };
    const billed = sentences(bill([5000, 200], terms, { allowed: [4000], network: 'out' }, es));
    expect([...compared, ...billed].filter(([, text]) => ENGLISH.test(withoutNames(text)))).toEqual([]);
  });
});

const denied: Case = {
  patient: { age: 43, state: 'TX' },
  plan: { payer: 'cigna', kind: 'employer-self-funded' },
  diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'] },
  treatment: { product: 'esketamine' },
  history: { antidepressantTrials: [{ drug: 'sertraline', doseMg: 150, weeks: 8, outcome: 'no-response' }], phq9: 21 },
  request: { stage: 'denied', deniedOn: '2026-10-02', receivedOn: '2026-10-06', denialReason: 'experimental' },
};

describe.each(spanish.letters().map(({ id }) => id))('the letter %s', (id) => {
  const draft = (of: Case) => {
    const made = letter(id, check({ asOf, ...of }, spanish, es), spanish, es);
    if (!made) throw new Error(id);
    return made;
  };
  it('of somebody of whom nothing is known: only blanks, no empty places', () => {
    const { markdown, blanks, language } = draft({});
    expect(language).toBe('es');
    expect(blanks.length).toBeGreaterThan(0);
    expect(markdown).not.toMatch(/undefined|null|\{\{|\( ?\)|: \.|\s,|\.\.|!/);
  });
  it('of a denied person reads whole, with the same parts as the English one', () => {
    const { markdown } = draft(denied);
    expect(markdown).not.toMatch(/undefined|null|\{\{|\( ?\)|: \.|\s,|\.\.|!/);
    const sections = (file: string) =>
      [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/\{\{[#^/]?([a-zA-Z.]+)\}\}/g)].map(
        (m) => m[1],
      );
    const parts = (file: string) => [...new Set(sections(file))].sort();
    expect(parts(`../../data/lang/es/letters/${id}.md`)).toEqual(parts(`../../data/letters/${id}.md`));
    // Titles of sources and policies stay in their language.
    const own = withoutNames(markdown).replace(/Fuente: .*/g, '');
    expect(own.split('\n').filter((line) => ENGLISH.test(line))).toEqual([]);
  });
});

describe('reads easily', () => {
  it('the measure tells easy from hard', () => {
    expect(inflesz('El gato duerme. El sol sale. Nos vamos a casa.')).toBeGreaterThan(90);
    expect(
      inflesz(
        'Las determinaciones de utilizaci\u00f3n requieren documentaci\u00f3n exhaustiva de intervenciones terap\u00e9uticas antecedentes.',
      ),
    ).toBeLessThan(20);
  });

  const people: Record<string, Case> = {
    'a denied request': denied,
    'a plan for Spravato': { plan: { payer: 'cigna', kind: 'marketplace' }, treatment: { product: 'esketamine' } },
    'no insurance': { plan: { payer: 'none' } },
    Medicare: { plan: { kind: 'original-medicare' }, treatment: { product: 'esketamine' } },
    Medicaid: { plan: { kind: 'medicaid-managed' }, patient: { state: 'TX' }, treatment: { product: 'esketamine' } },
    'thoughts of suicide': { plan: { payer: 'unitedhealthcare' }, history: { suicidalIdeation: true } },
  };
  it.each(Object.entries(people))('%s', (_name, person) => {
    const result = check({ diagnosis: { condition: 'major-depression' }, ...person, asOf }, spanish, es);
    const text = textReport(result, {
      width: 10_000,
      theme: PLAIN,
      details: false,
      words: es,
      productName: (id) => spanish.products().find((product) => product.id === id)?.name ?? id,
    });
    expect(inflesz(text)).toBeGreaterThanOrEqual(INFLESZ.normal);
  });

  const folder = new URL('../../data/lang/es/letters/', import.meta.url);
  it.each(readdirSync(folder))('the letter %s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
      .replace(/\{\{[^}]*\}\}/g, '')
      .replace(/\[[^\]]*\]/g, 'esto');
    expect(inflesz(text)).toBeGreaterThanOrEqual(INFLESZ.normal);
  });
  it('what the policies say, taken together', () => {
    const says = spanish
      .payers()
      .flatMap(({ id }) => spanish.policiesOf(id).flatMap(({ rules }) => rules.map((rule) => rule.says)));
    expect(inflesz(says.join('\n\n'))).toBeGreaterThanOrEqual(INFLESZ.normal);
  });
});
