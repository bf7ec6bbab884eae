/** `ketcover deadlines` says what bears on dates, and nothing of money. */
import { expect, it } from 'vitest';
import { check, warningsOnDates } from '../../src/check.ts';
import { deadlineReport } from '../../src/report/text.ts';
import { PLAIN } from '../../src/report/theme.ts';
import { openData } from '../../src/store/store.ts';
import { en } from '../../src/words/index.ts';

const data = openData();
const look = { width: 80, theme: PLAIN, details: true, words: en, productName: (id: string) => id };

it('no word on a treatment that was not named, nor on costs', () => {
  const given = {
    asOf: '2026-11-26',
    plan: { kind: 'fehb' },
    request: { stage: 'denied', deniedOn: '2026-05-20' },
  } as const;
  expect(check(given, data).warnings.join(' ')).toMatch(/No treatment was named.*cost with coverage is not shown/);
  expect(warningsOnDates(given, data)).toEqual([]);
});

it('the kind of plan, without which there are no dates, is asked for', () => {
  const given = { asOf: '2026-11-26' };
  const report = deadlineReport(check(given, data), look);
  expect(report).toContain('answer with --plan-kind');
  expect(warningsOnDates(given, data).join(' ')).toContain('Without the kind of plan');
});

it('the source of what can still be done stands among the sources', () => {
  const given = {
    asOf: '2026-11-26',
    plan: { kind: 'medicare-advantage' },
    request: { stage: 'denied', deniedOn: '2026-01-05' },
  } as const;
  const result = check(given, data);
  expect(result.deadlines.find(({ passed }) => passed)?.lateSource).toBe('rights/medicare-advantage:late-medicare');
  expect(deadlineReport(result, look)).toContain('Good cause extensions for filing an appeal late');
});
