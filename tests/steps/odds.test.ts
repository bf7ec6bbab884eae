/** How often a step has worked: figures for the right people only, with year and group. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const steps = (kind: string, request: Case['request'], more: Case = {}) =>
  check(
    {
      asOf: '2026-11-23',
      patient: { age: 43, ...more.patient },
      plan: { payer: 'unlisted', kind, ...more.plan },
      diagnosis: { condition: 'treatment-resistant-depression', ...more.diagnosis },
      treatment: { product: 'iv-ketamine', ...more.treatment },
      request: { deniedOn: '2026-10-02', receivedOn: '2026-10-06', ...request },
    },
    data,
  );
const oddsOf = (result: ReturnType<typeof steps>, id: string) =>
  result.nextSteps.find((step) => step.id === id)?.howOften;

describe('how often it worked', () => {
  it('Medicare Advantage: 81 of 100 appealed denials in 2024, and no figure for ketamine', () => {
    const result = steps('medicare-advantage', { stage: 'denied', denialReason: 'not-medically-necessary' });
    expect(oddsOf(result, 'internal-appeal')).toMatch(
      /In 2024 about 81 of 100 .* No figure is published for ketamine itself\./,
    );
    expect(result.sources.map(({ id }) => id)).toContain('rights/success:foursight-2026');
  });
  it('California, depression, experimental: 52 of 135, before the general figure', () => {
    const result = steps(
      'employer-insured',
      { stage: 'appeal-denied', denialReason: 'experimental' },
      { patient: { state: 'CA' } },
    );
    expect(oddsOf(result, 'external-review')).toMatch(
      /^Of 135 denials of depression treatment.*In 2020 about 68 of 100/,
    );
  });
  it('California, pain: the pain figure and not that of depression', () => {
    const result = steps(
      'employer-insured',
      { stage: 'appeal-denied', denialReason: 'experimental' },
      { patient: { state: 'CA' }, diagnosis: { condition: 'crps' } },
    );
    expect(oddsOf(result, 'external-review')).toContain('259 denials of pain treatment');
    expect(oddsOf(result, 'external-review')).not.toContain('depression treatment');
  });
  it('a self-funded plan in California: none of the state’s figures, which are not about it', () => {
    const result = steps(
      'employer-self-funded',
      { stage: 'appeal-denied', denialReason: 'experimental' },
      { patient: { state: 'CA' } },
    );
    expect(oddsOf(result, 'external-review')).toBeNull();
  });
  it('the figure of the person’s own insurer before that of all', () => {
    const asked = steps(
      'medicare-advantage',
      { stage: 'denied', denialReason: 'not-medically-necessary' },
      { plan: { payer: 'humana' } },
    );
    expect(oddsOf(asked, 'internal-appeal')).toMatch(
      /^In 2022 Humana changed about 68 of 100 .* In 2024 about 81 of 100/,
    );
    const other = steps(
      'medicare-advantage',
      { stage: 'denied', denialReason: 'not-medically-necessary' },
      { plan: { payer: 'aetna' } },
    );
    expect(oddsOf(other, 'internal-appeal')).toMatch(/^In 2022 Aetna changed about 91 of 100/);
    expect(oddsOf(other, 'internal-appeal')).not.toContain('Humana');
  });
  it('before a request: the insurer’s figure, and that the plan must publish its own', () => {
    const asked = (payer: string, kind = 'medicare-advantage') =>
      oddsOf(steps(kind, { stage: 'planning' }, { plan: { payer } }), 'prior-authorization') ?? '';
    expect(asked('unitedhealthcare')).toMatch(/^In 2023 UnitedHealthcare approved about 91 of 100/);
    expect(asked('unitedhealthcare')).toContain('prior authorization metrics');
    expect(asked('florida-blue')).toContain('Florida Blue publishes its own figures of 2025');
    expect(asked('florida-blue')).not.toContain('prior authorization metrics');
    expect(asked('ucare', 'marketplace')).toContain('5,113 of 7,314');
    expect(asked('aetna', 'employer-insured')).not.toContain('prior authorization metrics');
    expect(asked('bcbs-louisiana', 'marketplace')).toMatch(/^In 2025 Louisiana Blue approved 68,880 of 73,645/);
    expect(asked('alignment')).toContain('893,505 of 914,491');
    expect(asked('bcbs-minnesota', 'employer-insured')).toContain('3,590 of 3,917');
  });
  it('a renewal: that the figures do not tell renewals apart', () => {
    const asked = (phase: 'initial' | 'renewal', stage: 'planning' | 'denied') =>
      steps(
        'medicare-advantage',
        { stage, ...(stage === 'denied' ? { denialReason: 'not-medically-necessary' } : {}) },
        { plan: { payer: 'unitedhealthcare' }, treatment: { phase } },
      );
    const apart = 'The figures do not count renewals apart, so they may not fit yours.';
    expect(oddsOf(asked('renewal', 'planning'), 'prior-authorization')).toContain(apart);
    expect(oddsOf(asked('renewal', 'denied'), 'internal-appeal')).toContain(apart);
    expect(oddsOf(asked('initial', 'planning'), 'prior-authorization')).not.toContain(apart);
    // What a study counted of first claims alone says nothing of a renewal.
    const spravato = (phase: 'initial' | 'renewal') =>
      oddsOf(
        steps('employer-insured', { stage: 'planning' }, { treatment: { product: 'esketamine', phase } }),
        'prior-authorization',
      );
    expect(spravato('initial')).toContain('Of 535 people with a first pharmacy claim');
    expect(spravato('renewal')).toBeNull();
  });
  it('an exclusion in the contract: no figure of medical reviews', () => {
    const result = steps('marketplace', { stage: 'denied', denialReason: 'excluded' });
    for (const { howOften } of result.nextSteps) expect(howOften).toBeNull();
  });
  it('every figure names its year, and its share is the one it says', () => {
    for (const { says, year, share } of data.successRates().items) {
      expect(says).toContain(year.slice(0, 4));
      const told = [...says.matchAll(/(\d+) of 100/g)].map((match) => Number(match[1]) / 100);
      if (told.length > 0 && share !== null) expect(told.some((one) => Math.abs(one - share) < 0.006)).toBe(true);
    }
  });
});

describe('scores are those of the person’s illness', () => {
  const papers = (condition: string | undefined, kind = 'employer-insured') =>
    check(
      {
        asOf: '2026-11-23',
        patient: { age: 43, state: 'TX' },
        plan: { payer: 'aetna', kind },
        ...(condition ? { diagnosis: { condition } } : {}),
        treatment: { product: 'iv-ketamine' },
        request: { stage: 'denied', deniedOn: '2026-10-02', denialReason: 'not-medically-necessary' },
      },
      data,
    )
      .nextSteps.flatMap(({ documents }) => documents)
      .join('\n');
  it.each([
    ['treatment-resistant-depression', 'Depression scores before and after treatment, such as PHQ-9 or MADRS'],
    ['bipolar-depression', 'such as PHQ-9 or MADRS'],
    ['crps', 'Pain and function scores before and after treatment'],
    ['ptsd', 'on the scale that your clinician uses'],
    [undefined, 'Depression or pain scores before and after treatment'],
  ])('%s', (condition, expected) => {
    expect(papers(condition)).toContain(expected);
  });
  it('nobody with another illness is asked for PHQ-9 or depression scores', () => {
    for (const condition of ['crps', 'ptsd', 'ocd', 'migraine']) {
      expect(papers(condition)).not.toMatch(/PHQ|MADRS|Depression/);
    }
  });
});
