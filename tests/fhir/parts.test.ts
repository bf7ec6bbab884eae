/** Parts of the answer and of a record, one by one: what is there is said, what is not there is left out. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { eligibilityResponse, operationOutcome } from '../../src/fhir/answer.ts';
import type { Case } from '../../src/model/case.ts';
import { en } from '../../src/words/index.ts';
import { bundle, condition, context, coverage, data, patient, phq9, read, statement } from './fixtures.ts';

interface Item {
  extension: { url: string; valueCoding?: { system: string; code: string } }[];
  benefit?: { type: { coding: { code: string }[] } }[];
  [key: string]: unknown;
}

const response = (of: Case, subject?: string) => {
  const result = check({ asOf: '2026-11-23', ...of }, data);
  const made = eligibilityResponse(result, data, en, { subject }) as Record<string, never>;
  const [item] = (made.insurance as unknown as { item: Item[] }[])[0]?.item ?? [];
  const contained = made.contained as unknown as Record<string, unknown>[];
  return { made, item: item as Item, contained, result };
};
const plan = (more: Case['plan'] = {}): Case => ({
  patient: { age: 44 },
  plan: { payer: 'aetna', kind: 'employer-insured', ...more },
  diagnosis: { condition: 'treatment-resistant-depression', icd10: ['F33.2'] },
  treatment: { product: 'esketamine' },
});

describe('the answer', () => {
  it('names billing codes by their system, of the day only', () => {
    const { item } = response(plan());
    const codes = item.extension.flatMap(({ valueCoding }) => (valueCoding ? [valueCoding] : []));
    expect(codes).toContainEqual({
      system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
      code: 'G2082',
    });
    for (const { system, code } of codes) expect(/^\d/.test(code)).toBe(system.includes('ama-assn'));
    expect(codes.some(({ code }) => /^\d/.test(code))).toBe(true);
  });
  it('tells the benefits that were given, and a share only in whole percent', () => {
    const kinds = (benefits: NonNullable<Case['plan']>['benefits']) =>
      (response(plan({ network: 'in', ...(benefits ? { benefits } : {}) })).item.benefit ?? []).map(
        ({ type, ...amounts }) => [type.coding[0]?.code, amounts],
      );
    expect(kinds({ deductible: 2000, deductibleMet: 350, copay: 40, coinsurance: 0.2 })).toEqual([
      ['deductible', { allowedMoney: { value: 2000, currency: 'USD' }, usedMoney: { value: 350, currency: 'USD' } }],
      ['copay', { allowedMoney: { value: 40, currency: 'USD' } }],
      ['copay-percent', { allowedUnsignedInt: 20 }],
    ]);
    expect(kinds({ deductible: 2000 })).toEqual([['deductible', { allowedMoney: { value: 2000, currency: 'USD' } }]]);
    expect(kinds({ coinsurance: 0.125 })).toEqual([]);
    expect(kinds(undefined)).toEqual([]);
  });
  it('the network where it is known; excluded only where a document excludes', () => {
    expect(response(plan({ network: 'out' })).item.network).toMatchObject({ coding: [{ code: 'out' }] });
    expect(response(plan()).item).not.toHaveProperty('network');
    expect(response(plan({ excludes: ['esketamine'] })).item.excluded).toBe(true);
    expect(response(plan()).item).not.toHaveProperty('excluded');
  });
  it('the insurer, the plan and the codes where they are known', () => {
    const known = response(plan(), 'Patient/1');
    expect(known.contained.map(({ resourceType }) => resourceType)).toEqual([
      'CoverageEligibilityRequest',
      'Organization',
      'Coverage',
    ]);
    expect(known.made.patient).toEqual({ reference: 'Patient/1' });
    expect(known.contained[0]?.item).toMatchObject([
      { diagnosis: [{ diagnosisCodeableConcept: { coding: [{ code: 'F33.2' }] } }] },
    ]);
    expect(known.contained[2]).toMatchObject({ type: { coding: [{ code: 'employer-insured' }] } });
    expect(known.made.outcome).toBe('complete');

    const unknown = response({});
    expect(unknown.contained.map(({ resourceType }) => resourceType)).toEqual([
      'CoverageEligibilityRequest',
      'Coverage',
    ]);
    expect(unknown.made.insurer).toEqual({ display: en.fhir.answer.notKnown });
    expect(unknown.contained[1]).not.toHaveProperty('type');
    expect(unknown.made.outcome).toBe('partial');
    expect(response({ plan: { payer: 'none' } }).made.insurer).toEqual({
      display: data.payers().find(({ id }) => id === 'none')?.name,
    });
  });
  it('days of the next steps stand in the text', () => {
    const { made, result } = response({
      ...plan(),
      request: { stage: 'denied', deniedOn: '2026-10-02', receivedOn: '2026-10-06' },
    });
    const { due } = result.nextSteps.find((step) => step.due !== null) ?? {};
    expect((made.text as unknown as { div: string }).div).toContain(en.report.by(due as string));
  });
  it('an error of the input is an issue each', () => {
    const error = { flag: null, found: '', allowed: '', suggestions: [] };
    const { issue } = operationOutcome([
      { ...error, path: 'patient.age', message: 'Too old.' },
      { ...error, path: 'plan.kind', message: 'No such plan.' },
    ]) as { issue: unknown[] };
    expect(issue).toHaveLength(2);
    expect(issue[0]).toMatchObject({
      severity: 'error',
      code: 'value',
      details: { text: 'Too old.' },
      diagnostics: 'patient.age',
    });
  });
});

describe('a record', () => {
  const noted = (...resources: unknown[]) => read(bundle(patient, ...resources)).notes.join('\n');
  it('a result of a questionnaire counts with a day and a whole number', () => {
    const score = (more: Record<string, unknown>) =>
      (read(bundle(patient, { ...phq9({ valueInteger: 21 }, '2026-11-01'), ...more })).case as Case).history?.phq9;
    expect(score({})).toBe(21);
    const without = { effectiveDateTime: undefined };
    expect(score({ ...without, effectiveInstant: '2026-11-01T10:00:00Z' })).toBe(21);
    expect(score({ ...without, effectivePeriod: { end: '2026-11-01' } })).toBe(21);
    expect(score({ ...without, issued: '2026-11-01T10:00:00Z' })).toBe(21);
    expect(score(without)).toBeUndefined();
    expect(score({ status: 'preliminary' })).toBeUndefined();
    expect(score({ status: undefined })).toBeUndefined();
  });
  it('a code that is wrong, or of another illness, is named', () => {
    expect(noted(condition('F33.21'))).toContain('F33.21');
    expect(noted(condition('J45.20'))).toContain('J45.20');
    expect(
      noted({ ...condition('F33.2'), code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm' }] } }),
    ).toContain(context.words.fhir.why.wrongCode('?'));
  });
  it('a course of treatment once done, by its name or its code', () => {
    const done = (more: Record<string, unknown>) => {
      const procedure = {
        resourceType: 'Procedure',
        id: 'x',
        status: 'completed',
        subject: { reference: 'Patient/p' },
      };
      return (read(bundle(patient, { ...procedure, ...more })).case as Case).history;
    };
    const tms = { code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '90868' }] } };
    expect(done({ ...tms, performedDateTime: '2025-02-01' })).toMatchObject({ tmsTried: true });
    expect(done({ ...tms, performedPeriod: { start: '2025-02-01' } })).toMatchObject({ tmsTried: true });
    expect(done(tms)).toMatchObject({ tmsTried: true });
    expect(done({ ...tms, performedDateTime: '2027-02-01' })?.tmsTried).toBeUndefined();
    expect(done({ ...tms, status: 'in-progress' })?.tmsTried).toBeUndefined();
    expect(done({ code: { coding: [{ code: '90868' }] } })?.tmsTried).toBeUndefined();
    expect(done({ code: {} })?.tmsTried).toBeUndefined();
  });
  it('a trial: how long by what is known of its days', () => {
    const trial = (more: Record<string, unknown>) =>
      (read(bundle(patient, statement('sertraline 50 MG Oral Tablet', more))).case as Case).history
        ?.antidepressantTrials?.[0];
    const period = (start?: string, end?: string) => ({ effectivePeriod: { start, end } });
    expect(trial({ status: 'completed', ...period('2026-01-01', '2026-03-01') })).toMatchObject({ weeks: 8 });
    expect(trial({ status: 'active', dateAsserted: '2026-03-01', ...period('2026-01-01') })).toMatchObject({
      weeks: 8,
    });
    // It goes on: up to the day of the question.
    expect(trial({ status: 'active', dateAsserted: undefined, ...period('2026-11-09') })).toMatchObject({ weeks: 2 });
    // Not longer than till then, and never less than nothing.
    expect(trial({ status: 'completed', ...period('2026-11-09', '2027-03-01') })).toMatchObject({ weeks: 2 });
    expect(trial({ status: 'completed', ...period('2026-03-01', '2026-01-01') })?.weeks).toBeUndefined();
    expect(trial({ status: 'completed', ...period(undefined, '2026-03-01') })?.weeks).toBeUndefined();
  });
  it('a figure in another currency, or of another kind, is not used and named', () => {
    const figures = (cost: unknown) => read(bundle(patient, coverage({ costToBeneficiary: [cost] }))).notes.join('\n');
    const type = (code: string) => ({
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-copay-type', code }],
    });
    const before = read(bundle(patient, coverage({}))).notes.length;
    expect(read(bundle(patient, coverage({ costToBeneficiary: [{ type: type('gpvisit') }] }))).notes).toHaveLength(
      before,
    );
    expect(figures({ type: type('gpvisit'), valueMoney: { value: 20, currency: 'USD' } })).toContain('gpvisit');
    expect(figures({ valueMoney: { value: 20, currency: 'CAD' } })).toContain('?');
  });
});
