/** The last day is over, or no outside review takes the reason: the person hears what is left, not that nothing is known. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Case } from '../../src/model/case.ts';
import { openData } from '../../src/store/store.ts';

const data = openData();
const answer = (kind: string, request: NonNullable<Case['request']>, state = 'OH', more: Case = {}) =>
  check(
    {
      asOf: '2026-11-26',
      patient: { age: 43, state },
      plan: { payer: 'aetna', kind, ...more.plan },
      diagnosis: { condition: 'treatment-resistant-depression' },
      treatment: { product: 'iv-ketamine', ...more.treatment },
      request,
    },
    data,
  );
const late = { stage: 'denied', deniedOn: '2026-01-05', denialReason: 'not-medically-necessary' } as const;
const inTime = { ...late, deniedOn: '2026-11-05' } as const;

describe('an appeal after its last day', () => {
  it.each(['employer-insured', 'employer-self-funded', 'marketplace', 'government-self-funded', 'medicare-advantage'])(
    '%s: what is left comes first, then a new request',
    (kind) => {
      const { nextSteps, deadlines, sources } = answer(kind, late);
      expect(nextSteps.slice(0, 2).map(({ id }) => id)).toEqual(['internal-appeal', 'new-request']);
      expect(nextSteps[0]?.title).toMatch(/ \(the last day has passed\)$/);
      expect(nextSteps[0]?.detail).toMatch(/^This date has passed\. That need not be the end\./);
      const due = deadlines.find(({ id }) => id === 'internal-appeal-1');
      expect(due).toMatchObject({ passed: true });
      expect(due?.notes[0]).toMatch(/^This date has passed\..* a new time starts\.$/);
      expect(sources.map(({ id }) => id)).toContain(
        `rights/${kind}:${kind === 'medicare-advantage' ? 'late-medicare' : 'late-plans'}`,
      );
    },
  );
  it('Medicare takes a late one for a good reason, at every level; an outside review is not something to ask for', () => {
    const { detail } = answer('medicare-advantage', late).nextSteps[0] ?? { detail: '' };
    expect(detail).toContain('good cause');
    expect(detail).toContain('a wrong address');
    expect(detail).not.toMatch(/if an outside/i);
  });
  it('federal workers: circumstances beyond control (5 CFR 890.105)', () => {
    const { nextSteps, sources } = answer('fehb', late);
    expect(nextSteps[0]?.detail).toContain('beyond your control');
    expect(sources.map(({ id }) => id)).toContain('rights/fehb:late-fehb');
  });
  it('Original Medicare decides after the treatment: no new request', () => {
    const { nextSteps } = answer('original-medicare', late);
    expect(nextSteps[0]?.detail).toContain('good cause');
    expect(nextSteps[0]?.detail).not.toContain('new request');
    expect(nextSteps.map(({ id }) => id)).not.toContain('new-request');
  });
  it('a fast appeal is named while there is time', () => {
    const detail = (request: NonNullable<Case['request']>) =>
      answer('tricare', request, 'OH', { plan: { payer: 'tricare' } }).nextSteps.find(
        ({ id }) => id === 'internal-appeal',
      )?.detail;
    expect(detail(inTime)).toContain('fast (urgent) appeal');
    expect(detail(late)).not.toContain('fast (urgent) appeal');
  });
  it('in time: nothing of it', () => {
    const { nextSteps, sources } = answer('employer-insured', inTime);
    expect(nextSteps.map(({ id }) => id)).not.toContain('new-request');
    expect(sources.map(({ id }) => id)).not.toContain('rights/employer-insured:late-plans');
  });
  // 42 CFR 438.420: 10 days to keep the treatment; 42 CFR 438.402: 60 days to appeal. Up to 90 for a hearing.
  it.each([
    ['medicaid-managed', 'internal-appeal'],
    ['medicaid-ffs', 'fair-hearing'],
  ])(
    '%s: ten days to keep the treatment are over, the appeal is not: nothing of it, and the appeal goes first',
    (kind, appeal) => {
      const { nextSteps } = answer(kind, { ...late, deniedOn: '2026-10-06' }, 'NM', {
        plan: { payer: 'medicaid' },
        treatment: { product: 'esketamine', phase: 'renewal' },
      });
      const ids = nextSteps.map(({ id }) => id);
      expect(nextSteps.find(({ id }) => id === 'keep-services')?.due).toBe('2026-10-16');
      expect(ids).not.toContain('new-request');
      expect(ids.indexOf(appeal)).toBeGreaterThanOrEqual(0);
      expect(ids.indexOf('keep-services')).toBeGreaterThan(ids.indexOf(appeal));
    },
  );
  // 32 CFR 199.10: 3 days for the fast way, 90 for the usual one; a later request is handled as a usual appeal.
  it('TRICARE, urgent: when the three days are over, the ninety are not', () => {
    const ask = (deniedOn: string) =>
      answer('tricare', { ...late, deniedOn, urgent: true }, 'OH', { plan: { payer: 'tricare' } });
    const missed = ask('2026-11-02');
    const appeal = missed.nextSteps.find(({ id }) => id === 'internal-appeal');
    expect(appeal?.due).toBe('2027-01-31');
    expect(missed.deadlines).toContainEqual(
      expect.objectContaining({ id: 'internal-appeal-1', due: '2027-01-31', passed: false }),
    );
    expect(missed.nextSteps.map(({ id }) => id)).not.toContain('new-request');
    expect(ask('2026-11-20').nextSteps.find(({ id }) => id === 'expedited-appeal')?.due).toBe('2026-11-28');
  });
  // As data/rights has it: a hearing within 30 days, reconsideration within a year, the Board within 180 days.
  it('federal workers: the hearing is over, reconsideration and the Board are not', () => {
    const { nextSteps } = answer('workers-comp', { ...late, deniedOn: '2026-10-06' }, 'OH', {
      plan: { payer: 'federal-workers-comp' },
    });
    const open = nextSteps.filter(({ due }) => due !== null).map(({ due }) => due);
    expect(open).toEqual(['2027-10-06', '2027-04-04', '2026-11-05']);
    expect(nextSteps.map(({ id }) => id)).not.toContain('new-request');
  });
  it('a bill for care already given: no new request', () => {
    const { nextSteps } = answer('employer-insured', { ...late, denialReason: 'coding' });
    expect(nextSteps.map(({ id }) => id)).not.toContain('new-request');
  });
});

describe('after the last no, for a reason that no outside review takes', () => {
  const last = (reason: string) => ({ stage: 'appeal-denied', deniedOn: '2026-11-05', denialReason: reason }) as const;
  it.each([
    ['government-self-funded', 'excluded'],
    ['government-self-funded', 'coding'],
    ['marketplace', 'coding'],
    ['student', 'coding'],
  ])('%s, %s: why there is none, with its source', (kind, reason) => {
    const step = answer(kind, last(reason)).nextSteps.find(({ id }) => id === 'read-letter');
    expect(step?.detail).toContain('medical questions only');
    expect(step?.detail).not.toContain('no rule');
    expect(step?.source).not.toBeNull();
  });
  it('the kind of plan is not known: it is asked for, and no gap in our reading is told', () => {
    const { nextSteps } = check(
      {
        asOf: '2026-11-26',
        patient: { age: 43, state: 'CA' },
        plan: { payer: 'kaiser-permanente' },
        diagnosis: { condition: 'treatment-resistant-depression' },
        treatment: { product: 'esketamine' },
        request: last('experimental'),
      },
      data,
    );
    const step = nextSteps.find(({ id }) => id === 'read-letter');
    expect(step?.detail).toContain('--plan-kind');
    // As if nobody outside would look at it.
    expect(nextSteps.map(({ id }) => id)).not.toContain('new-request');
    expect(step?.detail).not.toContain('no rule');
  });
  it('a reason that it takes: the review itself', () => {
    const ids = answer('government-self-funded', last('experimental')).nextSteps.map(({ id }) => id);
    expect(ids[0]).toBe('external-review');
    expect(ids).not.toContain('read-letter');
  });
});

// 32 CFR 199.10: the hearing is asked for after the decision of the second level.
it.each([
  ['plan', 'second-appeal'],
  [undefined, 'second-appeal'],
  ['outside', 'fair-hearing'],
] as const)(
  'TRICARE, the last letter is of: %s. The next level first, the one after it behind',
  (lastDecisionBy, first) => {
    const { nextSteps } = answer(
      'tricare',
      { stage: 'appeal-denied', deniedOn: '2026-11-05', ...(lastDecisionBy && { lastDecisionBy }) },
      'OH',
      { plan: { payer: 'tricare' } },
    );
    const levels = nextSteps
      .filter(({ source }) => source?.startsWith('rights/tricare'))
      .map(({ id, title }) => `${id}: ${title}`);
    expect(levels[0]).toMatch(first === 'second-appeal' ? /Level 2/ : /hearing/i);
    expect(nextSteps.some(({ title }) => /hearing/i.test(title))).toBe(true);
  },
);

it.each(['requested', 'denied', 'appeal-denied'] as const)(
  'a plan of a state or town that it pays for itself, %s: the office that oversees it',
  (stage) => {
    const { nextSteps } = answer('government-self-funded', {
      stage,
      ...(stage === 'requested' ? {} : { deniedOn: '2026-11-05', denialReason: 'not-medically-necessary' }),
    });
    const complaint = nextSteps.find(({ id }) => id === 'complaint');
    expect(complaint).toMatchObject({ source: 'rights/government-self-funded:phs-complaint' });
    expect(complaint?.detail).toContain('CMS');
    expect(complaint?.detail).not.toContain('EBSA');
  },
);

describe('the right office, the right marketplace', () => {
  it('Minnesota: each number stands by its office', () => {
    const review = answer('marketplace', { stage: 'appeal-denied', deniedOn: '2026-11-05' }, 'MN').nextSteps.find(
      ({ id }) => id === 'external-review',
    );
    expect(review?.contact).toBe(
      'Minnesota Department of Commerce, 1-800-657-3602; for an HMO the Minnesota Department of Health, 1-800-657-3916',
    );
    const complaint = answer('marketplace', { ...inTime, denialReason: 'coding' }, 'MN').nextSteps.find(
      ({ id }) => id === 'complaint',
    );
    expect(complaint?.contact).toBe('1-800-657-3602');
    expect(complaint?.detail).toContain('HMO, complain to the Minnesota Department of Health instead: 1-800-657-3916');
  });
  it('California: the other office too', () => {
    const complaint = answer('marketplace', { ...inTime, denialReason: 'coding' }, 'CA').nextSteps.find(
      ({ id }) => id === 'complaint',
    );
    expect(complaint?.detail).toContain('Department of Insurance instead: 1-800-927-4357');
  });
  it.each([
    ['OH', true],
    ['TX', true],
    ['CA', false],
    ['MN', false],
    ['NY', false],
  ])('%s: figures of HealthCare.gov plans: %s', (state, told) => {
    const appeal = answer('marketplace', inTime, state).nextSteps.find(({ id }) => id === 'internal-appeal');
    expect(appeal?.howOften?.includes('HealthCare.gov') ?? false).toBe(told);
    const asked = answer('marketplace', { stage: 'planning' }, state).nextSteps.find(
      ({ id }) => id === 'prior-authorization',
    );
    expect(asked?.howOften?.includes('Since March 31, 2026') ?? false).toBe(told);
  });
  it('Sanford’s figure of public workers is for them', () => {
    const asked = (kind: string) =>
      answer(kind, { stage: 'planning' }, 'ND', { plan: { payer: 'sanford' } }).nextSteps.find(
        ({ id }) => id === 'prior-authorization',
      )?.howOften ?? '';
    expect(asked('employer-insured')).toContain('public workers');
    expect(asked('marketplace')).not.toContain('public workers');
  });
  it('no insurance, in a state with its own marketplace: no call center of HealthCare.gov', () => {
    const find = (state: string) =>
      answer('uninsured', { stage: 'planning' }, state, { plan: { payer: 'none' } }).nextSteps.find(
        ({ id }) => id === 'find-coverage',
      );
    expect(find('CA')?.contact).toBe('https://www.healthcare.gov');
    expect(find('CA')?.detail).toContain('a marketplace of its own');
    expect(find('OH')?.contact).toBe('https://www.healthcare.gov, 1-800-318-2596');
  });
});

it('a treatment at home is paid by the month, also in the steps', () => {
  const step = check(
    { asOf: '2026-11-26', plan: { payer: 'none' }, patient: { state: 'CA' }, treatment: { product: 'oral-ketamine' } },
    data,
  ).nextSteps.find(({ id }) => id === 'good-faith-estimate');
  expect(step?.detail).toMatch(/ for 1 month\./);
  expect(step?.detail).not.toContain('1 session');
});
