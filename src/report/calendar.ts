/**
 * Deadlines as a calendar file (RFC 5545) that phones and mail programs open: one all-day event for each date, with
 * reminders two weeks and three days before. Nothing of the case goes into it but what the deadlines say.
 */
import { addDays } from '../logic/dates.ts';
import type { Deadline } from '../model/result.ts';
import type { Words } from '../words/index.ts';

const LONGEST_LINE = 75;
const REMINDERS_DAYS = [14, 3];

/** Text of a property: commas, semicolons, backslashes and line breaks are escaped (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in a calendar file
    .replace(/[\u0000-\u001f\u007f]/g, ' ');

/** Lines of at most 75 bytes; what is longer goes on after a line break and a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    // The space at the head of a continued line counts too.
    if (bytes + size > (parts.length === 0 ? LONGEST_LINE : LONGEST_LINE - 1)) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

const basic = (day: string) => day.replaceAll('-', '');

/**
 * @param asOf the day of the answer; stands as the time stamp, so that the same answer gives the same file.
 * @returns the file, or undefined when no deadline has a date that is still to come.
 */
export function calendar(deadlines: readonly Deadline[], asOf: string, words: Words): string | undefined {
  const say = words.report.calendar;
  const dated = deadlines.filter((deadline) => deadline.due !== null && !deadline.passed);
  if (dated.length === 0) return undefined;
  const events = dated.flatMap(({ id, label, due, counts, cite, who, notes, contact, fee, confidence }) => {
    const summary = say.summary(label, words.report.who[who]);
    const ways = [contact && say.where(contact), fee && words.report.fee(fee)].filter((way) => typeof way === 'string');
    const description = say.description(counts, cite, words.report.confidence[confidence], [...ways, ...notes]);
    return [
      'BEGIN:VEVENT',
      `UID:${id}-${basic(due as string)}@ketcover`,
      `DTSTAMP:${basic(asOf)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(due as string)}`,
      `DTEND;VALUE=DATE:${basic(addDays(due as string, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      ...REMINDERS_DAYS.flatMap((days) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(say.reminder(label, days))}`,
        `TRIGGER:-P${days}D`,
        'END:VALARM',
      ]),
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//ketcover//deadlines//${words.language.code.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
