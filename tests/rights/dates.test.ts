/**
 * Last days, day by day. The expected days were worked out by a second program, in another language, from the lengths
 * in the rules; they stand here as plain days. Below them are examples that were published with their dates.
 */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/logic/dates.ts';
import type { Case } from '../../src/model/case.ts';
import type { Right } from '../../src/model/right.ts';
import { STATES } from '../../src/model/states.ts';
import { deadlineId, rights, rightsFileOf } from '../../src/rights/index.ts';
import { en } from '../../src/words/index.ts';
import { personWith, realData } from './people.ts';

/** Date on the letter and day it came. */
const LETTERS: readonly [string, string | undefined][] = [
  ['2027-10-29', '2027-10-31'], // a month's end; four months on is February of a leap year
  ['2026-12-28', '2026-12-31'], // over the year end
  ['2028-02-29', '2028-02-29'], // from leap day
  ['2026-08-31', undefined], // the day it came is not known
  ['2026-10-02', '2026-11-10'], // came later than the rules presume
];

type Due = readonly string[];

const REASONS: Readonly<Record<string, string>> = { 'formal-review': 'out-of-network', 'benefit-review': 'coding' };

function dueOf(
  kind: string,
  right: Right,
  letter: (typeof LETTERS)[number],
  state?: string,
): string | null | undefined {
  const [deniedOn, receivedOn] = letter;
  const stage = right.stages.at(-1) as NonNullable<NonNullable<Case['request']>['stage']>;
  const federal = right.payers?.[0];
  const where = state ?? right.states?.[0];
  const person = personWith({
    kind,
    ...(where ? { state: where } : {}),
    request: {
      stage,
      deniedOn,
      ...(receivedOn ? { receivedOn } : {}),
      ...(right.urgent ? { urgent: true } : {}),
      ...(right.after ? { lastDecisionBy: right.after } : {}),
      denialReason: REASONS[right.id] ?? 'not-medically-necessary',
    },
    more: { treatment: { phase: 'renewal' } },
    // On the letter's own day no way is over yet, so that the fast one gives its own last day.
    asOf: deniedOn,
  });
  const payer = realData.payers().find(({ id }) => id === federal);
  const found = rights(payer ? { ...person, payer } : person, realData, en);
  return found.deadlines.find(({ id, who }) => id === deadlineId(right) && who === 'member')?.due;
}

const dated = ({ who, clock, from }: Right) =>
  who === 'member' && clock !== undefined && clock.unit !== 'hours' && (from === 'receipt' || from === 'notice');

describe('every plan kind and step with a last day of its own', () => {
  const rows: readonly [string, string, Due][] = [
    ['employer-insured', 'internal-appeal', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    [
      'employer-insured',
      'internal-appeal-urgent',
      ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09'],
    ],
    ['employer-self-funded', 'internal-appeal', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    [
      'employer-self-funded',
      'internal-appeal-urgent',
      ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09'],
    ],
    ['employer-self-funded', 'external-review', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['fehb', 'internal-appeal', ['2028-04-29', '2027-06-28', '2028-08-29', '2027-02-28', '2027-04-02']],
    ['fehb', 'internal-appeal-urgent', ['2028-04-29', '2027-06-28', '2028-08-29', '2027-02-28', '2027-04-02']],
    ['fehb', 'external-review', ['2028-01-27', '2027-03-28', '2028-05-29', '2026-11-29', '2026-12-31']],
    [
      'government-self-funded',
      'internal-appeal',
      ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09'],
    ],
    [
      'government-self-funded',
      'internal-appeal-urgent',
      ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09'],
    ],
    [
      'government-self-funded',
      'external-review',
      ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10'],
    ],
    ['grandfathered', 'internal-appeal', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['grandfathered', 'internal-appeal-urgent', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['marketplace', 'internal-appeal', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['marketplace', 'internal-appeal-urgent', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['medicaid-ffs', 'keep-services', ['2027-11-08', '2027-01-07', '2028-03-10', '2026-09-10', '2026-10-12']],
    ['medicaid-ffs', 'fair-hearing-ma', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['medicaid-managed', 'keep-services', ['2027-11-08', '2027-01-07', '2028-03-10', '2026-09-10', '2026-10-12']],
    ['medicaid-managed', 'internal-appeal', ['2027-12-28', '2027-02-26', '2028-04-29', '2026-10-30', '2026-12-01']],
    [
      'medicaid-managed',
      'internal-appeal-urgent',
      ['2027-12-28', '2027-02-26', '2028-04-29', '2026-10-30', '2026-12-01'],
    ],
    ['medicaid-managed', 'fair-hearing', ['2028-01-27', '2027-03-28', '2028-05-29', '2026-11-29', '2026-12-31']],
    ['medicaid-managed', 'fair-hearing-va', ['2028-02-26', '2027-04-27', '2028-06-28', '2026-12-29', '2027-01-30']],
    ['medicaid-managed', 'external-review-ca', ['2028-04-30', '2027-06-30', '2028-08-29', '2027-02-28', '2027-05-10']],
    ['medicaid-managed', 'external-review-ny', ['2028-02-29', '2027-04-28', '2028-06-29', '2026-12-31', '2027-02-02']],
    ['medicare-advantage', 'internal-appeal', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    [
      'medicare-advantage',
      'internal-appeal-urgent',
      ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06'],
    ],
    ['medicare-advantage', 'judge-hearing', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['medicare-advantage', 'appeals-council', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['medicare-advantage', 'federal-court', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['original-medicare', 'internal-appeal', ['2028-02-28', '2027-04-30', '2028-06-28', '2027-01-03', '2027-02-04']],
    ['original-medicare', 'external-review', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-03-04', '2027-04-05']],
    ['original-medicare', 'judge-hearing', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['original-medicare', 'appeals-council', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['original-medicare', 'federal-court', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['part-d', 'internal-appeal', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['part-d', 'internal-appeal-urgent', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['part-d', 'external-review', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['part-d', 'judge-hearing', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['part-d', 'appeals-council', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['part-d', 'federal-court', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-11-04', '2026-12-06']],
    ['student', 'internal-appeal', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['student', 'internal-appeal-urgent', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['tricare', 'internal-appeal', ['2028-01-27', '2027-03-28', '2028-05-29', '2026-11-29', '2026-12-31']],
    ['tricare', 'internal-appeal-urgent', ['2027-11-03', '2027-01-03', '2028-03-03', '2026-09-08', '2026-10-10']],
    ['tricare', 'second-reconsideration', ['2028-01-27', '2027-03-28', '2028-05-29', '2026-11-29', '2026-12-31']],
    ['tricare', 'formal-review', ['2027-12-28', '2027-02-26', '2028-04-29', '2026-10-30', '2026-12-01']],
    ['tricare', 'hearing', ['2027-12-28', '2027-02-26', '2028-04-29', '2026-10-30', '2026-12-01']],
    ['va', 'benefit-review', ['2028-10-29', '2027-12-28', '2029-02-28', '2027-08-31', '2027-10-02']],
    ['champva', 'internal-appeal', ['2028-10-29', '2027-12-28', '2029-02-28', '2027-08-31', '2027-10-02']],
    ['champva', 'second-review', ['2028-01-27', '2027-03-28', '2028-05-29', '2026-11-29', '2026-12-31']],
    ['workers-comp', 'independent-review-ca', ['2027-11-28', '2027-01-27', '2028-03-30', '2026-09-30', '2026-11-01']],
    ['workers-comp', 'internal-appeal-tx', ['2027-11-22', '2027-01-25', '2028-03-21', '2026-09-22', '2026-12-03']],
    ['workers-comp', 'internal-appeal-wa', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-10-30', '2027-01-09']],
    ['workers-comp', 'board-appeal-wa', ['2027-12-30', '2027-03-01', '2028-04-29', '2026-10-30', '2027-01-09']],
    ['workers-comp', 'internal-appeal-oh', ['2027-11-14', '2027-01-14', '2028-03-14', '2026-09-14', '2026-11-24']],
    [
      'workers-comp',
      'industrial-commission-oh',
      ['2027-11-14', '2027-01-14', '2028-03-14', '2026-09-14', '2026-11-24'],
    ],
    ['workers-comp', 'hearing-federal', ['2027-11-28', '2027-01-27', '2028-03-30', '2026-09-30', '2026-11-01']],
    ['workers-comp', 'reconsideration-federal', ['2028-10-29', '2027-12-28', '2029-02-28', '2027-08-31', '2027-10-02']],
    ['workers-comp', 'ecab-federal', ['2028-04-26', '2027-06-26', '2028-08-27', '2027-02-27', '2027-03-31']],
  ];
  it.each(rows)('%s, %s', (kind, id, due) => {
    const right = realData.rights(kind)?.rights.find((each) => each.id === id) as Right;
    expect(LETTERS.map((letter) => dueOf(kind, right, letter))).toEqual(due);
  });

  it('no step of the data is left out', () => {
    const all = realData.planKinds().flatMap(({ id: kind }) => {
      const own = realData.rights(kind)?.rights.filter(dated) ?? [];
      return own.map(({ id }) => `${kind} ${id}`);
    });
    expect(new Set(rows.map(([kind, id]) => `${kind} ${id}`))).toEqual(new Set(all));
  });
});

describe('the outside review of every state', () => {
  const rows: readonly [string, Due][] = [
    ['AK', ['2028-04-26', '2027-06-26', '2028-08-27', '2027-02-27', '2027-03-31']],
    ['AL', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['AR', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['AS', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['AZ', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['CA', ['2028-04-30', '2027-06-30', '2028-08-29', '2027-02-28', '2027-05-10']],
    ['CO', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['CT', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['DC', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['DE', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['FL', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['GA', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['GU', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['HI', ['2028-03-09', '2027-05-10', '2028-07-08', '2027-01-08', '2027-03-20']],
    ['IA', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['ID', ['2028-02-26', '2027-04-27', '2028-06-28', '2026-12-29', '2027-01-30']],
    ['IL', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['IN', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['KS', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['KY', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['LA', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['MA', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['MD', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['ME', ['2028-10-31', '2027-12-31', '2029-02-28', '2027-08-31', '2027-11-10']],
    ['MI', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['MN', ['2028-04-29', '2027-06-28', '2028-08-29', '2027-02-28', '2027-04-02']],
    ['MO', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['MP', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['MS', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['MT', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['NC', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['ND', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['NE', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['NH', ['2028-04-26', '2027-06-26', '2028-08-27', '2027-02-27', '2027-03-31']],
    ['NJ', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['NM', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['NV', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['NY', ['2028-02-29', '2027-04-28', '2028-06-29', '2026-12-31', '2027-02-02']],
    ['OH', ['2028-04-26', '2027-06-26', '2028-08-27', '2027-02-27', '2027-03-31']],
    ['OK', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['OR', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['PA', ['2028-02-29', '2027-04-28', '2028-06-29', '2026-12-31', '2027-02-02']],
    ['PR', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['RI', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['SC', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['SD', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['TN', ['2028-04-30', '2027-06-30', '2028-08-29', '2027-02-28', '2027-05-10']],
    ['TX', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['UT', ['2028-04-28', '2027-06-29', '2028-08-27', '2027-02-27', '2027-05-09']],
    ['VA', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['VI', ['2028-03-01', '2027-05-03', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['VT', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['WA', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
    ['WI', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['WV', ['2028-02-29', '2027-04-30', '2028-06-29', '2026-12-31', '2027-03-10']],
    ['WY', ['2028-02-28', '2027-04-30', '2028-06-28', '2026-12-29', '2027-03-10']],
  ];
  it.each(rows)('%s', (state, due) => {
    const file = rightsFileOf(personWith({ kind: 'marketplace', state }), realData, en);
    const right = file?.rights.find((each) => each.who === 'member' && deadlineId(each) === 'external-review') as Right;
    expect(LETTERS.map((letter) => dueOf('marketplace', right, letter, state))).toEqual(due);
  });

  it('no state is left out', () => {
    expect(rows.map(([state]) => state).sort()).toEqual(Object.keys(STATES).sort());
  });
});

describe('published examples', () => {
  const due = (kind: string, stage: 'denied' | 'appeal-denied', deniedOn: string, receivedOn?: string) =>
    rights(
      personWith({ kind, request: { stage, deniedOn, ...(receivedOn ? { receivedOn } : {}) } }),
      realData,
      en,
    ).deadlines.find(({ who, due: day }) => who === 'member' && day !== null)?.due;

  // https://www.palmettogba.com/palmetto/providers.nsf/DocsCat/Providers~JM%20Part%20B~Browse%20by%20Topic~Appeals~8EELUF7056?open
  // and, of December 29, 2020, https://palmettogba.com/palmetto/jjb.nsf/DIDC/8EELUF7056~Appeals~Timeliness
  it.each([
    ['2017-05-15', '2017-09-17'],
    ['2017-08-15', '2017-12-18'],
    ['2020-05-15', '2020-09-17'],
    ['2020-08-14', '2020-12-17'],
  ])('a Medicare contractor: a decision of %s, the request must be there by %s', (deniedOn, day) => {
    expect(due('original-medicare', 'denied', deniedOn)).toBe(day);
  });

  // 45 CFR 147.136(d)(2)(i): https://www.ecfr.gov/current/title-45/section-147.136
  it('the federal outside review: a notice received on October 30, the request by March 1', () => {
    for (const kind of ['employer-self-funded', 'government-self-funded']) {
      expect(due(kind, 'appeal-denied', '2028-10-30', '2028-10-30')).toBe('2029-03-01');
    }
  });

  // https://hhs.gov/guidance/document/redetermination-part-d-plan-sponsor: 65 calendar days from the date of the notice
  it.each(['part-d', 'medicare-advantage'])('%s: 65 days from the date on the notice', (kind) => {
    for (const deniedOn of ['2026-01-01', '2026-10-02', '2027-12-27', '2028-02-29']) {
      expect(due(kind, 'denied', deniedOn)).toBe(addDays(deniedOn, 65));
    }
  });
});
