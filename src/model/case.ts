/**
 * One person's situation: what goes in. Every face of the program (wizard, flags, JSON) builds this
 * same object. A field that is absent is *not known*; it is never read as "no".
 *
 * What each field means, its unit, its limits and its question stand in `facts.ts`, one entry a field.
 */

export type TrialOutcome = 'no-response' | 'partial' | 'intolerant' | 'response';

/** One past antidepressant trial. Dose in mg a day, length in weeks. */
export interface Trial {
  drug: string;
  doseMg?: number;
  weeks?: number;
  outcome?: TrialOutcome;
  /** When it ended, as exactly as known: YYYY, YYYY-MM or YYYY-MM-DD. */
  ended?: string;
  /** Was it in the present period of depression? */
  thisEpisode?: boolean;
}

/** The plan's terms for the side (in or out of network) on which the treatment is given. Money in US dollars. */
export interface Benefits {
  deductible?: number;
  deductibleMet?: number;
  /** The member's share as a fraction: 0.2 is 20 %. */
  coinsurance?: number;
  /** Per session; replaces coinsurance when both apply to the visit. */
  copay?: number;
  copayBeforeDeductible?: boolean;
  outOfPocketMax?: number;
  outOfPocketMet?: number;
  /** The same for the whole family, where the plan covers more than one person. */
  familyDeductible?: number;
  familyDeductibleMet?: number;
  familyOutOfPocketMax?: number;
  familyOutOfPocketMet?: number;
  /** Does each person have a deductible of their own, or only the family? */
  deductibleKind?: 'embedded' | 'aggregate';
  /** Month and day on which the plan year starts, MM-DD. */
  planYearStart?: string;
  /** Terms for medicines that a pharmacy bills, where they differ. Absent: not known. */
  drugDeductible?: number;
  drugDeductibleMet?: number;
  /** For each fill. */
  drugCopay?: number;
  drugCoinsurance?: number;
}

export interface Case {
  /** The day the question is asked, YYYY-MM-DD. Rules are chosen by it. */
  asOf?: string;
  patient?: {
    age?: number;
    state?: string;
    county?: string;
  };
  plan?: {
    payer?: string;
    kind?: string;
    network?: 'in' | 'out';
    excludes?: string[];
    /** Who bills the medicine: the clinic with the visit (medical), or a pharmacy (pharmacy). */
    drugBilling?: 'medical' | 'pharmacy';
    /** Other coverage beside this plan. */
    secondPlan?: 'none' | 'medigap' | 'medicaid' | 'other';
    /** The letter of a Medigap policy. */
    medigapPlan?: string;
    benefits?: Benefits;
  };
  diagnosis?: {
    condition?: string;
    icd10?: string[];
    dsmConfirmed?: boolean;
  };
  treatment?: {
    product?: string;
    phase?: 'initial' | 'renewal';
    setting?: string;
    doseMg?: number;
    sessions?: number;
    pricePerSession?: number;
    allowedPerSession?: number;
    startDate?: string;
  };
  history?: {
    antidepressantTrials?: Trial[];
    allTrialsListed?: boolean;
    failedAntidepressants?: number;
    failedAntidepressantClasses?: number;
    minTrialWeeks?: number;
    adequateDoses?: boolean;
    trialsInCurrentEpisode?: boolean;
    trialsWithin5Years?: boolean;
    recurrentOrLongEpisode?: boolean;
    augmentationTried?: boolean;
    failedAugmentations?: number;
    psychotherapyTried?: boolean;
    concurrentPsychotherapy?: boolean;
    tmsTried?: boolean;
    ectTried?: boolean;
    concurrentAntidepressant?: boolean;
    prescriberSpecialty?: string;
    psychiatristConsulted?: boolean;
    painSpecialistConsulted?: boolean;
    vaAssessed?: boolean;
    baselineScore?: boolean;
    phq9?: number;
    madrs?: number;
    hamd17?: number;
    qids?: number;
    severeScore?: boolean;
    suicidalIdeation?: boolean;
    suicidalIntent?: boolean;
    hospitalizationRisk?: boolean;
    inpatientForSuicidality?: boolean;
    severeImpairment?: boolean;
    psychosis?: boolean;
    psychosisRiskWeighed?: boolean;
    psychoticFeatures?: boolean;
    bipolarOrMania?: boolean;
    dementiaOrDelirium?: boolean;
    substanceUseDisorder?: boolean;
    substanceUseTreated?: boolean;
    monthsWithoutUse?: number;
    interferingSubstances?: boolean;
    drugScreenNegative?: boolean;
    prescriptionMonitoringChecked?: boolean;
    pregnant?: boolean;
    aneurysmOrAvm?: boolean;
    intracerebralHemorrhage?: boolean;
    ketamineAllergy?: boolean;
    uncontrolledHypertension?: boolean;
    severeHeartDisease?: boolean;
    severeLiverDisease?: boolean;
    remsSite?: boolean;
    improvedOnTreatment?: boolean;
    scoreFellByHalf?: boolean;
    conservativePainCareTried?: boolean;
    takesOpioids?: boolean;
  };
  request?: {
    stage?: 'planning' | 'requested' | 'denied' | 'appeal-denied';
    deniedOn?: string;
    receivedOn?: string;
    denialReason?: string;
    /** Who turned it down last: the plan, a reviewer outside, a judge, the Medicare Appeals Council. */
    lastDecisionBy?: 'plan' | 'outside' | 'judge' | 'council';
    urgent?: boolean;
  };
}

/** Dotted paths to the fields of a case: `'asOf' | 'patient.age' | 'plan.benefits.deductible' | …`. */
type Paths<T, P extends string = ''> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends readonly unknown[]
    ? `${P}${K}`
    : NonNullable<T[K]> extends object
      ? Paths<NonNullable<T[K]>, `${P}${K}.`>
      : `${P}${K}`;
}[keyof T & string];

export type FactId = Paths<Case>;

/** A value that a fact can hold. */
export type FactValue = string | number | boolean | string[] | Trial[];

/**
 * Read one fact of a case by its dotted path.
 * @returns the value, or undefined when it is not known.
 */
export function getFact(of: Case, id: FactId | string): FactValue | undefined {
  let at: unknown = of;
  for (const key of id.split('.')) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at === null ? undefined : (at as FactValue | undefined);
}

/**
 * Set one fact by its dotted path, on a copy: the case handed in stays as it was.
 * `undefined` removes the fact, which makes it not known again.
 */
export function withFact(of: Case, id: FactId | string, value: FactValue | undefined): Case {
  return withKey(of, id.split('.'), value) as Case;
}

/** Copies only what lies on the way to the key; what lies beside it is shared, and nobody changes it. */
function withKey(of: unknown, [key = '', ...rest]: string[], value: unknown): Record<string, unknown> {
  const copy: Record<string, unknown> =
    typeof of === 'object' && of !== null && !Array.isArray(of) ? { ...(of as Record<string, unknown>) } : {};
  if (rest.length > 0) copy[key] = withKey(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, value);
  else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}
