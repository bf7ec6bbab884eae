import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../src/model/result.ts';
import { calendar } from '../../src/report/calendar.ts';
import { en } from '../../src/words/index.ts';

const deadline = (more: Partial<Deadline> = {}): Deadline => ({
  id: 'internal-appeal-1',
  label: 'File an appeal with the plan',
  due: '2027-04-04',
  from: '2026-10-06',
  counts: '180 calendar days from receipt',
  who: 'member',
  passed: false,
  cite: '29 CFR 2560.503-1(h)(3)(i)',
  notes: ['180 days is the least; your letter may allow more.'],
  source: 'rights/employer-insured:claims',
  confidence: 'high',
  ...more,
});
const file = (...of: Deadline[]) => calendar(of, '2026-11-23', en);

describe('the calendar file', () => {
  it('one all-day event with reminders two weeks and three days before', () => {
    const lines = (file(deadline()) ?? '').replace(/\r\n /g, '').split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20270404');
    expect(lines).toContain('DTEND;VALUE=DATE:20270405');
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P14D', 'TRIGGER:-P3D']);
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain('29 CFR 2560.503-1(h)(3)(i)');
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain('the least\\; your letter');
  });
  it('no file where no date is still to come', () => {
    expect(file()).toBeUndefined();
    expect(file(deadline({ due: null }), deadline({ passed: true }))).toBeUndefined();
  });
  it('the same answer gives the same file', () => {
    expect(file(deadline())).toBe(file(deadline()));
  });
  it('is well formed whatever stands in the texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (label, note) => {
          const text = file(deadline({ label, notes: [note] })) ?? '';
          expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
          for (const line of text.split('\r\n')) {
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
            expect(line).not.toMatch(/[\r\n]/);
          }
          const names = text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
          for (const line of names) expect(line).toMatch(/^[A-Z-]+[;:]/);
        },
      ),
    );
  });
});
