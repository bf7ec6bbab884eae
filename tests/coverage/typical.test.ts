/** What other plans do, for somebody whose own payer is not known or does not say. */
import { describe, expect, it } from 'vitest';
import { typicalAnswer } from '../../src/coverage/typical.ts';
import { understand } from '../../src/coverage/understand.ts';
import type { Case } from '../../src/model/case.ts';
import type { Data } from '../../src/model/data.ts';
import type { Policy } from '../../src/model/policy.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';
import { policy, rule, world } from './small-data.ts';

const TRD = 'treatment-resistant-depression';
const CRISIS = 'depression-with-suicidality';

describe('what other plans do', () => {
  const real = openData();
  const asked = (given: Case, data: Data = real) => {
    const person = understand({ asOf: '2026-11-23', treatment: { product: 'esketamine' }, ...given }, data, en);
    return typicalAnswer(person, person.product, data, en);
  };
  const survey = (id: string) => real.typical().items.find((of) => of.id === id)?.says;
  it('a survey of the kind of plan, the product and the condition, with its source alone', () => {
    const found = asked({ diagnosis: { condition: TRD } });
    expect(found.because[0]).toBe(survey('commercial-esketamine-2025'));
    expect(found.because).toHaveLength(2);
    expect(found.sources.map(({ id }) => id)).toEqual(['typical:survey-commercial']);
    const advantage = asked({ plan: { kind: 'medicare-advantage' }, diagnosis: { condition: CRISIS } });
    expect(advantage.because[0]).toBe(survey('medicare-advantage-esketamine-2025'));
    // No survey asked about PTSD.
    expect(asked({ diagnosis: { condition: 'ptsd' } }).sources).toEqual([]);
  });
  it('of PTSD: a payer that covers Spravato for depression does not cover it for that', () => {
    const [only, ...more] = asked({ diagnosis: { condition: 'ptsd' } }).because;
    expect(more).toEqual([]);
    // Premera and BCBS of Mississippi refuse all other uses; those that name only depression say nothing of it.
    expect(only).toMatch(/ (\d+) speak of this use: \1 do not cover it; \d\d say nothing that we could read\.$/);
  });
  it('of CHIP: only what payers say themselves, not the law on Medicaid, which does not hold for it', () => {
    const given = { plan: { kind: 'chip' }, patient: { state: 'AL' }, diagnosis: { condition: TRD } };
    expect(asked(given).because[1]).toMatch(/ \d\d say nothing that we could read\.$/);
  });
  it('of a short-term plan nothing: what other plans do says nothing of it', () => {
    const short = asked({ plan: { kind: 'short-term' }, diagnosis: { condition: TRD } });
    expect(short).toEqual({ found: false, because: [en.coverage.noCounts], sources: [] });
  });
  it('a survey of a wider condition, and not of another one', () => {
    const about = (...conditions: string[]) => {
      const made = world();
      const { sources, items } = made.typical();
      const data = { ...made, typical: () => ({ sources, items: items.map((of) => ({ ...of, conditions })) }) };
      return asked({ plan: { kind: 'employer-insured' }, diagnosis: { condition: TRD } }, data);
    };
    expect(about('major-depression').found).toBe(true);
    expect(about(TRD).found).toBe(true);
    expect(about('ptsd')).toEqual({ found: false, because: [en.coverage.noCounts], sources: [] });
  });
  it('counts only payers that sell this kind of plan', () => {
    const covers = (payer: string, lines: Policy['lines']) => policy(payer, payer, [rule('r', 'covered')], { lines });
    const data = world([covers('bravo', ['commercial']), covers('silver', ['medicare-advantage', 'commercial'])]);
    const { because } = asked({ plan: { kind: 'employer-insured' }, diagnosis: { condition: TRD } }, data);
    expect(because[1]).toBe(en.coverage.counts(1, 0, 0, 0));
  });
  it('a rule on a kind of medicine, whatever it is for, is no word on this use; a refusal of all uses is', () => {
    const general = (payer: string, stance: 'case-by-case' | 'investigational') =>
      policy(payer, payer, [rule('r', stance, { conditions: 'any' })]);
    const data = world([general('bravo', 'case-by-case'), general('acme', 'investigational')]);
    const { because } = asked({ plan: { kind: 'employer-insured' }, diagnosis: { condition: TRD } }, data);
    expect(because[1]).toBe(en.coverage.counts(0, 0, 1, 1));
  });
  it('counts a borrowed text once, with the payer that wrote it', () => {
    const data = world([
      policy('a', 'acme', [rule('r', 'covered')]),
      policy('t', 'acme-texas', [rule('r', 'covered', { products: ['iv-ketamine'] })]),
    ]);
    const { because } = asked({ patient: { state: 'TX' }, diagnosis: { condition: TRD } }, data);
    expect(because[1]).toBe(en.coverage.counts(1, 0, 0, 1));
  });
});
