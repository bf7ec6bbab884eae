import type { Drug, DrugsFile } from './catalog.ts';

/** @returns the drug of the table with this common or brand name, whatever its capitals. */
export function findDrug(name: string, table: DrugsFile): Drug | undefined {
  const wanted = name.trim().toLowerCase();
  return table.drugs.find((drug) => [drug.name, ...drug.brands].some((call) => call.toLowerCase() === wanted));
}
