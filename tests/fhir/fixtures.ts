/** The published examples, and records built for one question each. */
import { readFileSync } from 'node:fs';
import { readFhir } from '../../src/fhir/read.ts';
import { readIcdList } from '../../src/intake/icd10.ts';
import type { Context } from '../../src/intake/values.ts';
import { openData, readIcdText } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

export const ASOF = '2026-11-23';
export const data = openData();
const list = readIcdList(readIcdText());
export const context: Context = { data, words: en, icd: () => list };

export type Resource = { resourceType: string } & Record<string, unknown>;

/** An example of tests/fhir/fixtures; SOURCES.md says where it comes from. */
export const example = (name: string): Resource =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));

export const bundle = (...resources: unknown[]): Resource => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

/** Reads a record that must be one of one person. */
export function read(input: unknown, network?: 'in' | 'out') {
  const reading = readFhir(input, { asOf: ASOF, ...(network ? { network } : {}) }, context);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading;
}

export const subject = { reference: 'Patient/p' };
export const patient: Resource = {
  resourceType: 'Patient',
  id: 'p',
  birthDate: '1983-05-17',
  address: [{ use: 'home', state: 'TX', country: 'US' }],
};

export const coverage = (more: Record<string, unknown>): Resource => ({
  resourceType: 'Coverage',
  id: 'c',
  status: 'active',
  beneficiary: subject,
  payor: [{ display: 'Aetna' }],
  ...more,
});

export const condition = (code: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Condition',
  id: `condition-${code}`,
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
  },
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
  subject,
  ...more,
});

export const rxnorm = (display: string) => ({
  coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', display }],
});

export const daily = (value: number, unit: string, frequency = 1) => [
  {
    timing: { repeat: { frequency, period: 1, periodUnit: 'd' } },
    doseAndRate: [{ doseQuantity: { value, unit } }],
  },
];

export const statement = (display: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'MedicationStatement',
  id: 'm',
  status: 'stopped',
  medicationCodeableConcept: rxnorm(display),
  subject,
  ...more,
});

export const phq9 = (value: Record<string, unknown>, when: string, id = 'o'): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
  subject,
  effectiveDateTime: when,
  ...value,
});
