import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/logic/dates.ts';
import type { Deadline } from '../../src/model/result.ts';
import { calendar } from '../../src/report/calendar.ts';
import { rights } from '../../src/rights/index.ts';
import { en } from '../../src/words/index.ts';
import fc from '../properties.ts';
import { personWith, realData } from '../rights/people.ts';

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
  contact: null,
  fee: null,
  binding: null,
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

  it('a parser of others reads the same dates, texts and reminders', () => {
    const asked = [
      deadline(),
      deadline({
        id: 'external-review',
        label: 'Ask for a review, then wait; "Größe" \\ 100 %',
        due: '2028-02-29',
        contact: 'The Department, 1-800-555-0100',
        fee: '$25',
        notes: ['One.', 'Two; three, four: a long note that goes on well over the seventy-five bytes of one line.'],
      }),
    ];
    const root = new ICAL.Component(ICAL.parse(file(...asked) ?? ''));
    expect(root.getFirstPropertyValue('version')).toBe('2.0');
    const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(asked.map(({ due }) => due));
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(events.map(({ endDate }) => endDate.toString())).toEqual(['2027-04-05', '2028-03-01']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    for (const [at, event] of events.entries()) {
      expect(event.summary).toContain(asked[at]?.label);
      for (const way of [asked[at]?.contact, asked[at]?.fee]) expect(event.description).toContain(way ?? '');
      for (const note of asked[at]?.notes ?? []) expect(event.description).toContain(note);
      const alarms = event.component.getAllSubcomponents('valarm');
      const before = alarms.map((alarm) => {
        const trigger = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
        const day = event.startDate.clone();
        day.addDuration(trigger);
        return day.toString().slice(0, 10);
      });
      const due = asked[at]?.due as string;
      expect(before).toEqual([addDays(due, -14), addDays(due, -3)]);
      expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
    }
  });

  it('of every plan kind, with real rights', () => {
    for (const { id: kind } of realData.planKinds()) {
      for (const stage of ['denied', 'appeal-denied'] as const) {
        const request = { stage, deniedOn: '2026-11-10', receivedOn: '2026-11-14' };
        const { deadlines } = rights(personWith({ kind, state: 'CA', request }), realData, en);
        const text = file(...deadlines);
        const dates = deadlines.filter(({ due, passed }) => due !== null && !passed).map(({ due }) => due);
        if (dates.length === 0) expect(text).toBeUndefined();
        else {
          const root = new ICAL.Component(ICAL.parse(text ?? ''));
          const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
          expect(events.map(({ startDate }) => startDate.toString())).toEqual(dates);
        }
      }
    }
  });
});
