/** The page of `ketcover check --html`, made from real data. */
import { check } from '../../src/check.ts';
import { contextFor } from '../../src/cli/check.ts';
import { pageOf } from '../../src/cli/page.ts';
import { readCase } from '../../src/intake/index.ts';
import type { Result } from '../../src/model/result.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

export const data = openData();
const context = contextFor(data, en);

const TRD = { condition: 'treatment-resistant-depression', icd10: ['F33.2'] };

/** People whose pages differ in every part. */
export const PEOPLE = {
  'unlikely, a plan that pays its own claims': {
    patient: { age: 43, state: 'TX' },
    plan: { payer: 'aetna', kind: 'employer-self-funded' },
    diagnosis: TRD,
    treatment: { product: 'iv-ketamine' },
    history: { failedAntidepressants: 3 },
  },
  'denied, with dates and past medicines': {
    patient: { age: 38, state: 'CA' },
    plan: { payer: 'UHC', kind: 'employer-insured' },
    diagnosis: TRD,
    treatment: { product: 'spravato' },
    history: { antidepressantTrials: [{ drug: 'sertraline', doseMg: 25, weeks: 3, outcome: 'no-response' }] },
    request: { stage: 'denied', deniedOn: '2026-10-02', receivedOn: '2026-10-06', denialReason: 'step-therapy' },
  },
  'not yet, with a plan’s terms': {
    patient: { age: 51, state: 'OH' },
    plan: {
      payer: 'cigna',
      kind: 'employer-insured',
      benefits: { deductible: 2000, deductibleMet: 350, coinsurance: 0.2, outOfPocketMax: 8000, outOfPocketMet: 500 },
    },
    diagnosis: TRD,
    treatment: { product: 'esketamine', startDate: '2026-12-07' },
    history: { failedAntidepressants: 1 },
  },
  'thoughts of suicide': {
    patient: { age: 33, state: 'TX' },
    plan: { payer: 'bcbstx', kind: 'marketplace' },
    diagnosis: { condition: 'severe depression' },
    treatment: { product: 'spravato' },
    history: { suicidalIdeation: true },
    request: { urgent: true },
  },
  'no insurance': { patient: { age: 43, state: 'TX' }, plan: { payer: 'none', kind: 'uninsured' }, diagnosis: TRD },
  'Medicare, for pain': {
    patient: { age: 70, state: 'FL' },
    plan: { kind: 'original-medicare' },
    diagnosis: { condition: 'crps', icd10: ['G90.511'] },
    treatment: { product: 'iv-ketamine' },
  },
  'nothing known': {},
} as const;

export function resultOf(raw: unknown) {
  const reading = readCase(raw, context);
  if ('errors' in reading) throw new Error(JSON.stringify(reading.errors));
  return { given: reading.case, result: check({ ...reading.case, asOf: '2026-11-23' }, data) };
}

/** @param change alters the result before the page is made of it. */
export function pageFor(raw: unknown, change: (result: Result) => Result = (result) => result) {
  const { given, result } = resultOf(raw);
  const changed = change(result);
  return { result: changed, html: pageOf(given, changed, data, en) };
}

/** What stands between the tags, signs as they are read. */
export const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
