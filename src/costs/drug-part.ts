/**
 * A session whose medicine a pharmacy bills: the medicine falls under the plan's drug terms, the rest of the session
 * under its medical terms. How much of a session is medicine follows from Medicare's two amounts for it, which differ
 * by the devices that the larger dose needs.
 */
import type { Benefits } from '../model/case.ts';
import type { MedicareFile } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Line } from '../model/policy.ts';
import type { Bill } from './benefits.ts';
import { type Cents, shareOf } from './cents.ts';
import { yearOfAmounts } from './makeup.ts';

/** Milligrams in one spray device (label of Spravato, section 3). */
const DEVICE_MG = 28;

/** The share of a session's amount that is the medicine, for a dose. */
export interface DrugShare {
  /** 0.85 is 85 %. */
  share: number;
  /** The dose it is for, in mg. */
  mg: number;
}

/** The doses that Medicare pays apart, and the amount of each in dollars. */
function doses(product: string, day: string, { amounts, makeups }: MedicareFile): { mg: number; office: number }[] {
  const year = yearOfAmounts(amounts, Number(day.slice(0, 4)));
  return makeups
    .filter((makeup) => makeup.product === product && makeup.doseMg !== undefined)
    .flatMap(({ doseMg = 0, codes }) => {
      const amount = amounts.find((entry) => entry.code === codes[0]?.code && entry.year === year);
      return amount ? [{ mg: doseMg, office: amount.office }] : [];
    })
    .sort((a, b) => a.mg - b.mg);
}

/**
 * @param mg the dose asked about; absent: the largest.
 * @returns undefined where Medicare's amounts do not tell medicine and visit apart.
 */
export function drugShareOf(
  product: string,
  mg: number | undefined,
  day: string,
  file: MedicareFile,
): DrugShare | undefined {
  const [small, large] = doses(product, day, file);
  if (!small || !large) return undefined;
  const perMg = (large.office - small.office) / (large.mg - small.mg);
  const dose = mg !== undefined && mg <= small.mg ? small : large;
  const devices = Math.ceil(dose.mg / DEVICE_MG);
  return { share: (devices * DEVICE_MG * perMg) / dose.office, mg: dose.mg };
}

/** The person described terms for medicines that a pharmacy bills. */
export function hasDrugTerms({ drugCopay, drugCoinsurance, drugDeductible }: Benefits): boolean {
  return [drugCopay, drugCoinsurance, drugDeductible].some((term) => term !== undefined);
}

/** True when a pharmacy bills the medicine, by what the person said or by the drug terms they gave. */
export function pharmacyBills({ case: { plan } }: Person): boolean {
  return plan?.drugBilling === 'pharmacy' || (plan?.drugBilling === undefined && hasDrugTerms(plan?.benefits ?? {}));
}

/** Only terms for medicines were given, so a bill must be for one. */
export function onlyDrugTerms({ coinsurance, copay, ...rest }: Benefits): boolean {
  return coinsurance === undefined && copay === undefined && hasDrugTerms(rest);
}

/** The same for one bill, which is either the medicine's or not. */
export function pharmacyBill({ case: { plan } }: Person): boolean {
  return plan?.drugBilling === 'pharmacy' || (plan?.drugBilling === undefined && onlyDrugTerms(plan?.benefits ?? {}));
}

/** Lines whose medicines from a pharmacy fall under Medicare Part D, which counts by itself. */
export function hasDrugPlan(line: Line | undefined): boolean {
  return line === 'medicare' || line === 'medicare-advantage';
}

/** A plan that pays only for medicines (Part D) has one deductible and one share, whichever way they were given. */
export function asDrugTerms(given: Benefits): Benefits {
  if (!hasDrugTerms(given)) return given;
  const deductible = given.drugDeductible ?? given.deductible;
  const met = given.drugDeductibleMet ?? given.deductibleMet;
  const copay = given.drugCopay ?? given.copay;
  const coinsurance = given.drugCoinsurance ?? given.coinsurance;
  return {
    ...given,
    ...(deductible === undefined ? {} : { deductible, drugDeductible: deductible }),
    ...(met === undefined ? {} : { deductibleMet: met, drugDeductibleMet: met }),
    ...(copay === undefined ? {} : { drugCopay: copay }),
    ...(coinsurance === undefined ? {} : { drugCoinsurance: coinsurance }),
  };
}

/** The terms for medicines as those of a plan that pays for nothing else. A copay is asked without a deductible. */
export function drugPlanTerms({ drugCopay, drugCoinsurance, drugDeductible, drugDeductibleMet }: Benefits): Benefits {
  const deductible = drugDeductible ?? (drugCopay === undefined ? undefined : 0);
  return {
    ...(deductible === undefined ? {} : { deductible }),
    ...(drugDeductibleMet === undefined ? {} : { deductibleMet: drugDeductibleMet }),
    ...(drugCopay === undefined ? {} : { copay: drugCopay }),
    ...(drugCoinsurance === undefined ? {} : { coinsurance: drugCoinsurance }),
  };
}

/** Every bill in two: the medicine, then the rest of the session. */
export function splitBills(bills: readonly Bill[], { share }: DrugShare): Bill[] {
  return bills.flatMap(({ day, allowed }) => {
    const drug: Cents = shareOf(allowed, share);
    return [
      { day, allowed: drug, drug: true },
      { day, allowed: allowed - drug },
    ];
  });
}
