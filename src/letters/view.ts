/**
 * What a letter can say, from a result and nothing else. What is not known stays a visible blank in square brackets;
 * nothing is made up to fill it.
 */
import { longDate } from '../logic/dates.ts';
import type { Case, Trial } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Criterion, Deadline, Evidence, Result } from '../model/result.ts';
import type { Words } from '../words/index.ts';

interface Line {
  says: string;
  have: string | null;
  show: string | null;
}

interface Text {
  text: string;
}

/** Names that templates may use. A test holds every template to them. */
export interface LetterView {
  today: string;
  payer: string;
  planKind: string | null;
  regulator: string;
  erisa: boolean;
  selfFunded: boolean;
  uninsured: boolean;
  /** Its full name, and the short one for use inside a sentence. */
  product: string;
  drug: string;
  codes: string | null;
  condition: string;
  diagnosisCodes: string | null;
  age: string | null;
  sessions: string | null;
  sessionsOrBlank: string;
  startDate: string;
  deniedOn: string;
  reason: string | null;
  experimental: boolean;
  notNecessary: boolean;
  stepTherapy: boolean;
  noAuthorization: boolean;
  siteOfCare: boolean;
  outOfNetwork: boolean;
  coding: boolean;
  excluded: boolean;
  urgent: boolean;
  labelled: boolean;
  policy: { name: string; incomplete: boolean } | null;
  met: Line[];
  open: Line[];
  unmet: Line[];
  hasPoints: boolean;
  hasTrials: boolean;
  trials: Text[];
  otherTreatments: Text[];
  scores: Text[];
  hasEvidence: boolean;
  evidence: { plain: string; for: Text[]; against: Text[]; hasAgainst: boolean } | null;
  due: string | null;
  dueRule: string | null;
  laws: { cite: string }[];
}

/** Employer plans under ERISA; plans of public employers, of churches and bought alone are not. */
const ERISA = ['employer-insured', 'employer-self-funded', 'grandfathered'];

function trialText({ drug, doseMg, weeks, outcome, ended }: Trial, words: Words): string {
  const say = words.letters.trial;
  const parts = [say.dose(doseMg), say.length(weeks), say.ended(ended), outcome ? say.outcome[outcome] : say.noOutcome];
  return `${drug}: ${parts.join(', ')}`;
}

function studyTexts(studies: Evidence['for'], result: Result): Text[] {
  return studies.map(({ name, year, people, found, source }) => {
    const title = result.sources.find(({ id }) => id === source)?.title;
    const size = people ? `, ${people} people` : '';
    return { text: `${name} (${year}${size}): ${found}${title ? ` Source: ${title}.` : ''}` };
  });
}

const line = ({ says, have, show }: Criterion): Line => ({ says, have, show });

/** What is put right by one of several ways is not held against the person in a letter. */
function pointsOf(result: Result, state: Criterion['state']): Line[] {
  const waysMet = new Set(result.criteria.filter((c) => c.state === 'met').flatMap((c) => c.alternatives));
  return result.criteria
    .filter((criterion) => criterion.state === state && !(state !== 'met' && waysMet.has(criterion.id)))
    .map(line);
}

/** Deadlines by the step a letter serves. */
const STEP: Record<string, RegExp> = {
  appeal: /^internal-appeal|^medicare-level|^second-appeal|^reconsideration/,
  'expedited-appeal': /^internal-appeal|^medicare-level|^second-appeal|^reconsideration/,
  'claim-file-request': /^internal-appeal|^medicare-level|^second-appeal|^reconsideration/,
  'external-review': /^external-review|^fair-hearing/,
  complaint: /^complaint/,
};

function deadlineFor(kind: string, deadlines: readonly Deadline[]): Deadline | undefined {
  const pattern = STEP[kind];
  return pattern && deadlines.find(({ id, who }) => who === 'member' && pattern.test(id));
}

export function viewOf(kind: string, result: Result, data: Data, words: Words): LetterView {
  const blank = words.letters.blank;
  const { plan, diagnosis, treatment, history, request, patient } = result.case as Case;
  const payer = data.payers().find(({ id }) => id === plan?.payer);
  const planKind = data.planKinds().find(({ id }) => id === plan?.kind);
  const rights = planKind && data.rights(planKind.id);
  const productId = treatment?.product ?? result.evidence?.product;
  const product = data.products().find(({ id }) => id === productId);
  const condition = data.conditions().find(({ id }) => id === diagnosis?.condition);
  const reason = data.denialReasons().items.find(({ id }) => id === request?.denialReason);
  const [policy] = result.policies;
  const trials = history?.antidepressantTrials ?? [];
  const deadline = deadlineFor(kind, result.deadlines);
  const passed = deadline?.passed === true;
  const { evidence } = result;
  const codes = (product?.codes ?? [])
    .filter(({ from, to }) => (from === null || from <= result.asOf) && (to === null || result.asOf <= to))
    .map(({ code }) => code);
  const scores = (['phq9', 'madrs', 'hamd17', 'qids'] as const).flatMap((name) => {
    const value = history?.[name];
    return value === undefined ? [] : [{ text: `${words.letters.score[name]}: ${value}, on [date]` }];
  });
  const others = (['augmentationTried', 'psychotherapyTried', 'tmsTried', 'ectTried'] as const).flatMap((name) =>
    history?.[name] === true ? [{ text: words.letters.tried[name] }] : [],
  );
  return {
    today: longDate(result.asOf),
    payer: payer && payer.kind !== 'none' ? payer.name : blank.payer,
    planKind: planKind?.name ?? null,
    regulator: rights?.regulator ?? blank.regulator,
    erisa: planKind !== undefined && ERISA.includes(planKind.id),
    selfFunded: planKind?.id === 'employer-self-funded',
    uninsured: planKind?.id === 'uninsured',
    product: product?.name ?? blank.product,
    drug: product?.short ?? blank.product,
    codes: codes.length > 0 ? codes.join(', ') : null,
    condition: condition?.name ?? blank.condition,
    diagnosisCodes: diagnosis?.icd10 && diagnosis.icd10.length > 0 ? diagnosis.icd10.join(', ') : null,
    age: patient?.age === undefined ? null : String(patient.age),
    sessions: treatment?.sessions === undefined ? null : String(treatment.sessions),
    sessionsOrBlank: treatment?.sessions === undefined ? blank.sessions : String(treatment.sessions),
    startDate: treatment?.startDate ? longDate(treatment.startDate) : blank.date,
    deniedOn: request?.deniedOn ? longDate(request.deniedOn) : blank.letterDate,
    reason: reason?.name ?? null,
    experimental: reason?.id === 'experimental' && evidence !== null,
    notNecessary: reason?.id === 'not-medically-necessary' || reason === undefined,
    stepTherapy: reason?.id === 'step-therapy',
    noAuthorization: reason?.id === 'no-prior-authorization',
    siteOfCare: reason?.id === 'site-of-care',
    outOfNetwork: reason?.id === 'out-of-network',
    coding: reason?.id === 'coding',
    excluded: reason?.id === 'excluded',
    urgent: request?.urgent === true,
    labelled: evidence?.label === 'approved',
    policy: policy
      ? {
          name: words.letters.policy(policy.payer, policy.title, policy.number, policy.reviewed ?? policy.effective),
          incomplete: policy.incomplete !== null,
        }
      : null,
    met: pointsOf(result, 'met'),
    open: pointsOf(result, 'not-known'),
    unmet: pointsOf(result, 'not-met'),
    hasPoints: result.criteria.length > 0,
    hasTrials: trials.length > 0,
    trials: trials.map((trial) => ({ text: trialText(trial, words) })),
    otherTreatments: others,
    scores,
    hasEvidence: evidence !== null && evidence.for.length > 0,
    evidence: evidence && {
      plain: evidence.plain,
      for: studyTexts(evidence.for, result),
      against: studyTexts(evidence.against, result),
      hasAgainst: evidence.against.length > 0,
    },
    // A day that has passed is no argument; what remains then stands in the report.
    due: deadline?.due && !passed ? longDate(deadline.due) : null,
    dueRule: deadline && !passed ? deadline.counts : null,
    laws: deadline ? [{ cite: deadline.cite }] : [],
  };
}
