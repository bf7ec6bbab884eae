/**
 * The fact table: everything the program can know about a person, one entry each. An entry feeds the flag,
 * the wizard's question, the JSON field, the error message and the printed list of facts. A fact that stands in
 * `Case` and not here (or the other way round) is a compile error.
 */
import type { FactId } from './case.ts';

export type FactType =
  | 'integer'
  | 'text'
  | 'money' // US dollars, at most two decimals
  | 'fraction' // 0.2; typed as 20% or 0.2
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'date' // YYYY-MM-DD
  | 'month-day' // MM-DD
  | 'codes' // ICD-10-CM
  | 'trials'
  | 'payer' // id, name or alias
  | 'plan-kind'
  | 'state'
  | 'condition'
  | 'denial-reason'
  | 'product'
  | 'products';

export interface Choice {
  value: string;
  label: string;
}

export interface Fact {
  type: FactType;
  /** Long flag without its dashes. */
  flag: string;
  /** What the wizard asks. */
  question: string;
  /** Why it is asked, in one sentence. */
  why: string;
  /** What the value is measured in, for lists and errors. */
  unit?: string;
  min?: number;
  max?: number;
  choices?: readonly Choice[];
  /** Too fine for the wizard, which asks few questions; taken from flags and files. */
  onlyByFlag?: true;
  /** How hard it is to answer: 1 known by heart, 2 on the card or the bottle, 3 needs a paper or the clinic. */
  effort: 1 | 2 | 3;
}

const yesNo = (flag: string, effort: 1 | 2 | 3, question: string, why: string): Fact => ({
  type: 'boolean',
  flag,
  effort,
  question,
  why,
});

const scale = (flag: string, max: number, name: string): Fact => ({
  type: 'integer',
  flag,
  effort: 3,
  unit: 'points',
  min: 0,
  max,
  question: `What was your latest ${name} score?`,
  why: 'Many plans want a depression score from a standard scale, and some set a least score.',
});

const dollars = (flag: string, question: string, why: string, max = 1_000_000): Fact => ({
  type: 'money',
  flag,
  effort: 2,
  unit: 'US dollars',
  min: 0,
  max,
  question,
  why,
});

export const FACTS: Readonly<Record<FactId, Fact>> = {
  asOf: {
    type: 'date',
    flag: 'as-of',
    effort: 1,
    question: 'For which day should the rules be looked up?',
    why: 'Policies change; the rule in force on this day is used.',
  },
  'patient.age': {
    type: 'integer',
    flag: 'age',
    effort: 1,
    unit: 'years',
    min: 0,
    max: 120,
    question: 'How old is the person to be treated?',
    why: 'Nearly every policy sets a least age, most often 18.',
  },
  'patient.state': {
    type: 'state',
    flag: 'state',
    effort: 1,
    question: 'In which state do you live?',
    why: 'Medicaid rules, state appeal rights and some policies differ by state.',
  },
  'patient.county': {
    type: 'text',
    flag: 'county',
    effort: 1,
    max: 60,
    onlyByFlag: true,
    question: 'In which county is the clinic?',
    why: 'Medicare pays a little more or less by county.',
  },
  'plan.payer': {
    type: 'payer',
    flag: 'payer',
    effort: 1,
    question: 'Which insurance company or program is on your card?',
    why: 'Each company and program has its own policy on ketamine.',
  },
  'plan.kind': {
    type: 'plan-kind',
    flag: 'plan-kind',
    effort: 2,
    question: 'What kind of plan is it?',
    why: 'The kind of plan decides which law applies, whom you appeal to and by when.',
  },
  'plan.network': {
    type: 'choice',
    flag: 'network',
    onlyByFlag: true,
    effort: 2,
    choices: [
      { value: 'in', label: 'In network' },
      { value: 'out', label: 'Out of network' },
    ],
    question: 'Is the clinic in your plan’s network for this treatment?',
    why: 'Out of network you may owe the whole price, and it may not count toward your yearly maximum.',
  },
  'plan.excludes': {
    type: 'products',
    flag: 'excludes',
    effort: 3,
    question: 'Does your plan booklet exclude any of these treatments by name?',
    why: 'A treatment that the booklet excludes is not paid for, whatever the medical reasons.',
  },
  'plan.drugBilling': {
    type: 'choice',
    flag: 'drug-billing',
    effort: 3,
    onlyByFlag: true,
    choices: [
      { value: 'medical', label: 'The clinic buys it and bills it with the visit (medical benefit)' },
      { value: 'pharmacy', label: 'A pharmacy sends it and bills it (pharmacy benefit)' },
    ],
    question: 'Who bills the medicine: the clinic, or a pharmacy that sends it to the clinic?',
    why: 'The pharmacy benefit often has a copay or deductible of its own.',
  },
  'plan.secondPlan': {
    type: 'choice',
    flag: 'second-plan',
    effort: 1,
    choices: [
      { value: 'none', label: 'No' },
      { value: 'medigap', label: 'A Medigap policy (Medicare supplement)' },
      { value: 'medicaid', label: 'Medicaid, or help from my state with Medicare costs' },
      { value: 'other', label: 'Other insurance' },
    ],
    question: 'Do you have other coverage beside this plan?',
    why: 'A second plan may pay part or all of your share.',
  },
  'plan.medigapPlan': {
    type: 'choice',
    flag: 'medigap-plan',
    effort: 2,
    onlyByFlag: true,
    choices: ['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N'].map((letter) => ({
      value: letter,
      label: `Plan ${letter}`,
    })),
    question: 'Which letter does your Medigap policy have?',
    why: 'Each letter pays a set part of what Medicare leaves to you.',
  },
  'plan.benefits.deductible': dollars(
    'deductible',
    'What is your yearly deductible (what you pay before the plan starts to pay)?',
    'It is the first part of what you will owe.',
  ),
  'plan.benefits.deductibleMet': dollars(
    'deductible-met',
    'How much of the deductible have you already paid this plan year?',
    'What is already paid is not owed again this year.',
  ),
  'plan.benefits.coinsurance': {
    type: 'fraction',
    flag: 'coinsurance',
    effort: 2,
    unit: 'share you pay, as 20% or 0.2',
    min: 0,
    max: 1,
    question: 'What share of the bill do you pay after the deductible (coinsurance)?',
    why: 'It is your part of each session once the deductible is paid.',
  },
  'plan.benefits.copay': {
    ...dollars(
      'copay',
      'Do you pay a fixed amount (copay) for each visit? How much?',
      'A copay takes the place of coinsurance for the visit.',
      100_000,
    ),
    onlyByFlag: true,
  },
  'plan.benefits.copayBeforeDeductible': {
    ...yesNo(
      'copay-before-deductible',
      2,
      'Does the copay apply from the first visit, before the deductible is met?',
      'Some plans ask only the copay from the start; others want the deductible first.',
    ),
    onlyByFlag: true,
  },
  'plan.benefits.outOfPocketMax': dollars(
    'out-of-pocket-max',
    'What is your yearly out-of-pocket maximum?',
    'Once you have paid this much in a plan year, the plan pays covered care in full.',
  ),
  'plan.benefits.outOfPocketMet': dollars(
    'out-of-pocket-met',
    'How much have you already paid toward the out-of-pocket maximum this plan year?',
    'It shows how far you are from the point where you owe no more.',
  ),
  'plan.benefits.familyDeductible': {
    ...dollars(
      'family-deductible',
      'If the plan covers your family: what is the deductible of the whole family?',
      'Once the family has paid it, the plan pays for each of you.',
    ),
    onlyByFlag: true,
  },
  'plan.benefits.familyDeductibleMet': {
    ...dollars(
      'family-deductible-met',
      'How much of the family’s deductible has been paid this plan year, by all of you together?',
      'It shows when the plan starts to pay.',
    ),
    onlyByFlag: true,
  },
  'plan.benefits.deductibleKind': {
    type: 'choice',
    flag: 'deductible-kind',
    effort: 3,
    onlyByFlag: true,
    choices: [
      { value: 'embedded', label: 'Each person has a deductible of their own inside the family’s (embedded)' },
      { value: 'aggregate', label: 'There is only one deductible, that of the family (aggregate)' },
    ],
    question: 'Does each person in the family have a deductible of their own?',
    why: 'If not, the plan pays for you only after the family’s deductible is met.',
  },
  'plan.benefits.familyOutOfPocketMax': {
    ...dollars(
      'family-out-of-pocket-max',
      'What is the yearly out-of-pocket maximum of the whole family?',
      'Once the family has paid this much in a plan year, the plan pays covered care in full.',
    ),
    onlyByFlag: true,
  },
  'plan.benefits.familyOutOfPocketMet': {
    ...dollars(
      'family-out-of-pocket-met',
      'How much has the family paid toward that maximum this plan year, all of you together?',
      'It shows how far you are from the point where you owe no more.',
    ),
    onlyByFlag: true,
  },
  'plan.benefits.planYearStart': {
    type: 'month-day',
    flag: 'plan-year-start',
    onlyByFlag: true,
    effort: 2,
    question: 'On which month and day does your plan year start?',
    why: 'Deductible and maximum start again on that day.',
  },
  'plan.benefits.drugDeductible': {
    ...dollars(
      'drug-deductible',
      'Does the plan have a deductible of its own for medicines? How much?',
      'It is paid before the plan pays for a medicine that a pharmacy bills.',
    ),
    onlyByFlag: true,
  },
  'plan.benefits.drugDeductibleMet': {
    ...dollars(
      'drug-deductible-met',
      'How much of that deductible have you already paid this plan year?',
      'What is already paid is not owed again this year.',
    ),
    onlyByFlag: true,
  },
  'plan.benefits.drugCopay': {
    ...dollars(
      'drug-copay',
      'What is your copay for one fill of this medicine at a pharmacy?',
      'It takes the place of your share when a pharmacy bills the medicine.',
      100_000,
    ),
    onlyByFlag: true,
  },
  'plan.benefits.drugCoinsurance': {
    type: 'fraction',
    flag: 'drug-coinsurance',
    effort: 2,
    onlyByFlag: true,
    unit: 'share you pay, as 20% or 0.2',
    min: 0,
    max: 1,
    question: 'What share of a medicine do you pay at a pharmacy?',
    why: 'Medicines often have another share than visits.',
  },
  'diagnosis.condition': {
    type: 'condition',
    flag: 'condition',
    effort: 1,
    question: 'What is the treatment for?',
    why: 'Policies cover or refuse ketamine by diagnosis.',
  },
  'diagnosis.icd10': {
    type: 'codes',
    flag: 'icd10',
    effort: 3,
    question: 'Which diagnosis code (ICD-10) is on your records or bill?',
    why: 'Some policies list the exact codes they accept.',
  },
  'diagnosis.dsmConfirmed': yesNo(
    'dsm-confirmed',
    3,
    'Has a mental health professional written down the diagnosis by the DSM (the standard manual)?',
    'Some policies ask for a diagnosis made by the DSM.',
  ),
  'treatment.product': {
    type: 'product',
    flag: 'product',
    effort: 1,
    question: 'Which treatment are you asking about?',
    why: 'Plans treat infusions, lozenges and the nasal spray Spravato very differently.',
  },
  'treatment.phase': {
    type: 'choice',
    flag: 'phase',
    effort: 1,
    choices: [
      { value: 'initial', label: 'Starting treatment' },
      { value: 'renewal', label: 'Asking the plan to go on paying' },
    ],
    question: 'Is this to start treatment, or to go on with it?',
    why: 'Plans ask for other things when treatment goes on.',
  },
  'treatment.setting': {
    type: 'choice',
    flag: 'setting',
    effort: 2,
    choices: [
      { value: 'office', label: 'A clinic or doctor’s office' },
      { value: 'hospital-outpatient', label: 'A hospital, without staying overnight' },
      { value: 'inpatient', label: 'A hospital stay' },
      { value: 'home', label: 'At home' },
    ],
    question: 'Where is the treatment given?',
    why: 'Some plans cover one place and not another, and prices differ widely.',
  },
  'treatment.doseMg': {
    type: 'integer',
    flag: 'dose-mg',
    onlyByFlag: true,
    effort: 2,
    unit: 'mg of Spravato in one session',
    min: 28,
    max: 84,
    question: 'Which dose of Spravato is planned: 56 mg or 84 mg?',
    why: 'A session with 84 mg costs more than one with 56 mg.',
  },
  'treatment.sessions': {
    type: 'integer',
    flag: 'sessions',
    onlyByFlag: true,
    effort: 1,
    unit: 'sessions',
    min: 1,
    max: 365,
    question: 'How many sessions are planned?',
    why: 'The cost of the whole course depends on it.',
  },
  'treatment.pricePerSession': dollars(
    'price-per-session',
    'What price does the clinic ask for one session?',
    'It is what you would pay without coverage.',
    100_000,
  ),
  'treatment.allowedPerSession': {
    ...dollars(
      'allowed-per-session',
      'What amount does your plan allow for one session, if you know it?',
      'Your share is worked out from this amount, not from the clinic’s price.',
      100_000,
    ),
    onlyByFlag: true,
  },
  'treatment.startDate': {
    type: 'date',
    flag: 'start-date',
    onlyByFlag: true,
    effort: 1,
    question: 'When does (or did) treatment start?',
    why: 'It decides in which plan year each session falls.',
  },
  'history.antidepressantTrials': {
    type: 'trials',
    flag: 'trial',
    effort: 2,
    question: 'Which antidepressants have you taken, at what dose, for how many weeks, with what result?',
    why: 'Plans count only trials that were long enough and at a full dose.',
  },
  'history.allTrialsListed': {
    ...yesNo(
      'all-trials-listed',
      1,
      'Are the antidepressants that were listed all those that you have tried?',
      'A health record may hold only some of them. Then others are not known; they are not taken as never tried.',
    ),
    onlyByFlag: true,
  },
  'history.failedAntidepressants': {
    type: 'integer',
    flag: 'failed-antidepressants',
    effort: 1,
    unit: 'medicines',
    min: 0,
    max: 40,
    question: 'How many antidepressants have you tried that did not help enough, or that you could not take?',
    why: 'Most policies ask for at least two.',
  },
  'history.failedAntidepressantClasses': {
    type: 'integer',
    flag: 'failed-antidepressant-classes',
    effort: 2,
    unit: 'classes',
    min: 0,
    max: 12,
    question: 'From how many different classes were they (for example SSRI, SNRI, bupropion)?',
    why: 'Some policies want medicines that work in different ways.',
  },
  'history.minTrialWeeks': {
    type: 'integer',
    flag: 'min-trial-weeks',
    effort: 2,
    unit: 'weeks',
    min: 0,
    max: 520,
    question: 'What is the shortest time, in weeks, that you took each of those antidepressants?',
    why: 'A trial that was too short often does not count.',
  },
  'history.adequateDoses': yesNo(
    'adequate-doses',
    2,
    'Were those antidepressants taken at a full dose?',
    'A trial at a low dose often does not count.',
  ),
  'history.trialsInCurrentEpisode': yesNo(
    'trials-in-current-episode',
    1,
    'Were those antidepressants tried during the present period of depression?',
    'Some policies count only trials of the present episode.',
  ),
  'history.trialsWithin5Years': yesNo(
    'trials-within-5-years',
    1,
    'Were those antidepressants tried within the past five years?',
    'Some policies do not count older trials.',
  ),
  'history.recurrentOrLongEpisode': yesNo(
    'recurrent-or-long-episode',
    1,
    'Has the depression come back after an earlier one, or lasted two years or more?',
    'A few policies ask for one of the two.',
  ),
  'history.augmentationTried': yesNo(
    'augmentation-tried',
    2,
    'Was a second medicine ever added to strengthen an antidepressant (such as aripiprazole or lithium)?',
    'Some policies ask that this was tried first.',
  ),
  'history.failedAugmentations': {
    type: 'integer',
    flag: 'failed-augmentations',
    effort: 3,
    min: 0,
    max: 40,
    question: 'How many such added medicines did not help enough, or could not be taken?',
    why: 'A few policies ask for one or two of them.',
  },
  'history.psychotherapyTried': yesNo(
    'psychotherapy-tried',
    1,
    'Have you tried talk therapy for this?',
    'Some policies ask that therapy was tried first.',
  ),
  'history.concurrentPsychotherapy': yesNo(
    'concurrent-psychotherapy',
    1,
    'Will you have talk therapy during treatment?',
    'A few policies ask for it next to the drug.',
  ),
  'history.tmsTried': yesNo(
    'tms-tried',
    1,
    'Have you tried TMS (magnetic stimulation)?',
    'Some policies ask about it.',
  ),
  'history.ectTried': yesNo('ect-tried', 1, 'Have you tried ECT?', 'Some policies ask about it.'),
  'history.concurrentAntidepressant': yesNo(
    'concurrent-antidepressant',
    1,
    'Will you take an antidepressant by mouth during treatment?',
    'Some policies still ask for one next to Spravato.',
  ),
  'history.prescriberSpecialty': {
    type: 'choice',
    flag: 'prescriber-specialty',
    effort: 1,
    choices: [
      { value: 'psychiatry', label: 'Psychiatrist' },
      { value: 'psychiatric-nurse-practitioner', label: 'Psychiatric nurse practitioner' },
      { value: 'primary-care', label: 'Primary care' },
      { value: 'pain-medicine', label: 'Pain medicine' },
      { value: 'anesthesiology', label: 'Anesthesiology' },
      { value: 'neurology', label: 'Neurology' },
      { value: 'other', label: 'Other' },
    ],
    question: 'What kind of clinician prescribes the treatment?',
    why: 'Many policies want a psychiatrist to prescribe it or to be consulted.',
  },
  'history.psychiatristConsulted': yesNo(
    'psychiatrist-consulted',
    2,
    'Has a psychiatrist been consulted about this treatment?',
    'Where the prescriber is not a psychiatrist, a consultation often counts.',
  ),
  'history.painSpecialistConsulted': yesNo(
    'pain-specialist-consulted',
    2,
    'Has a pain or palliative care specialist been consulted about this treatment?',
    'Policies for pain often ask for it.',
  ),
  'history.vaAssessed': yesNo(
    'va-assessed',
    2,
    'Has a VA psychiatrist or other VA clinician assessed you for this treatment?',
    'The VA asks for it before treatment.',
  ),
  'history.baselineScore': yesNo(
    'baseline-score',
    2,
    'Has your clinic written down a depression score (such as PHQ-9) before treatment?',
    'Many policies want a score from before the first dose.',
  ),
  'history.phq9': scale('phq9', 27, 'PHQ-9'),
  'history.madrs': scale('madrs', 60, 'MADRS'),
  'history.hamd17': scale('hamd17', 52, 'HAM-D 17'),
  'history.qids': scale('qids', 27, 'QIDS'),
  'history.severeScore': yesNo(
    'severe-score',
    2,
    'Does your clinic call the depression severe by a rating scale?',
    'Some policies ask for a severe depression by any scale.',
  ),
  'history.suicidalIdeation': yesNo(
    'suicidal-ideation',
    1,
    'Do you have thoughts of ending your life? (You can call or text 988 at any time.)',
    'Some policies cover Spravato for depression with such thoughts, and a request can be made urgent.',
  ),
  'history.suicidalIntent': yesNo(
    'suicidal-intent',
    1,
    'Is there an intention to act on those thoughts? (You can call or text 988 at any time.)',
    'Some policies ask for this before they cover treatment in a crisis.',
  ),
  'history.hospitalizationRisk': yesNo(
    'hospitalization-risk',
    2,
    'Does the prescriber say that you may need hospital care very soon?',
    'Some policies have a faster path in this case.',
  ),
  'history.inpatientForSuicidality': yesNo(
    'inpatient-for-suicidality',
    1,
    'Are you in the hospital because of thoughts of suicide, or did you leave it within the last days?',
    'Some policies have a faster path in this case.',
  ),
  'history.severeImpairment': yesNo(
    'severe-impairment',
    1,
    'Is the illness so severe that daily life or self-care is not possible?',
    'Some policies have a faster path in this case.',
  ),
  'history.psychosis': yesNo(
    'psychosis',
    1,
    'Have you ever had psychosis (hearing or believing things that others do not)?',
    'Some policies exclude it or ask the prescriber to weigh the risk.',
  ),
  'history.psychosisRiskWeighed': yesNo(
    'psychosis-risk-weighed',
    3,
    'Has the prescriber written that the benefit outweighs the risk of psychosis?',
    'Some policies accept a history of psychosis if this is on record.',
  ),
  'history.psychoticFeatures': yesNo(
    'psychotic-features',
    2,
    'Does the present depression come with psychosis (hearing or believing things that others do not)?',
    'Some policies do not cover a depression with psychosis.',
  ),
  'history.bipolarOrMania': yesNo(
    'bipolar-or-mania',
    1,
    'Have you ever been told of bipolar disorder, or had a mania or hypomania (days of far too much energy)?',
    'Some policies do not cover treatment then.',
  ),
  'history.dementiaOrDelirium': yesNo(
    'dementia-or-delirium',
    1,
    'Is there dementia, or was there delirium (sudden confusion) lately?',
    'Some policies exclude it.',
  ),
  'history.substanceUseDisorder': yesNo(
    'substance-use-disorder',
    1,
    'Do you have a present alcohol or drug use disorder?',
    'Some policies exclude it or ask that it is treated.',
  ),
  'history.substanceUseTreated': yesNo(
    'substance-use-treated',
    1,
    'Is the alcohol or drug use disorder being treated?',
    'Some policies accept it if it is treated.',
  ),
  'history.monthsWithoutUse': {
    type: 'integer',
    flag: 'months-without-use',
    effort: 1,
    unit: 'months',
    min: 0,
    max: 1200,
    question: 'For how many full months has there been no alcohol or drug use at all?',
    why: 'Some policies accept a use disorder that is in remission: one month or more without any use.',
  },
  'history.interferingSubstances': yesNo(
    'interfering-substances',
    1,
    'Do you use alcohol, cannabis, stimulants or other mind-altering substances that could interfere?',
    'Some policies ask that you do not.',
  ),
  'history.drugScreenNegative': yesNo(
    'drug-screen-negative',
    2,
    'Was a drug test done, and did it find nothing?',
    'Some policies ask for a clear test before treatment.',
  ),
  'history.prescriptionMonitoringChecked': yesNo(
    'prescription-monitoring-checked',
    3,
    'Has the prescriber checked the state’s record of controlled drugs (PDMP)?',
    'Some policies ask the prescriber to confirm this.',
  ),
  'history.pregnant': yesNo('pregnant', 1, 'Are you pregnant?', 'Some policies exclude treatment in pregnancy.'),
  'history.aneurysmOrAvm': yesNo(
    'aneurysm-or-avm',
    1,
    'Have you ever been told of an aneurysm or an AVM (a tangle of blood vessels)?',
    'Spravato must not be given then.',
  ),
  'history.intracerebralHemorrhage': yesNo(
    'intracerebral-hemorrhage',
    1,
    'Have you ever had bleeding in the brain?',
    'Spravato must not be given then.',
  ),
  'history.ketamineAllergy': yesNo(
    'ketamine-allergy',
    1,
    'Are you allergic to ketamine or esketamine?',
    'It must not be given then.',
  ),
  'history.uncontrolledHypertension': yesNo(
    'uncontrolled-hypertension',
    1,
    'Is your blood pressure high in spite of treatment?',
    'Some policies ask that it is under control first.',
  ),
  'history.severeHeartDisease': yesNo(
    'severe-heart-disease',
    1,
    'Do you have a severe or unstable heart disease?',
    'Some policies exclude it.',
  ),
  'history.severeLiverDisease': yesNo(
    'severe-liver-disease',
    1,
    'Do you have a severe liver disease?',
    'Some policies exclude it.',
  ),
  'history.remsSite': yesNo(
    'rems-site',
    2,
    'Is the clinic certified for Spravato (in the safety program called REMS), where you are watched for two hours?',
    'Spravato may only be given at certified sites, and policies ask for it.',
  ),
  'history.improvedOnTreatment': yesNo(
    'improved-on-treatment',
    1,
    'Has the treatment helped so far, by a score or in your clinician’s notes?',
    'To go on, most plans want to see that it helps.',
  ),
  'history.scoreFellByHalf': yesNo(
    'score-fell-by-half',
    2,
    'Has your depression score fallen by half or more since treatment began?',
    'Some policies ask for this to go on.',
  ),
  'history.conservativePainCareTried': yesNo(
    'conservative-pain-care-tried',
    1,
    'Have other pain treatments been tried without enough relief?',
    'Policies for pain usually want other care first.',
  ),
  'history.takesOpioids': yesNo(
    'takes-opioids',
    1,
    'Do you take opioid pain medicine?',
    'One policy for cancer pain asks for ketamine on top of opioids.',
  ),
  'request.stage': {
    type: 'choice',
    flag: 'stage',
    effort: 1,
    choices: [
      { value: 'planning', label: 'I have not asked the plan yet' },
      { value: 'requested', label: 'A request is in, no answer yet' },
      { value: 'denied', label: 'The plan said no' },
      { value: 'appeal-denied', label: 'My appeal was turned down' },
    ],
    question: 'How far have you come with the plan?',
    why: 'What to do next, and by when, depends on it.',
  },
  'request.deniedOn': {
    type: 'date',
    flag: 'denied-on',
    effort: 2,
    question: 'What date is on the letter that said no?',
    why: 'Deadlines count from it when the day you got the letter is not known.',
  },
  'request.receivedOn': {
    type: 'date',
    flag: 'received-on',
    effort: 2,
    question: 'On which day did you get the letter?',
    why: 'Many deadlines count from this day.',
  },
  'request.denialReason': {
    type: 'denial-reason',
    flag: 'denial-reason',
    effort: 2,
    choices: [
      { value: 'not-medically-necessary', label: 'Not medically necessary' },
      { value: 'experimental', label: 'Experimental, investigational or unproven' },
      { value: 'excluded', label: 'Excluded by the plan' },
      { value: 'out-of-network', label: 'Out of network' },
      { value: 'no-prior-authorization', label: 'No prior authorization' },
      { value: 'step-therapy', label: 'Other treatments must be tried first (step therapy)' },
      { value: 'coding', label: 'A coding or billing problem' },
      { value: 'site-of-care', label: 'The place of treatment' },
      { value: 'other', label: 'Something else' },
    ],
    question: 'What reason does the letter give?',
    why: 'Each reason has its own answer.',
  },
  'request.lastDecisionBy': {
    type: 'choice',
    flag: 'last-decision-by',
    effort: 1,
    choices: [
      { value: 'plan', label: 'The plan or its contractor' },
      { value: 'outside', label: 'A reviewer outside the plan (level 2)' },
      { value: 'judge', label: 'A judge' },
      { value: 'council', label: 'The Medicare Appeals Council' },
    ],
    question: 'Who turned down your appeal last?',
    why: 'Medicare and TRICARE have several levels of appeal. The next one and its last day depend on it.',
  },
  'request.urgent': yesNo(
    'urgent',
    1,
    'Would waiting put life, health or the ability to function at serious risk, by your clinician’s word?',
    'Then the plan must decide much faster.',
  ),
};

/** All fact ids, in the order of the table. */
export const FACT_IDS = Object.keys(FACTS) as FactId[];
