/** Which of Medicare's yearly amounts, and which make-ups of a session, stand for a case. */
import type { MedicareFile } from '../model/money.ts';
import type { Schedule } from './schedule.ts';

/** The latest year not after the one asked for that has any amounts. */
export function yearOfAmounts(amounts: MedicareFile['amounts'], asked: number): number | undefined {
  const years = amounts.map(({ year }) => year).filter((year) => year <= asked);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/**
 * The make-ups of a session of a product; with a known dose only the one that pays for it, which is then the typical
 * one. A dose above the largest named one is paid as that.
 */
export function makeupsFor(
  product: string,
  group: Schedule['group'],
  doseMg: number | undefined,
  { makeups }: MedicareFile,
): MedicareFile['makeups'] {
  const own = makeups.filter(
    (makeup) => makeup.product === product && (makeup.group === group || makeup.group === 'any'),
  );
  const byDose = own.filter((makeup) => makeup.doseMg !== undefined);
  if (doseMg === undefined || byDose.length === 0) return own;
  const sorted = byDose.toSorted((a, b) => (a.doseMg ?? 0) - (b.doseMg ?? 0));
  const paid = sorted.find((makeup) => doseMg <= (makeup.doseMg ?? 0)) ?? sorted.at(-1);
  return paid ? [{ ...paid, bound: 'typical' }] : own;
}
