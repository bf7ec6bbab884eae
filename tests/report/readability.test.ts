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
import { textReport } from '../../src/report/text.ts';
import { PLAIN } from '../../src/report/theme.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

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
    const result = check({ ...reading.case, asOf: '2026-11-23' }, data);
    // Wide, so that wrapping breaks no sentence.
    const text = textReport(result, {
      width: 10_000,
      theme: PLAIN,
      details: false,
      words: en,
      productName: (id) => id,
    });
    expect(gradeOf(text)).toBeLessThanOrEqual(HIGHEST);
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

describe('policies', () => {
  // Names of drugs, programs and illnesses are what a policy speaks of; they are taken as one short word each.
  const NAMES =
    /\b(?:spravato|esketamine|ketamine|antidepressants?|depression|medicaid|medicare|tricare|unitedhealthcare|massachusetts|minnesota|carolina|prior authorization)\b/gi;
  const policies = data.payers().flatMap(({ id }) => data.policiesOf(id));
  it('all that they say, taken together', () => {
    const says = policies.flatMap(({ rules }) => rules.map((rule) => rule.says)).join('\n\n');
    expect(gradeOf(says.replace(NAMES, 'drug'))).toBeLessThanOrEqual(HIGHEST);
  });
});
