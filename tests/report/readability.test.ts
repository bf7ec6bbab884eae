/**
 * What people read is at 8th-grade level or below by the Flesch-Kincaid formula. Names of drugs, laws and payers count
 * as long words and cannot be helped, so whole texts are measured, not single sentences.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { readFlags } from '../../src/intake/flags.ts';
import { readCase } from '../../src/intake/index.ts';
import { letter } from '../../src/letters/index.ts';
import type { Case } from '../../src/model/case.ts';
import type { Result } from '../../src/model/result.ts';
import { textReport } from '../../src/report/text.ts';
import { PLAIN } from '../../src/report/theme.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { caseFor } from '../letters/cases.ts';
import { CLIENTS } from '../steps/twenty.ts';

const data = openData();
const HIGHEST = 8;

/** Grade of a text: sentences end at a full stop, a question mark or a colon; a line of a list is one too. */
function gradeOf(text: string): number {
  const sentences = text
    .replace(/https?:\S+/g, '')
    .split(/(?<=[.?:])\s+|\n\s*(?:-|\d+\.|\*)\s|\n\n/)
    .filter((sentence) => /[a-z]{2}/i.test(sentence));
  const words = text.match(/[A-Za-z][A-Za-z’'-]*/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

it('the measure tells easy from hard', () => {
  expect(gradeOf('The cat sat. The dog ran. We went home.')).toBeLessThan(2);
  expect(
    gradeOf(
      'Utilization management determinations necessitate comprehensive documentation of antecedent therapeutic interventions.',
    ),
  ).toBeGreaterThan(16);
});

/** Wide, so that wrapping breaks no sentence. */
function reportOf(given: Case & { asOf: string }): string {
  const options = { width: 10_000, theme: PLAIN, details: false, words: en, productName: (id: string) => id };
  return textReport(check(given, data), options);
}

/** Names of drugs, programs, payers and laws are what these texts speak of; each is taken as one short word. */
const NAMES =
  /\b(?:spravato|esketamine|ketamine|antidepressants?|depression|medicaid|medicare|tricare|unitedhealthcare|massachusetts|california|minnesota|carolina|prior authorization|highmark|ambetter|auvelity|bupropion|dextromethorphan)\b|\d+ (?:CFR|U\.S\.C\.) \S+/gi;
const withoutNames = (text: string) => text.replace(NAMES, 'name');

describe('reports', () => {
  const people: Record<string, Record<string, string | boolean>> = {
    'a denied request': {
      'plan.payer': 'aetna',
      'plan.kind': 'employer-self-funded',
      'request.stage': 'denied',
      'request.deniedOn': '2026-10-02',
      'request.denialReason': 'experimental',
    },
    'a plan for Spravato': { 'plan.payer': 'cigna', 'plan.kind': 'marketplace', 'treatment.product': 'spravato' },
    'no insurance': { 'plan.payer': 'none' },
    Medicare: { 'plan.kind': 'original-medicare', 'treatment.product': 'spravato' },
    Medicaid: { 'plan.kind': 'medicaid-managed', 'patient.state': 'TX', 'treatment.product': 'spravato' },
    'thoughts of suicide': { 'plan.payer': 'UHC', 'history.suicidalIdeation': true, 'treatment.product': 'spravato' },
  };
  it.each(Object.entries(people))('%s', (_name, flags) => {
    const icd = () => {
      throw new Error('no codes here');
    };
    const context = { data, words: en, icd };
    const { raw } = readFlags({ 'diagnosis.condition': 'depression', ...flags }, context);
    const reading = readCase(raw, context);
    if ('errors' in reading) throw new Error(JSON.stringify(reading.errors));
    expect(gradeOf(reportOf({ ...reading.case, asOf: '2026-11-23' }))).toBeLessThanOrEqual(HIGHEST);
  });
  it.each(Object.entries(CLIENTS))('%s', (_name, { given }) => {
    expect(gradeOf(reportOf({ ...given, asOf: '2026-11-26' }))).toBeLessThanOrEqual(HIGHEST);
  });
});

describe('next steps, each list by itself', () => {
  it.each(Object.entries(CLIENTS))('%s', (_name, { given }) => {
    const { nextSteps } = check({ ...given, asOf: '2026-11-26' }, data);
    const text = nextSteps
      .map(({ title, detail, documents }) => [`${title}.`, detail, ...documents].join('\n\n'))
      .join('\n\n');
    expect(gradeOf(withoutNames(text))).toBeLessThanOrEqual(HIGHEST);
  });
});

describe('the page for printing, and help', () => {
  it('sentences of the page', () => {
    const sentences = Object.values(en.html).filter((entry) => typeof entry === 'string' && entry.length > 20);
    expect(sentences.length).toBeGreaterThan(8);
    expect(gradeOf(sentences.join('\n\n'))).toBeLessThanOrEqual(HIGHEST);
  });
  it.each(Object.entries(en.help.topics))('help on %s', (topic, { text }) => {
    const rows = topic === 'environment' ? en.help.environment.map(([, means]) => means) : [];
    expect(gradeOf([...text, ...rows].join('\n\n'))).toBeLessThanOrEqual(HIGHEST);
  });
});

describe('letters', () => {
  const folder = new URL('../../data/letters/', import.meta.url);
  it.each(readdirSync(folder).filter((file) => file.endsWith('.md')))('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
      .replace(/\{\{[^}]*\}\}/g, '')
      .replace(/\[[^\]]*\]/g, 'this');
    expect(gradeOf(text)).toBeLessThanOrEqual(HIGHEST);
  });
});

/** What is left of a letter without its blanks, its list of studies (titles of papers) and the policy's own points. */
function ownWordsOf(markdown: string, result: Result): string {
  const points = result.criteria.map(({ says }) => says);
  const lines = markdown
    .split('\n')
    .filter((line) => !/^- .*Source: /.test(line) && !points.some((says) => line.includes(says.slice(0, 30))))
    // Lines to fill in hold no sentence.
    .filter((line) => !/^[A-Z][^.:]*: /.test(line));
  return withoutNames(lines.join('\n\n').replace(/\[[^\]]*\]/g, 'this'));
}

describe.each(data.planKinds().map(({ id }) => id))('letters for %s', (kind) => {
  const reasons = [undefined, ...data.denialReasons().items.map(({ id }) => id)];
  const results = reasons.map((reason) => check({ asOf: '2026-11-26', ...caseFor(kind, reason) }, data));

  it.each(data.letters().map(({ id }) => id))('%s, whatever the reason', (id) => {
    for (const [i, result] of results.entries()) {
      const text = ownWordsOf(letter(id, result, data, en)?.markdown ?? '', result);
      expect(text.split(/\s+/).length, `${reasons[i]}`).toBeGreaterThan(25);
      expect(gradeOf(text), `${reasons[i]}`).toBeLessThanOrEqual(HIGHEST);
    }
  });
});

describe('policies', () => {
  const policies = data.payers().flatMap(({ id }) => data.policiesOf(id));
  it('all that they say, taken together', () => {
    const says = policies.flatMap(({ rules }) => rules.map((rule) => rule.says)).join('\n\n');
    expect(gradeOf(withoutNames(says))).toBeLessThanOrEqual(HIGHEST);
  });
});
