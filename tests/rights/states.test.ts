/** State insurance law: every state has a row, and what was not found is said to the reader. */
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/logic/dates.ts';
import type { Case } from '../../src/model/case.ts';
import { STATES } from '../../src/model/states.ts';
import { rights } from '../../src/rights/index.ts';
import { en } from '../../src/words/index.ts';
import { personWith, realData } from './people.ts';

const ISLANDS = ['AS', 'GU', 'MP', 'PR', 'VI'];
const FIFTY_ONE = Object.keys(STATES).filter((code) => !ISLANDS.includes(code));
const INSURED = ['employer-insured', 'marketplace', 'student'] as const;
type Request = NonNullable<Case['request']>;

const asked = (kind: string, state: string | undefined, request: Request) =>
  rights(personWith({ kind, ...(state ? { state } : {}), request }), realData, en);
const review = (kind: string, state: string | undefined, receivedOn = '2026-10-06', deniedOn = '2026-10-02') =>
  asked(kind, state, { stage: 'appeal-denied', deniedOn, receivedOn }).deadlines.find(
    ({ id, who }) => id === 'external-review' && who === 'member',
  );

describe('the outside review', () => {
  it('50 states and DC each have a row of their own', () => {
    expect(FIFTY_ONE.map((state) => realData.stateRights(state)?.state)).toEqual(FIFTY_ONE);
    expect(realData.stateRights()?.state).toBeUndefined();
    expect(FIFTY_ONE).toHaveLength(51);
  });

  it.each(INSURED.flatMap((kind) => FIFTY_ONE.map((state) => [kind, state] as const)))(
    '%s in %s: a day, whom to ask, the rule, a listed source',
    (kind, state) => {
      const found = asked(kind, state, { stage: 'appeal-denied', deniedOn: '2026-10-02', receivedOn: '2026-10-06' });
      const deadline = found.deadlines.find(({ id, who }) => id === 'external-review' && who === 'member');
      expect(deadline?.label).toContain(STATES[state]);
      expect(deadline?.contact).toBeTruthy();
      expect(deadline?.cite.length).toBeGreaterThan(8);
      // Federal law gives at least four months; some states count them as 120 days, which can be a few days fewer.
      expect(daysBetween('2026-10-02', deadline?.due ?? '')).toBeGreaterThanOrEqual(120);
      expect(found.sources.map(({ id }) => id)).toContain(deadline?.source);
      if (deadline?.confidence !== 'high') expect(deadline?.notes).toContain(en.rights.checkLetter);
    },
  );

  // Each from the law or the state's own page, named in the data; received October 6, letter of October 2, 2026.
  it.each([
    ['IL', '2027-02-06'],
    ['PA', '2027-02-02'],
    ['OR', '2027-04-04'],
    ['NC', '2027-02-03'],
    ['VA', '2027-02-03'],
    ['IN', '2027-02-03'],
    ['UT', '2027-04-04'],
    ['MN', '2027-04-02'],
    ['ME', '2027-10-06'],
    ['TN', '2027-04-06'],
    ['WY', '2027-02-03'],
    ['ID', '2027-01-30'],
    ['NH', '2027-03-31'],
    ['AK', '2027-03-31'],
    ['HI', '2027-02-13'],
    ['OH', '2027-03-31'],
    ['CA', '2027-04-06'],
    ['NY', '2027-02-02'],
    ['SD', '2027-02-06'],
  ])('%s: by %s', (state, due) => {
    expect(review('marketplace', state)?.due).toBe(due);
  });

  it('a state whose own time was not found says so and counts the federal four months', () => {
    expect(review('marketplace', 'GA')).toMatchObject({ due: '2027-02-06', counts: '4 calendar months from receipt' });
    expect(review('marketplace', 'GA')?.notes.join(' ')).toContain(en.rights.state.federalMinimum);
    expect(review('marketplace', 'OR')?.notes.join(' ')).not.toContain(en.rights.state.federalMinimum);
  });

  it('the state not known: four months, and it says that states differ', () => {
    expect(review('employer-insured', undefined)?.due).toBe('2027-02-06');
    expect(review('employer-insured', undefined)?.notes.join(' ')).toContain(en.rights.otherStates);
  });

  it('fees are told', () => {
    expect(review('marketplace', 'HI')?.fee).toContain('$15');
    expect(review('marketplace', 'PA')?.fee).toBe('none');
  });

  it('the reviewer’s own time of the state, else the federal one', () => {
    const answer = (state: string) =>
      asked('marketplace', state, { stage: 'appeal-denied', deniedOn: '2026-10-02', urgent: false }).deadlines.find(
        ({ id }) => id === 'external-review-decision',
      )?.counts;
    expect(answer('IN')).toContain('15 business days');
    expect(answer('AL')).toContain('45 calendar days');
  });

  it('a student plan is no surer than its own status', () => {
    expect(review('marketplace', 'OR')?.confidence).toBe('high');
    expect(review('student', 'OR')?.confidence).toBe('medium');
  });

  it('Ohio and Arizona also take a dispute over what the contract covers, the others not', () => {
    const taken = (state: string) =>
      asked('marketplace', state, {
        stage: 'appeal-denied',
        deniedOn: '2026-10-02',
        denialReason: 'excluded',
      }).applicable.some(({ step, who }) => step === 'external-review' && who === 'member');
    expect(FIFTY_ONE.filter(taken).sort()).toEqual(['AZ', 'OH']);
  });

  it('Arizona’s longer time for the first appeal is told', () => {
    const appeal = (state: string) =>
      asked('marketplace', state, { stage: 'denied', deniedOn: '2026-10-02' }).deadlines.find(
        ({ id }) => id === 'internal-appeal-1',
      );
    expect(appeal('AZ')?.notes.join(' ')).toContain('two years');
    expect(appeal('OR')?.notes.join(' ')).not.toContain('two years');
  });
});

describe('how the federal four months end (45 CFR 147.136(d)(2)(i))', () => {
  // The first row is the regulation's own example: notice received October 30, no February 30, so March 1.
  it.each([
    ['2025-10-30', '2026-03-02', 'March 1, 2026 is a Sunday'],
    ['2026-10-30', '2027-03-01', 'there is no February 30'],
    ['2026-10-31', '2027-03-01', 'nor a February 31'],
    ['2027-10-29', '2028-02-29', 'in a leap year there is a February 29'],
    ['2027-10-30', '2028-03-01', 'but no February 30'],
    ['2026-10-29', '2027-03-01', 'nor a 29th in a common year'],
    ['2026-09-25', '2027-01-25', 'over the year end, a Monday'],
    ['2026-08-25', '2026-12-28', 'December 25 is a holiday, then a weekend'],
    ['2026-10-06', '2027-02-08', 'February 6 is a Saturday'],
    ['2027-05-05', '2027-09-07', 'September 5 is a Sunday and the next day Labor Day'],
  ])('received %s: by %s (%s)', (receivedOn, due) => {
    for (const kind of ['employer-self-funded', 'government-self-funded']) {
      expect(review(kind, 'CA', receivedOn, receivedOn)?.due).toBe(due);
    }
    expect(review('marketplace', 'FL', receivedOn, receivedOn)?.due).toBe(due);
  });

  it('a moved day is told, with the day that was counted', () => {
    expect(review('employer-self-funded', 'CA')?.notes).toContain(en.rights.moved('2027-02-06', '2027-02-08'));
    // A state's own rule may not move it: the day is kept as the safest.
    expect(review('marketplace', 'IL')?.due).toBe('2027-02-06');
  });
});

describe('step therapy', () => {
  const exception = (kind: string, state: string | undefined, more: Partial<Request> = {}) =>
    asked(kind, state, {
      stage: 'denied',
      deniedOn: '2026-10-02',
      denialReason: 'step-therapy',
      ...more,
    }).deadlines.find(({ id }) => id === 'step-therapy-exception');

  it.each(FIFTY_ONE)('%s: the law, its time, or that none was found', (state) => {
    for (const urgent of [true, false]) {
      const found = exception('marketplace', state, { urgent });
      expect(found?.counts.length).toBeGreaterThan(5);
      expect(found?.cite.length).toBeGreaterThan(5);
    }
  });

  it.each([
    ['AZ', false, '72 hours'],
    ['AZ', true, '24 hours'],
    ['SD', false, '5 calendar days'],
    ['SD', true, '72 hours'],
    ['KY', false, '48 hours'],
    ['DE', false, '2 business days'],
    ['ME', false, '72 hours'],
    ['ME', true, '24 hours'],
    ['LA', true, '24 hours'],
    ['IN', false, '3 business days'],
    ['OK', false, '72 hours'],
  ])('%s, urgent %s: %s', (state, urgent, counts) => {
    expect(exception('employer-insured', state, { urgent })?.counts).toContain(counts);
  });

  it('no answer in time counts as a yes, where the law says so', () => {
    expect(exception('marketplace', 'AZ')?.notes).toContain(en.rights.state.steps.silence);
  });

  it('Illinois bans it', () => {
    expect(exception('marketplace', 'IL')?.counts).toContain('does not let plans make you try other medicines first');
  });

  it('none found, and not looked up, are different answers', () => {
    expect(exception('marketplace', 'AL')?.counts).toContain('We found no law on this in Alabama');
    expect(exception('marketplace', 'HI')?.counts).toContain('a bill for one was before the legislature in 2025');
    expect(exception('marketplace', 'ID')?.counts).toContain('We did not find out');
    expect(exception('marketplace', undefined)?.counts).toContain('We did not find out');
  });

  it('self-funded plans: state law does not reach them, and it says so', () => {
    const found = exception('employer-self-funded', 'AZ');
    expect(found?.due).toBeNull();
    expect(found?.counts).toContain('do not reach');
  });

  it('is nothing for a denial for another reason', () => {
    expect(exception('marketplace', 'AZ', { denialReason: 'experimental' })).toBeUndefined();
  });
});

describe('complaints', () => {
  it.each(FIFTY_ONE)('%s: an office with a number or an address', (state) => {
    const found = asked('marketplace', state, { stage: 'denied', deniedOn: '2026-10-02' }).applicable.filter(
      ({ step }) => step === 'complaint',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.phone ?? found[0]?.where).toMatch(/^(1-\d{3}-\d{3}-\d{4}$|https?:)/);
  });
});

describe('the file damaged', () => {
  it('the plan’s own rights still stand', () => {
    const person = personWith({
      kind: 'marketplace',
      state: 'IL',
      request: { stage: 'denied', deniedOn: '2026-10-02' },
    });
    const found = rights(person, { ...realData, stateRights: () => undefined }, en);
    expect(found.deadlines.map(({ id }) => id)).toContain('internal-appeal-1');
    expect(found.applicable.filter(({ states }) => states !== undefined)).toEqual([]);
  });
});
