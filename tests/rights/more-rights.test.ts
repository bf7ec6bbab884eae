/** Medicare's later levels, keeping a treatment, parity, uses outside the label. */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/model/case.ts';
import { rights } from '../../src/rights/index.ts';
import { en } from '../../src/words/index.ts';
import { personWith, realData } from './people.ts';

type Request = NonNullable<Case['request']>;
const DATES = { deniedOn: '2026-10-02', receivedOn: '2026-10-06' };
const asked = (kind: string, request: Request, wanted: { condition?: string; more?: Case } = {}) =>
  rights(personWith({ kind, request, ...wanted }), realData, en);
const renewal = { more: { treatment: { phase: 'renewal' as const } } };

describe('the five levels of Medicare', () => {
  const MEDICARE = ['original-medicare', 'medicare-advantage', 'part-d'] as const;
  const own = (kind: string, lastDecisionBy?: Request['lastDecisionBy']) =>
    asked(kind, { stage: 'appeal-denied', ...DATES, ...(lastDecisionBy ? { lastDecisionBy } : {}) });
  const deadline = (found: ReturnType<typeof rights>, id: string) => found.deadlines.find((each) => each.id === id);

  it.each(MEDICARE)('%s: who decided last gives the next step and its day', (kind) => {
    for (const [by, id] of [
      ['outside', 'judge-hearing'],
      ['judge', 'appeals-council'],
      ['council', 'federal-court'],
    ] as const) {
      const found = own(kind, by);
      expect(found.applicable.filter(({ who, after }) => who === 'member' && after).map((right) => right.id)).toEqual([
        id,
      ]);
      expect(deadline(found, id)).toMatchObject({ from: '2026-10-06', due: '2026-12-05' });
      expect(deadline(found, 'external-review')).toBeUndefined();
    }
  });

  it.each(MEDICARE)('%s: not known who decided last, the later level has no day and says why', (kind) => {
    for (const found of [own(kind), own(kind, 'plan')]) {
      const judge = deadline(found, 'judge-hearing');
      expect([judge?.due, judge?.from]).toEqual([null, null]);
      if (judge) expect(judge.notes).toContain(en.rights.laterLevel);
    }
    expect(own(kind).openFacts.map(({ fact }) => fact)).toContain('request.lastDecisionBy');
    expect(own(kind, 'judge').openFacts.map(({ fact }) => fact)).not.toContain('request.lastDecisionBy');
  });

  it('the amounts of 2026 are told', () => {
    for (const kind of MEDICARE) {
      expect(own(kind, 'outside').applicable.find(({ id }) => id === 'judge-hearing')?.says).toContain('$200');
      expect(own(kind, 'council').applicable.find(({ id }) => id === 'federal-court')?.says).toContain('$1,960');
    }
  });

  it('nobody else is asked', () => {
    for (const kind of ['employer-insured', 'fehb', 'va']) {
      expect(own(kind).openFacts.map(({ fact }) => fact)).not.toContain('request.lastDecisionBy');
    }
  });
});

describe('other levels', () => {
  it('TRICARE: after level 2 the hearing, with its day', () => {
    const found = asked('tricare', { stage: 'appeal-denied', ...DATES, lastDecisionBy: 'outside' });
    expect(found.deadlines.map(({ id, due }) => [id, due])).toEqual([['hearing', '2026-12-01']]);
  });
  it('FEHB: after the plan OPM, with the time OPM takes', () => {
    const found = asked('fehb', { stage: 'appeal-denied', ...DATES });
    expect(found.deadlines.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['external-review', 'external-review-decision']),
    );
  });
  it.each(['employer-insured', 'employer-self-funded', 'marketplace', 'grandfathered'])(
    '%s: a call between doctors',
    (kind) => {
      const call = asked(kind, { stage: 'requested' }).applicable.find(({ step }) => step === 'peer-to-peer');
      expect(call?.clockNote).toContain('Ask the plan at once');
    },
  );
  it('Medicare Advantage: a call only before the decision', () => {
    const has = (stage: 'requested' | 'denied') =>
      asked('medicare-advantage', { stage, ...DATES }).applicable.some(({ step }) => step === 'peer-to-peer');
    expect([has('requested'), has('denied')]).toEqual([true, false]);
  });
});

describe('keeping a treatment', () => {
  it.each([
    ['employer-insured', 'keep-when-clinic-leaves', '42 U.S.C. 300gg-113'],
    ['employer-self-funded', 'keep-when-clinic-leaves', '42 U.S.C. 300gg-113'],
    ['government-self-funded', 'keep-when-clinic-leaves', '42 U.S.C. 300gg-113'],
    ['marketplace', 'keep-when-clinic-leaves', '42 U.S.C. 300gg-113'],
    ['student', 'keep-when-clinic-leaves', '42 U.S.C. 300gg-113'],
    ['medicare-advantage', 'keep-when-joining', '42 CFR 422.112(b)(8)'],
    ['part-d', 'transition-fill', '42 CFR 423.120(b)(3)'],
  ])('%s: %s, for whoever is in treatment', (kind, id, cite) => {
    for (const stage of ['planning', 'requested', 'denied', 'appeal-denied'] as const) {
      const found = asked(kind, { stage }, renewal).deadlines.find((each) => each.id === id);
      expect(found).toMatchObject({ cite, due: null });
      expect(found?.counts).toMatch(/90 days/);
      expect(asked(kind, { stage }).deadlines.map((each) => each.id)).not.toContain(id);
    }
  });
});

describe('parity', () => {
  const request = { stage: 'denied' as const, ...DATES, denialReason: 'experimental' };
  const WITH = [
    'employer-insured',
    'employer-self-funded',
    'government-self-funded',
    'marketplace',
    'student',
    'medicaid-managed',
    'chip',
  ];
  const WITHOUT = [
    'original-medicare',
    'medicare-advantage',
    'part-d',
    'medicaid-ffs',
    'tricare',
    'short-term',
    'sharing-ministry',
  ];

  it.each(WITH)('%s: what to ask, of whom, by when', (kind) => {
    const right = asked(kind, request).applicable.find(({ step }) => step === 'parity-request');
    expect(right?.where).toBeTruthy();
    expect(right?.clockNote).toMatch(/days/);
    expect(asked(kind, request).warnings).toEqual([]);
  });

  it.each(WITH.slice(0, 5))('%s: the rule of 2024 is not enforced, since when', (kind) => {
    const right = asked(kind, request).applicable.find(({ step }) => step === 'parity-request');
    expect(right?.says).toContain('has not been enforced since May 15, 2025');
  });

  it.each(WITHOUT)('%s: says that the law does not reach it, with a listed source', (kind) => {
    const found = asked(kind, request);
    expect(found.applicable.filter(({ step }) => step === 'parity-request')).toEqual([]);
    expect(found.warnings.join()).toContain('parity law does not reach');
    expect(found.sources.map(({ id }) => id)).toContain(
      `rights/${kind}:${realData.rights(kind)?.noParity?.source.ref}`,
    );
  });

  it('pain is no mental health care, and a first request has no no', () => {
    expect(asked('tricare', request, { condition: 'crps' }).warnings).toEqual([]);
    expect(asked('tricare', { stage: 'planning' }).warnings).toEqual([]);
  });
});

describe('uses outside the label', () => {
  it.each(['part-d', 'medicaid-ffs', 'medicaid-managed'])('%s: the reference books are named', (kind) => {
    const request = { stage: 'denied' as const, ...DATES, denialReason: 'experimental' };
    const right = asked(kind, request).applicable.find(({ id }) => id === 'off-label-use');
    expect(right?.says).toMatch(/AHFS Drug Information.*DRUGDEX/);
    expect(asked(kind, request).deadlines.map(({ id }) => id)).toContain('off-label-use');
    const coding = asked(kind, { ...request, denialReason: 'coding' });
    expect(coding.applicable.map(({ id }) => id)).not.toContain('off-label-use');
  });
});
