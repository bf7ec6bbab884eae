/** Health records as cases: what is read, what is left out, and that nothing is guessed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFhir, readFhir } from '../../src/fhir/read.ts';
import { readCase } from '../../src/intake/index.ts';
import fc from '../properties.ts';
import {
  ASOF,
  bundle,
  condition,
  context,
  coverage,
  daily,
  data,
  example,
  patient,
  phq9,
  type Resource,
  read,
  rxnorm,
  statement,
  subject,
} from './fixtures.ts';

const leftOut = (notes: string[]) => notes.filter((note) => note.startsWith('Not used'));

describe('published examples', () => {
  const usCore = ['patient', 'coverage', 'organization-payer', 'phq9-total', 'medicationrequest', 'condition-resolved'];
  const all = usCore.map((name) => example(`us-core-${name}`));

  it.each([
    ['a Bundle', bundle(...all)],
    ['a list', all],
    ['a Bundle in a list', [bundle(...all)]],
  ])('US Core as %s: age, present state, PHQ-9', (_, input) => {
    const { case: raw, notes } = read(input);
    expect(raw).toEqual({ patient: { age: 39, state: 'OK' }, history: { phq9: 12 } });
    const left = leftOut(notes).join('\n');
    expect(left).toContain('Acme Health Plan is not among our insurers');
    expect(left).toContain('plan type PPO does not tell');
    expect(left).toContain('“resolved”');
    expect(left).toContain('not in our table of antidepressants');
    expect(notes.join()).toContain('November 29, 2022');
  });

  it('CARIN digital insurance card: the beneficiary, not the subscriber; family amounts of its side', () => {
    const card = ['patient-subscriber', 'patient-beneficiary', 'coverage'].map((name) => example(`carin-${name}`));
    const { case: raw, notes } = read(card);
    expect(raw).toEqual({
      patient: { age: 36, state: 'PA' },
      plan: { benefits: { familyDeductible: 8000, familyOutOfPocketMax: 10000 } },
    });
    expect(notes.join()).toContain('in the plan’s network');
    expect(leftOut(notes).join()).toContain('Family Pharmacy In Network Deductible');
    expect(read(card, 'out').case.plan?.benefits).toEqual({ familyDeductible: 10000, familyOutOfPocketMax: 12000 });
  });
  it('the card with the subscriber alone is about somebody else', () => {
    const { case: raw, notes } = read([example('carin-patient-subscriber'), example('carin-coverage')]);
    expect(raw).toEqual({ patient: { age: 40, state: 'PA' } });
    expect(leftOut(notes)[0]).toContain('another person');
  });

  it('Da Vinci CRD: a plan that ended is no plan', () => {
    const { case: raw, notes } = read(example('davinci-crd-coverage'));
    expect(raw).toEqual({});
    expect(leftOut(notes)[0]).toContain('ended on May 23, 2012');
  });
});

describe('the person', () => {
  const birth = (birthDate: string) => read({ ...patient, birthDate }).case.patient?.age;
  it.each([
    ['1983-05-17', 43],
    ['2008-11-23', 18],
    ['2008-11-24', 17],
    ['1983-05', 43],
    ['1983-11', undefined],
    ['1983', undefined],
    ['2027-01-01', undefined],
    ['1850-01-01', undefined],
    ['1983-02-30', undefined],
    ['yesterday', undefined],
  ])('born %s: %s', (birthDate, age) => expect(birth(birthDate)).toBe(age));

  it.each([
    ['a name', [{ state: 'Texas' }], 'TX'],
    ['an old address beside the present one', [{ use: 'old', state: 'CA' }, { state: 'TX' }], 'TX'],
    ['one that has ended', [{ state: 'CA', period: { end: '2020-01' } }, { state: 'TX' }], 'TX'],
    ['home before others', [{ state: 'CA' }, { use: 'home', state: 'TX' }], 'TX'],
    ['two present ones', [{ state: 'CA' }, { state: 'TX' }], undefined],
    ['another country', [{ state: 'TX', country: 'MX' }], undefined],
    ['none of the states', [{ state: 'Bavaria' }], undefined],
  ])('state: %s', (_, address, state) => {
    const reading = read({ ...patient, address });
    expect(reading.case.patient?.state).toBe(state);
    const silent = state !== undefined || address.some((one) => 'country' in one);
    expect(leftOut(reading.notes)).toHaveLength(silent ? 0 : 1);
  });

  it('two patients with nothing that tells whose record it is: refused', () => {
    const reading = readFhir([patient, { ...patient, id: 'q' }], { asOf: ASOF }, context);
    expect(reading).toEqual({ problem: expect.stringContaining('2 people') });
  });
  it('no patient, but entries about two people: refused', () => {
    const other = condition('F33.2', { id: 'x', subject: { reference: 'Patient/other' } });
    expect(readFhir([condition('F33.2'), other], { asOf: ASOF }, context)).toHaveProperty('problem');
  });
  it('an entry about another person is left out', () => {
    const { case: raw, notes } = read([patient, condition('F33.2', { subject: { reference: 'Patient/mother' } })]);
    expect(raw.diagnosis).toBeUndefined();
    expect(leftOut(notes)[0]).toContain('another person');
  });
  it('references by full URL, with a version, and by urn:uuid find the same person', () => {
    const urn = 'urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a';
    const record = {
      resourceType: 'Bundle',
      entry: [
        { fullUrl: urn, resource: { ...patient, id: undefined } },
        { resource: condition('F33.2', { subject: { reference: urn } }) },
      ],
    };
    expect(read(record).case.diagnosis?.icd10).toEqual(['F33.2']);
    const absolute = { reference: 'https://example.org/fhir/Patient/p/_history/3' };
    expect(read([patient, condition('F33.2', { subject: absolute })]).case.diagnosis?.icd10).toEqual(['F33.2']);
  });
  it('of two versions of one resource the newer counts', () => {
    const version = (birthDate: string, lastUpdated: string) => ({ ...patient, birthDate, meta: { lastUpdated } });
    const newer = version('1983-05-17', '2026-01-01T00:00:00Z');
    expect(read([newer, version('1963-05-17', '2020-01-01T00:00:00Z')]).case.patient?.age).toBe(43);
  });
  it('says that the record is of somebody who has died', () => {
    expect(read({ ...patient, deceasedDateTime: '2025-01-01' }).notes.join()).toContain('has died');
  });
});

describe('the plan', () => {
  it('is found by the names that people use, also of the Organization behind it', () => {
    expect(read(coverage({ payor: [{ display: 'Aetna CVS Health' }] })).case.plan).toEqual({ payer: 'aetna' });
    const organization = { resourceType: 'Organization', id: 'o', name: 'Cigna' };
    const payor = [{ reference: 'Organization/o' }];
    expect(read([coverage({ payor }), organization]).case.plan?.payer).toBe('cigna');
    const contained = coverage({ contained: [organization], payor: [{ reference: '#o' }] });
    expect(read(contained).case.plan?.payer).toBe('cigna');
  });
  it('a name that several share goes on to the reader, which lists them; the state makes the list shorter', () => {
    const record = [patient, coverage({ payor: [{ display: 'Blue Cross Blue Shield' }] })];
    const reading = readCase(read(record).case, context);
    const [error] = 'errors' in reading ? reading.errors : [];
    expect(error?.path).toBe('plan.payer');
    expect(error?.message).toContain('bcbs-texas');
  });
  it('names that stand for two insurers settle nothing', () => {
    const payor = [{ display: 'Aetna', reference: 'Organization/o' }];
    const { case: raw, notes } = read([coverage({ payor }), { resourceType: 'Organization', id: 'o', name: 'Cigna' }]);
    expect(raw.plan).toBeUndefined();
    expect(leftOut(notes)[0]).toContain('different insurers (Aetna, Cigna)');
  });
  it('a person who pays is no insurer', () => {
    const { case: raw } = read([patient, coverage({ payor: [{ reference: 'Patient/p', display: 'Aetna Smith' }] })]);
    expect(raw.plan).toBeUndefined();
  });

  const sopt = (code: string) => ({ coding: [{ system: 'https://nahdo.org/sopt', code }] });
  it.each([
    [sopt('121'), 'original-medicare'],
    [sopt('111'), 'medicare-advantage'],
    [sopt('122'), 'part-d'],
    [sopt('211'), 'medicaid-managed'],
    [sopt('22'), 'medicaid-ffs'],
    [sopt('3111'), 'tricare'],
    [{ text: 'Medicare Advantage' }, 'medicare-advantage'],
    [{ text: 'TRICARE' }, 'tricare'],
    // Each of these can be more than one kind of plan.
    [sopt('5'), undefined],
    [sopt('1'), undefined],
    [sopt('toString'), undefined],
    [{ text: 'employer plan' }, undefined],
    [{ text: 'PPO' }, undefined],
    [{ coding: [{ system: 'https://nahdo.org/sopt', code: '1', display: 'MEDICARE' }] }, undefined],
    [{ text: 'Medicare' }, undefined],
    [{ text: 'Medigap' }, undefined],
    [{ text: 'TRICARE for Life' }, undefined],
    [{ text: 'VA' }, undefined],
    [{ coding: [{ system: 'http://elsewhere', code: '121' }] }, undefined],
    [{ text: 'TRICARE', ...sopt('121') }, undefined],
  ])('type %j: %s', (type, kind) => expect(read(coverage({ type })).case.plan?.kind).toBe(kind));

  it.each([
    ['cancelled', { status: 'cancelled' }],
    ['without a status', { status: undefined }],
    ['over', { period: { end: '2026-10-31' } }],
    ['not begun', { period: { start: '2027-01-01' } }],
    ['dental', { type: { text: 'Dental PPO' } }],
  ])('%s: left out, with the reason', (_, more) => {
    const { case: raw, notes } = read(coverage(more));
    expect(raw.plan).toBeUndefined();
    expect(leftOut(notes)).toHaveLength(1);
  });
  it.each(['2024-13', '2024-02-30', '0000', '99999', 'soon'])('an end that is no day (%s) is no end', (end) => {
    expect(read(coverage({ period: { start: end, end } })).case.plan?.payer).toBe('aetna');
  });
  it('of two plans the one marked as first; without a mark, neither', () => {
    const second = coverage({ id: 'd', payor: [{ display: 'Cigna' }], order: 2 });
    expect(read([coverage({ order: 1 }), second]).case.plan?.payer).toBe('aetna');
    const unmarked = read([coverage({}), coverage({ id: 'd', payor: [{ display: 'Cigna' }] })]);
    expect(unmarked.case.plan).toBeUndefined();
    expect(leftOut(unmarked.notes)).toHaveLength(2);
  });
});

describe('diagnoses', () => {
  const verified = (code: string) => ({ verificationStatus: { coding: [{ code }] } });
  const clinical = (code: string) => ({ clinicalStatus: { coding: [{ code }] } });
  it.each([
    ['active', condition('F33.2'), ['F33.2']],
    ['written without its point', condition('f332'), ['F33.2']],
    ['back again', condition('F33.2', clinical('relapse')), ['F33.2']],
    ['confirmed', condition('F33.2', verified('confirmed')), ['F33.2']],
    ['resolved', condition('F33.2', clinical('resolved')), undefined],
    ['in remission', condition('F33.2', clinical('remission')), undefined],
    ['without a status', condition('F33.2', { clinicalStatus: undefined }), undefined],
    ['refuted', condition('F33.2', verified('refuted')), undefined],
    ['entered in error', condition('F33.2', verified('entered-in-error')), undefined],
    ['only provisional', condition('F33.2', verified('provisional')), undefined],
    ['only a concern', condition('F33.2', { category: [{ coding: [{ code: 'health-concern' }] }] }), undefined],
    ['a header', condition('F33'), undefined],
    ['of no list', condition('F99.99'), undefined],
    ['of another illness', condition('E11.9'), undefined],
    [
      'of the international ICD-10',
      condition('F33.2', { code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'F33.2' }] } }),
      undefined,
    ],
    [
      'in SNOMED CT alone',
      condition('F33.2', { code: { coding: [{ system: 'http://snomed.info/sct', code: '370143000' }] } }),
      undefined,
    ],
  ])('%s: %j', (_, resource, codes) => {
    const { case: raw, notes } = read(resource);
    expect(raw.diagnosis?.icd10).toEqual(codes);
    expect(leftOut(notes)).toHaveLength(codes ? 0 : 1);
  });
});

describe('medicines', () => {
  const trials = (...resources: Resource[]) => read(resources).case.history?.antidepressantTrials;
  const trial = (display: string, more: Record<string, unknown> = {}) => trials(statement(display, more))?.[0];

  it.each([
    ['sertraline 50 MG Oral Tablet', 'sertraline'],
    ['sertraline 50 MG Oral Tablet [Zoloft]', 'sertraline'],
    ['24 HR venlafaxine 75 MG Extended Release Oral Capsule [Effexor]', 'venlafaxine'],
    ['24 HR desvenlafaxine succinate 50 MG Extended Release Oral Tablet', 'desvenlafaxine'],
    ['bupropion hydrochloride 150 MG Extended Release Oral Tablet', 'bupropion'],
    [
      'bupropion hydrochloride 105 MG / dextromethorphan hydrobromide 45 MG Extended Release Oral Tablet',
      'dextromethorphan-bupropion',
    ],
    ['LEXAPRO 10 mg tablets', 'escitalopram'],
    // Two substances of which only one is in the table, another use of the substance, another medicine.
    ['amitriptyline hydrochloride 10 MG / perphenazine 2 MG Oral Tablet', undefined],
    ['selegiline hydrochloride 5 MG Oral Tablet', undefined],
    ['ibuprofen 200 MG Oral Tablet', undefined],
  ])('%s: %s', (display, drug) => expect(trial(display)?.drug).toBe(drug));

  it('of a reference, the Medication behind it', () => {
    const medication = { resourceType: 'Medication', id: 'z', code: rxnorm('sertraline 100 MG Oral Tablet') };
    const resource = statement('', {
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#z' },
      contained: [medication],
      dosage: daily(1, 'tablet'),
    });
    expect(trials(resource)).toEqual([{ drug: 'sertraline', doseMg: 100 }]);
  });

  it.each([
    ['mg once a day', daily(150, 'mg'), 150],
    ['mg twice a day', daily(75, 'mg', 2), 150],
    ['tablets of one strength', daily(2, 'tablet'), 100],
    [
      'by the short code of the timing',
      [{ timing: { code: { coding: [{ code: 'BID' }] } }, doseAndRate: [{ doseQuantity: { value: 50, unit: 'mg' } }] }],
      100,
    ],
    [
      'a week as the period',
      [
        {
          timing: { repeat: { frequency: 7, period: 1, periodUnit: 'wk' } },
          doseAndRate: [{ doseQuantity: { value: 50, unit: 'mg' } }],
        },
      ],
      50,
    ],
    ['no word on how often', [{ doseAndRate: [{ doseQuantity: { value: 50, unit: 'mg' } }] }], undefined],
    ['as needed', [{ ...daily(50, 'mg')[0], asNeededBoolean: true }], undefined],
    [
      'a range',
      [
        {
          timing: { repeat: { frequency: 1, frequencyMax: 3, period: 1, periodUnit: 'd' } },
          doseAndRate: [{ doseQuantity: { value: 50, unit: 'mg' } }],
        },
      ],
      undefined,
    ],
    ['two doses one after the other', [...daily(50, 'mg'), ...daily(100, 'mg')], undefined],
    ['millilitres', daily(10, 'mL'), undefined],
    [
      'a period of nothing',
      [
        {
          timing: { repeat: { frequency: 1, period: 0, periodUnit: 'd' } },
          doseAndRate: [{ doseQuantity: { value: 50, unit: 'mg' } }],
        },
      ],
      undefined,
    ],
  ])('dose: %s', (_, dosage, dose) => expect(trial('sertraline 50 MG Oral Tablet', { dosage })?.doseMg).toBe(dose));

  it.each([
    ['eight weeks', { effectivePeriod: { start: '2024-01-01', end: '2024-02-26' } }, 8, '2024-02-26'],
    ['a day less is seven', { effectivePeriod: { start: '2024-01-01', end: '2024-02-25' } }, 7, '2024-02-25'],
    ['months are taken the shorter way', { effectivePeriod: { start: '2024-01', end: '2024-03' } }, 4, '2024-03'],
    [
      'going on: up to the day it was said',
      { status: 'active', dateAsserted: '2026-03-01', effectivePeriod: { start: '2026-01-01' } },
      8,
      undefined,
    ],
    [
      'going on, no such day: up to today',
      { status: 'active', effectivePeriod: { start: '2026-10-01' } },
      7,
      undefined,
    ],
    ['stopped, no end', { effectivePeriod: { start: '2024-01-01' } }, undefined, undefined],
    [
      'the end before the start',
      { effectivePeriod: { start: '2024-03-01', end: '2024-01-01' } },
      undefined,
      '2024-01-01',
    ],
  ])('length: %s', (_, more, weeks, ended) => {
    const found = trial('sertraline 50 MG Oral Tablet', more);
    expect({ weeks: found?.weeks, ended: found?.ended }).toEqual({ weeks, ended });
  });

  const request = (more: Record<string, unknown>): Resource => ({
    resourceType: 'MedicationRequest',
    id: 'r',
    status: 'completed',
    intent: 'order',
    medicationCodeableConcept: rxnorm('sertraline 50 MG Oral Tablet'),
    subject,
    authoredOn: '2024-01-01',
    ...more,
  });
  const ordered = (bounds: Record<string, unknown>) => [
    {
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', ...bounds } },
      doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
    },
  ];
  it.each([
    [
      'an order that ran its course',
      { dosageInstruction: ordered({ boundsPeriod: { start: '2024-01-01', end: '2024-02-26' } }) },
      8,
    ],
    ['its length in days', { dosageInstruction: ordered({ boundsDuration: { value: 56, code: 'd' } }) }, 8],
    [
      'one that was stopped: its plan says nothing',
      { status: 'stopped', dosageInstruction: ordered({ boundsDuration: { value: 56, code: 'd' } }) },
      undefined,
    ],
    [
      'one that still runs',
      { status: 'active', dosageInstruction: ordered({ boundsDuration: { value: 56, code: 'd' } }) },
      undefined,
    ],
  ])('%s', (_, more, weeks) => {
    expect(trials(request(more))?.[0]).toMatchObject({ drug: 'sertraline', doseMg: 50 });
    expect(trials(request(more))?.[0]?.weeks).toBe(weeks);
  });

  it.each([
    [[{ text: 'Side effects' }], 'intolerant'],
    [[{ text: 'Lack of efficacy' }], 'no-response'],
    [
      [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-status-reason', code: 'sintol' }],
        },
      ],
      'intolerant',
    ],
    [[{ text: 'not because of side effects' }], undefined],
    [[{ text: 'Side effects' }, { text: 'Did not help' }], undefined],
    [undefined, undefined],
  ])('stopped because of %j: %s', (statusReason, outcome) => {
    expect(trial('sertraline 50 MG Oral Tablet', { statusReason })?.outcome).toBe(outcome);
  });
  it('a trial without a result does not count as failed, and the note says what to add', () => {
    const { case: raw, notes } = read([patient, statement('sertraline 50 MG Oral Tablet')]);
    expect(raw.history?.antidepressantTrials).toEqual([{ drug: 'sertraline' }]);
    expect(notes.join()).toContain('does not say how one antidepressant worked');
  });

  it.each([
    ['not taken', { status: 'not-taken' }],
    ['entered in error', { status: 'entered-in-error' }],
    ['only intended', { status: 'intended' }],
    ['not taken, in the words of an older FHIR', { status: 'completed', taken: 'n' }],
  ])('%s: left out', (_, more) => expect(trial('sertraline 50 MG Oral Tablet', more)).toBeUndefined());
  it.each([
    ['a proposal', { intent: 'proposal', status: 'active' }],
    ['an order not to take it', { doNotPerform: true, status: 'active' }],
    ['a draft', { status: 'draft' }],
  ])('%s: left out', (_, more) => expect(trials(request(more))).toBeUndefined());

  it('a medicine that is added to an antidepressant is no trial of its own', () => {
    const { case: raw, notes } = read(statement('aripiprazole 5 MG Oral Tablet'));
    expect(raw).toEqual({});
    expect(leftOut(notes).join()).toContain('--augmentation-tried');
  });
  it('an order for Spravato is the treatment; ketamine without its form is not', () => {
    const order = (display: string) => request({ status: 'active', medicationCodeableConcept: rxnorm(display) });
    expect(read(order('esketamine 28 MG Nasal Spray [Spravato]')).case.treatment?.product).toBe('esketamine');
    const ketamine = read(order('ketamine 50 MG/ML Injectable Solution'));
    expect(ketamine.case.treatment).toBeUndefined();
    expect(leftOut(ketamine.notes)[0]).toContain('--product');
  });
});

describe('PHQ-9', () => {
  const score = (...resources: Resource[]) => read(resources).case.history?.phq9;
  it('takes the newest that is final, in each form of a whole number', () => {
    expect(
      score(phq9({ valueQuantity: { value: 21 } }, '2026-10-01'), phq9({ valueInteger: 9 }, '2025-01-01', 'b')),
    ).toBe(21);
    expect(score(phq9({ valueString: '17' }, '2026-10-01'))).toBe(17);
    expect(score(phq9({ valueInteger: 22, status: 'preliminary' }, '2026-10-01'))).toBeUndefined();
  });
  it.each([
    ['too high', { valueInteger: 28 }, '2026-10-01'],
    ['no whole number', { valueQuantity: { value: 12.5 } }, '2026-10-01'],
    ['words', { valueString: '12 or so' }, '2026-10-01'],
    ['in the future', { valueInteger: 12 }, '2027-01-01'],
    [
      'another scale',
      { valueInteger: 12, code: { coding: [{ system: 'http://loinc.org', code: '70274-6' }] } },
      '2026-10-01',
    ],
    [
      'the same number in another system',
      { valueInteger: 12, code: { coding: [{ system: 'http://x', code: '44261-6' }] } },
      '2026-10-01',
    ],
  ])('%s: not read', (_, value, when) => expect(score(phq9(value, when))).toBeUndefined());
  it('two scores of one moment that differ settle nothing', () => {
    const when = '2026-10-01T10:00:00Z';
    const { case: raw, notes } = read([phq9({ valueInteger: 20 }, when, 'a'), phq9({ valueInteger: 10 }, when, 'b')]);
    expect(raw.history).toBeUndefined();
    expect(leftOut(notes)).toHaveLength(2);
  });
});

describe('TMS and ECT', () => {
  const procedure = (code: unknown, more = {}) => ({
    resourceType: 'Procedure',
    id: 'x',
    status: 'completed',
    code,
    subject,
    performedDateTime: '2025-02-01',
    ...more,
  });
  const cpt = (code: string) => ({ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] });
  it.each([
    [procedure(cpt('90868')), { tmsTried: true }],
    [procedure({ text: 'Repetitive transcranial magnetic stimulation' }), { tmsTried: true }],
    [procedure({ coding: [{ display: 'Electroconvulsive therapy (procedure)' }] }), { ectTried: true }],
    [procedure(cpt('90868'), { status: 'not-done' }), undefined],
    [procedure(cpt('90868'), { performedDateTime: '2027-01-01' }), undefined],
    [procedure({ text: 'Refused electroconvulsive therapy' }), undefined],
    [procedure(cpt('90837')), undefined],
  ])('%j', (resource, history) => expect(read(resource).case.history).toEqual(history));
});

describe('any input', () => {
  it('a case is no record, and a record is no case', () => {
    expect(isFhir({ patient: { age: 43 } })).toBe(false);
    expect(isFhir([])).toBe(false);
    expect(isFhir(null)).toBe(false);
    expect(isFhir(patient)).toBe(true);
  });
  it('Bundles in Bundles without end are refused', () => {
    let deep: unknown = patient;
    for (let i = 0; i < 100; i += 1) deep = bundle(deep);
    expect(readFhir(deep, { asOf: ASOF }, context)).toHaveProperty('problem');
    expect(read(bundle(bundle(patient))).case.patient?.age).toBe(43);
  });
  it('resources that are not read are counted by type', () => {
    const encounters = Array.from({ length: 2000 }, (_, i) => ({ resourceType: 'Encounter', id: `e${i}`, subject }));
    const { notes } = read(bundle(patient, ...encounters));
    expect(notes.join()).toContain('Encounter (2,000)');
  });
  it('many left-out entries are named up to a number, and the rest counted', () => {
    const codes = Array.from({ length: 500 }, (_, i) => condition('E11.9', { id: `n${i}` }));
    const { notes } = read([patient, ...codes]);
    expect(notes.length).toBeLessThan(20);
    expect(notes.join()).toContain('488 more entries');
  });
  it('hostile names neither reach the notes raw nor touch prototypes', () => {
    const record = JSON.parse(
      '{"resourceType":"Bundle","__proto__":{"polluted":true},"entry":[{"resource":{"resourceType":"Coverage","id":"__proto__","status":"\\u001b[31mactive\\u202e","constructor":{"prototype":{"polluted":true}},"beneficiary":{"reference":"Patient/__proto__"},"payor":[{"display":"\\u001b]0;x\\u0007<b>"}]}},{"resource":{"resourceType":"__proto__"}},{"resource":{"resourceType":"Condition","clinicalStatus":{"coding":[{"code":"active"}]},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"constructor"}]}}}]}',
    );
    const { notes } = read(record);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(notes.join('')).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it('whatever stands in the fields that are read: no throw, and a case that the reader accepts or explains', () => {
    const types = [
      'Patient',
      'Coverage',
      'Condition',
      'MedicationStatement',
      'MedicationRequest',
      'Observation',
      'Procedure',
    ];
    const names = [
      'status',
      'code',
      'coding',
      'display',
      'text',
      'system',
      'value',
      'period',
      'start',
      'end',
      'address',
    ]
      .concat([
        'state',
        'payor',
        'type',
        'birthDate',
        'dosage',
        'timing',
        'repeat',
        'reference',
        'subject',
        'valueString',
      ])
      .concat(['clinicalStatus', 'medicationCodeableConcept', 'effectivePeriod', 'effectiveDateTime', 'contained']);
    const word = fc.constantFrom(
      'active',
      'sertraline 50 MG Oral Tablet',
      '44261-6',
      'http://loinc.org',
      'F33.2',
      '2024-02-30',
      '2024-13',
      '2024',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        tie('object'),
        fc.array(tie('object'), { maxLength: 3 }),
      ),
      object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
    }));
    const resource = fc
      .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 10 }))
      .map(([resourceType, fields]) => ({ ...fields, resourceType }));
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 6 }), (resources) => {
        const reading = readFhir(bundle(...resources), { asOf: ASOF }, context);
        if ('problem' in reading) return;
        const result = readCase(reading.case, context);
        if ('errors' in result) for (const { path } of result.errors) expect(path).toBe('plan.payer');
      }),
      { numRuns: 300 },
    );
  });
});

it('every kind of plan that a type can stand for is one of ours', () => {
  const source = readFileSync(new URL('../../src/fhir/coverage.ts', import.meta.url), 'utf8');
  const [, ...parts] = source.split(/const KIND_OF_\w+/);
  const named = parts.flatMap((part) => [...(part.split('};')[0] ?? '').matchAll(/: '([a-z-]+)'/g)].map((m) => m[1]));
  const known = data.planKinds().map(({ id }) => id);
  expect(named.length).toBeGreaterThan(20);
  for (const kind of named) expect(known).toContain(kind);
});

it('the drug table still names the medicines of these tests', () => {
  const names = data.drugs().drugs.map(({ name }) => name);
  for (const name of [
    'sertraline',
    'venlafaxine',
    'desvenlafaxine',
    'selegiline patch',
    'dextromethorphan-bupropion',
  ]) {
    expect(names).toContain(name);
  }
});
