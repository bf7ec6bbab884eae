/** What a plan asks for one service, where that differs from its usual terms: a summary of benefits lists it so. */
import type { Terms } from './benefits.ts';
import { toCents } from './cents.ts';

export interface Service {
  name: string;
  /** A fixed amount, in US dollars. Beside `coinsurance`, the plan asks both: see `Terms.copayThenCoinsurance`. */
  copay?: number;
  /** The member's share as a fraction. */
  coinsurance?: number;
  /** "Deductible does not apply". */
  noDeductible?: boolean;
}

/** The service has a share of its own, so that the plan's usual one does not matter. */
export const sharesItself = ({ copay, coinsurance }: Service): boolean =>
  copay !== undefined || coinsurance !== undefined;

/**
 * The terms that hold for a service. Its own copay or coinsurance takes the place of both of the plan's; without
 * either, the plan's hold. Deductible and yearly maximum stay the plan's.
 */
export function serviceTerms(usual: Terms, service: Service): Terms {
  const { copay, coinsurance, noDeductible } = service;
  const unasked: Pick<Terms, 'noDeductible'> = noDeductible ? { noDeductible: true } : {};
  if (!sharesItself(service)) return { ...usual, ...unasked };
  const { copay: _usual, ...rest } = usual;
  return {
    ...rest,
    ...unasked,
    ...(copay === undefined ? {} : { copay: toCents(copay) }),
    coinsurance: coinsurance ?? 0,
    // The plan's word on its copays is about copays that stand alone.
    copayBeforeDeductible: usual.copayBeforeDeductible && coinsurance === undefined,
    ...(copay !== undefined && coinsurance !== undefined ? { copayThenCoinsurance: true } : {}),
  };
}
