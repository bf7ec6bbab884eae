/** Days in words. Partial dates, as sources bear them, stay partial. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '2026-04-04' -> 'April 4, 2026'; '2026-04' -> 'April 2026'; '2026' stays. */
export function longDate(partial: string): string {
  const [year, month, dayOfMonth] = partial.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return partial;
  return dayOfMonth ? `${name} ${Number(dayOfMonth)}, ${year}` : `${name} ${year}`;
}
