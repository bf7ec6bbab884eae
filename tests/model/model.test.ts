/** The case as a schema, single facts of it, and which questions go together. */
import { describe, expect, it } from 'vitest';
import { canBeTold } from '../../src/model/asking.ts';
import { type Case, getFact, withFact } from '../../src/model/case.ts';
import { caseSchema } from '../../src/model/case-schema.ts';
import { FACT_IDS, FACTS } from '../../src/model/facts.ts';

describe('the schema of a case', () => {
  const schema = caseSchema();
  const fits = (value: unknown) => schema.safeParse(value).success;
  it('takes a whole number, money, a share, a day and a list, each in its bounds', () => {
    expect(fits({})).toBe(true);
    expect(fits({ patient: { age: 43, state: null } })).toBe(true);
    expect([fits({ patient: { age: -1 } }), fits({ patient: { age: 1.5 } }), fits({ patient: { age: 430 } })]).toEqual([
      false,
      false,
      false,
    ]);
    const benefits = (of: object) => fits({ plan: { benefits: of } });
    expect([benefits({ deductible: 12.34 }), benefits({ deductible: -1 }), benefits({ deductible: 0.001 })]).toEqual([
      true,
      false,
      false,
    ]);
    expect([benefits({ coinsurance: 1 }), benefits({ coinsurance: 1.1 })]).toEqual([true, false]);
    expect([benefits({ planYearStart: '07-01' }), benefits({ planYearStart: 'July' })]).toEqual([true, false]);
    expect([fits({ asOf: '2026-11-23' }), fits({ asOf: '2026-02-29' })]).toEqual([true, false]);
    expect([fits({ diagnosis: { icd10: ['F33.2'] } }), fits({ diagnosis: { icd10: 'F33.2' } })]).toEqual([true, false]);
    expect(fits({ patient: { shoe: 43 } })).toBe(false);
  });
  it('every fact of a bounded kind has its bounds', () => {
    for (const id of FACT_IDS) {
      const { type, min, max, choices } = FACTS[id];
      if (type === 'integer' || type === 'money') expect([typeof min, typeof max], id).toEqual(['number', 'number']);
      if (type === 'choice') expect(choices?.length, id).toBeGreaterThan(0);
    }
  });
});

describe('one fact of a case', () => {
  const of: Case = { patient: { age: 43 } };
  it('is set beside the others, and taken out again; the case that was given stays as it is', () => {
    const set = withFact(of, 'plan.benefits.deductible', 100);
    expect(set).toEqual({ patient: { age: 43 }, plan: { benefits: { deductible: 100 } } });
    expect(getFact(set, 'plan.benefits.deductible')).toBe(100);
    expect(withFact(set, 'patient.age', undefined)).toEqual({ patient: {}, plan: { benefits: { deductible: 100 } } });
    expect(of).toEqual({ patient: { age: 43 } });
  });
  it('a section that is something else is replaced, and nothing is read through it', () => {
    const odd = { plan: 7 } as unknown as Case;
    expect(withFact(odd, 'plan.kind', 'fehb')).toEqual({ plan: { kind: 'fehb' } });
    expect(getFact(odd, 'plan.benefits.deductible')).toBeUndefined();
  });
});

describe('which questions go together', () => {
  const only =
    (...facts: string[]) =>
    (id: string) =>
      facts.includes(id);
  const none = only();
  it('what was paid of a deductible is asked once the deductible is known', () => {
    expect(canBeTold('plan.benefits.deductibleMet', none, none)).toBe(false);
    expect(canBeTold('plan.benefits.deductibleMet', only('plan.benefits.deductible'), none)).toBe(true);
    expect(canBeTold('patient.age', none, none)).toBe(true);
  });
  it('who does not know one score is not asked for the others', () => {
    expect(canBeTold('history.madrs', none, only('history.phq9'))).toBe(false);
    expect(canBeTold('history.madrs', none, only('patient.age'))).toBe(true);
    expect(canBeTold('patient.age', none, only('history.phq9'))).toBe(true);
  });
});
