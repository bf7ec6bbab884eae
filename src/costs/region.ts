/**
 * The four regions of the Census Bureau, the usual ones for figures about parts of the country ("Census Regions and
 * Divisions of the United States", https://www2.census.gov/geo/pdfs/maps-data/maps/reference/us_regdiv.pdf; read in the
 * copy at https://www.scribd.com/document/520421089/USregionsndivisions on 2026-11-26). Territories are in none.
 */

const REGIONS = {
  northeast: 'CT ME MA NH RI VT NJ NY PA',
  midwest: 'IL IN MI OH WI IA KS MN MO NE ND SD',
  south: 'DE FL GA MD NC SC VA DC WV AL KY MS TN AR LA OK TX',
  west: 'AZ CO ID MT NV NM UT WY AK CA HI OR WA',
} as const;

export type Region = keyof typeof REGIONS;

const BY_STATE = new Map<string, Region>(
  (Object.keys(REGIONS) as Region[]).flatMap((region) =>
    REGIONS[region].split(' ').map((state): [string, Region] => [state, region]),
  ),
);

/** @param state two letters. @returns undefined for a territory and where the state is not known. */
export function regionOf(state: string | null | undefined): Region | undefined {
  return state ? BY_STATE.get(state) : undefined;
}
