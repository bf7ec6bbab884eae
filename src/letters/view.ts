/**
 * What a letter can say, from a result and nothing else. What is not known stays a visible blank in square brackets;
 * nothing is made up to fill it.
 */
import { billingCodes } from '../model/billing-codes.ts';
import { type Case, type FactId, getFact, type Trial } from '../model/case.ts';
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import { mayBeOffTheList } from '../model/drug-list.ts';
import type { LetterKind } from '../model/letter.ts';
import type { Policy, Rule } from '../model/policy.ts';
import type { Evidence, Result } from '../model/result.ts';
import type { RightsFile } from '../model/right.ts';
import type { Words } from '../words/index.ts';
import { fitNotes } from './fit.ts';
import {
  answerToRequest,
  deadlineOf,
  documentsLaw,
  lateLaw,
  lawOf,
  listExceptionLaw,
  newStartLaw,
  reviewAtOnce,
  rightsFileFor,
  stepBanOf,
  urgentAnswer,
} from './law.ts';
import { isForbidden, type Line, lineOf, pointsOf } from './points.ts';

interface Text {
  text: string;
}

/** Names that templates may use. A test holds every template to them. */
export interface LetterView {
  today: string;
  payer: string;
  planKind: string | null;
  regulator: string;
  /** What an appeal is called under this kind of plan, and to whom it goes. */
  appealTitle: string;
  appealTo: string;
  /** An employer plan under ERISA, unless the employer is a church or a public body: the letter leaves that to its reader. */
  erisa: boolean;
  selfFunded: boolean;
  uninsured: boolean;
  /** A plan under state insurance law. */
  stateLaw: boolean;
  mental: boolean;
  /** Of an illness that is not known both may be. */
  mayBeMental: boolean;
  mayBeBody: boolean;
  illnessOpen: boolean;
  /** Its full name, and the short one for use inside a sentence. */
  product: string;
  drug: string;
  codes: string | null;
  condition: string;
  /** The same inside a sentence. */
  illness: string;
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
  /** The state law that lets no plan ask for other medicines first. */
  stepBan: string | null;
  /** The rule that lets the plan ask for other medicines only for a new start, of somebody who goes on with the drug. */
  ongoing: string | null;
  /** The same where it is not known whether the drug is given already. */
  mayBeOngoing: string | null;
  /** The reason may be no more than that the drug is not on the plan's list; by which rule, and how fast, an exception. */
  offList: boolean;
  offListLaw: string | null;
  offListWithin: string | null;
  noAuthorization: boolean;
  siteOfCare: boolean;
  outOfNetwork: boolean;
  coding: boolean;
  excluded: boolean;
  /** The reason is about the illness and the treatment, so the policy's points and the trials belong in the letter. */
  onMerits: boolean;
  /** The reason itself is a medical judgment. */
  judgment: boolean;
  urgent: boolean;
  urgency: string;
  labelled: boolean;
  offLabel: boolean;
  unapproved: boolean;
  /** `says`: its view of this treatment and illness, in our words; null where it is not one sentence of the data. */
  policy: { name: string; incomplete: boolean; says: string | null; refuses: boolean } | null;
  met: Line[];
  open: Line[];
  unmet: Line[];
  /** What the writer must know before anything is sent, each a note of its own on top of the letter. */
  before: Text[];
  /** Bipolar disorder or a mania is on record beside another illness of the mind. */
  bipolar: boolean;
  /** The request is to go on with a treatment, and what is known of its effect. */
  renewal: boolean;
  noEffect: boolean;
  hasPoints: boolean;
  hasTrials: boolean;
  trials: Text[];
  otherTreatments: Text[];
  scores: Text[];
  hasEvidence: boolean;
  /** Good studies stand behind it; else the letter says that they are few. */
  firm: boolean;
  evidence: { plain: string; for: Text[]; against: Text[]; hasAgainst: boolean } | null;
  /** The last day has passed; `cite`: the rule that takes a late request for a good reason, null where none is known. */
  late: { due: string; cite: string | null } | null;
  /** Where it is sent, or a blank that says what is known of it; null where nothing is. */
  sendTo: string | null;
  /** The full address alone; null where it is not known. */
  address: string | null;
  phone: string | null;
  /** How a request is sent, by what was read of the policy. */
  hints: Text[];
  due: string | null;
  dueRule: string | null;
  law: string | null;
  /** By which law the administrator of an employer plan owes the papers of the plan, and how fast. */
  papers: { law: string; within: string | null } | null;
  within: string | null;
  urgentAnswer: string | null;
  reviewAtOnce: boolean;
  requestLaw: string | null;
  requestWithin: string | null;
}

/** Employer plans under ERISA; plans of public employers and plans bought alone are not. */
const ERISA = ['employer-insured', 'employer-self-funded', 'grandfathered'];
const SELF_FUNDED = ['employer-self-funded', 'government-self-funded'];
const STATE_LAW = ['employer-insured', 'marketplace', 'student', 'short-term'];
const NO_MERITS = ['coding', 'excluded'];
/** Reasons that are a judgment on the medicine; a missing authorization or a network is none. */
const JUDGMENT = ['experimental', 'not-medically-necessary', 'step-therapy', 'site-of-care'];
const FIRM: readonly Evidence['grade'][] = ['strong', 'moderate'];

/**
 * What people type, with nothing that a letter or a reader of Markdown takes for more than words: brackets mean a blank
 * or a link, addresses become links by themselves, and a sign at the start makes a list.
 */
const asWords = (typed: string) =>
  typed
    .replace(/[[{<]/g, '(')
    .replace(/[\]}>]/g, ')')
    .replace(/:\/\//g, ': //')
    .replace(/\bwww\./gi, 'www ')
    .replace(/@/g, ' at ')
    .replace(/^[\s\p{P}\p{S}]+/u, '')
    .replace(/^(\d+)[.)]/, '$1');

function trialText({ drug, doseMg, weeks, outcome, ended }: Trial, words: Words): string {
  const say = words.letters.trial;
  const parts = [say.dose(doseMg), say.length(weeks), say.ended(ended), outcome ? say.outcome[outcome] : say.noOutcome];
  return `${asWords(drug)}: ${parts.join(', ')}`;
}

function studyTexts(studies: Evidence['for'], result: Result, words: Words): Text[] {
  return studies.map(({ name, year, people, found, source }) => {
    const title = result.sources.find(({ id }) => id === source)?.title;
    return { text: words.letters.study(name, year, people, found, title) };
  });
}

/** "Treatment-resistant depression" in a sentence starts small; "PTSD" and "CRPS (...)" do not. */
const insideSentence = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** The file of a policy: of the payer, of the one whose policies it uses, or of the program behind the plan. */
const policyFile = (policyId: string, result: Result, data: Data): Policy | undefined => {
  const named = result.policies.find(({ id }) => id === policyId)?.payer;
  const owner = data.payers().find(({ name }) => name === named);
  return owner && data.policiesOf(owner.id).find(({ id }) => id === policyId);
};

/** The rules of a policy that speak of the treatment, the illness and the phase asked for. */
function speakingRules(file: Policy | undefined, { case: given }: Result, data: Data): Rule[] {
  const { diagnosis, treatment } = given as Case;
  const condition = data.conditions().find(({ id }) => id === diagnosis?.condition);
  const fits = (conditions: string[] | 'any') =>
    conditions === 'any' || conditions.includes(condition?.id ?? '') || conditions.includes(condition?.formOf ?? '');
  const phase = treatment?.phase ?? 'initial';
  return (file?.rules ?? []).filter(
    (rule) =>
      // What is open is told in our own words, not in those of the payer: nothing to quote to it.
      !['silent', 'case-by-case'].includes(rule.stance) &&
      rule.products.includes(treatment?.product ?? '') &&
      (rule.phase ?? phase) === phase &&
      // What is asked to start says nothing of going on.
      (phase === 'initial' || rule.phase === phase || rule.stance !== 'covered-with-criteria') &&
      fits(rule.conditions),
  );
}

/** Text that only another site tells of, under a title that is ours: no words to put before the payer as its own. */
const isHearsay = (file: Policy | undefined): boolean =>
  file !== undefined &&
  file.number === null &&
  file.sources.every(({ kind }) => kind === 'secondary' || kind === 'seller');

/** What the rule of the policy says of the treatment, where it has no list of points to answer one by one. */
function stanceOf(file: Policy | undefined, result: Result, data: Data): { says: string | null; refuses: boolean } {
  const speaking = speakingRules(file, result, data);
  const [only] = speaking;
  // Several rules are no one sentence.
  if (!only || speaking.length > 1 || isHearsay(file)) return { says: null, refuses: false };
  // The line for a crisis is for the person, not for the plan.
  const sentences = sentencesOf(only.says).filter((sentence) => !sentence.includes('988'));
  return { says: sentences.join(' '), refuses: REFUSING.includes(only.stance) };
}

/** A full address ends with the state and its ZIP code; a phone number may follow it. */
function addressIn(contact: string | null): { address: string; phone: string | null } | null {
  const zip = contact === null ? null : /\b[A-Z]{2} \d{5}(?:-\d{4})?/.exec(contact);
  if (contact === null || !zip) return null;
  const end = zip.index + zip[0].length;
  return { address: contact.slice(0, end), phone: contact.slice(end).replace(/^[,\s]+/, '') || null };
}

const REFUSING: readonly Rule['stance'][] = ['investigational', 'not-medically-necessary', 'not-covered', 'no-benefit'];

const BIPOLAR = 'history.bipolarOrMania';
const SETTING = 'treatment.setting';

/** What the label warns of and the case says of itself; bipolar disorder has a note of its own. */
function cautionsOf(product: Product | undefined, { case: given }: Result): string[] {
  const told = (product?.cautions ?? []).filter(
    ({ fact, value }) => fact !== BIPOLAR && fact !== SETTING && getFact(given as Case, fact as FactId) === value,
  );
  return [...new Set(told.map(({ says }) => says))];
}

/** No reason is given by it: the letter speaks of the need for the treatment. */
const NO_REASON = 'other';

/** What was tried beside medicines for the mind, in the order of the letter. */
const TRIED = ['augmentationTried', 'psychotherapyTried', 'tmsTried', 'ectTried', 'conservativePainCareTried'] as const;

/** A member below this age does not sign alone. */
const OF_AGE = 18;

const PHONE = /\d{3}-\d{3}-\d{4}/;

/** Letters that go to no plan: somebody without one can send them. */
const NOT_TO_A_PLAN = ['records-request', 'good-faith-estimate-request', 'bill-dispute'];
/** Letters that argue the case of one person. */
const ABOUT_THE_CASE = [
  'medical-necessity',
  'prior-authorization',
  'appeal',
  'expedited-appeal',
  'external-review',
  'step-therapy-exception',
];
/** Where only the medicines tried before matter. */
const ABOUT_STEPS = 'step-therapy-exception';

/** A program or contract without a list of drugs to leave. */
const NO_LIST = ['original-medicare', 'workers-comp', 'sharing-ministry', 'uninsured'];

/** Text cut after each period that a space follows. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\.) /);

/** The office that takes complaints: that of the state, where its law reaches the plan; else as the plan kind has it. */
function regulatorOf(
  file: RightsFile | undefined,
  state: string | undefined,
  data: Data,
  { letters: { blank, noRegulator } }: Words,
): string {
  const office = file?.byState && state !== undefined && data.stateRights(state)?.office;
  if (office) return blank.regulatorOf([office.name, office.url, office.phone].filter(Boolean).join(', '));
  return file?.regulator && !noRegulator.test(file.regulator) ? blank.regulatorOf(file.regulator) : blank.regulator;
}

const listOf = (cites: readonly string[]) => (cites.length > 0 ? cites.join('; ') : null);

export function viewOf(kind: LetterKind, result: Result, data: Data, words: Words): LetterView {
  const { blank, before: say } = words.letters;
  const { plan, diagnosis, treatment, history, request: asked, patient } = result.case as Case;
  const payer = data.payers().find(({ id }) => id === plan?.payer);
  const planKind = data.planKinds().find(({ id }) => id === plan?.kind);
  const rights = rightsFileFor(result, data);
  const productId = treatment?.product ?? result.evidence?.product;
  const product = data.products().find(({ id }) => id === productId);
  const condition = data.conditions().find(({ id }) => id === diagnosis?.condition);
  const reason = data.denialReasons().items.find(({ id }) => id === asked?.denialReason);
  const [policy] = result.policies;
  const trials = history?.antidepressantTrials ?? [];
  const deadline = deadlineOf(kind.id, result.deadlines);
  const passed = deadline?.passed === true;
  const { evidence } = result;
  const forbidden = result.criteria.filter(isForbidden).map((criterion) => lineOf(criterion, words));
  const file = policy && policyFile(policy.id, result, data);
  const all = pointsOf(result, data, words);
  const matters = ({ tells }: Line) => kind.id !== ABOUT_STEPS || tells.length === 0;
  const points = { met: all.met.filter(matters), open: all.open.filter(matters), unmet: all.unmet.filter(matters) };
  const lines = [...points.met, ...points.open, ...points.unmet];
  const uninsured = planKind ? planKind.id === 'uninsured' : payer?.kind === 'none';
  const arguing = ABOUT_THE_CASE.includes(kind.id);
  const bipolar =
    history?.bipolarOrMania === true && condition?.group === 'psychiatric' && condition.id !== 'bipolar-depression';
  const renewal = treatment?.phase === 'renewal';
  const noEffect = renewal && history?.improvedOnTreatment === false;
  const lateCite = deadline?.due && passed ? lateLaw(deadline, rights) : null;
  const contact = deadline?.contact ?? null;
  const place = addressIn(contact);
  const papers = documentsLaw(rights, words);
  const onMerits = !NO_MERITS.includes(reason?.id ?? '');
  const told = [...new Set(lines.flatMap(({ tells }) => tells))];
  const tooYoung = patient?.age !== undefined && patient.age < (product?.labelledAge?.from ?? 0);
  const approved = evidence?.label === 'approved';
  const line = planKind?.line ?? (payer?.lines.length === 1 ? payer.lines[0] : undefined);
  const codes = product ? billingCodes({ product, line, asOf: result.asOf }).map(({ code }) => code) : [];
  const law = lawOf(kind, rights, result, words);
  const aboutSteps = kind.id === ABOUT_STEPS || reason?.id === 'step-therapy';
  const newStart = aboutSteps ? newStartLaw(rights, product) : null;
  const offList = mayBeOffTheList(result.case as Case, product?.id) && !NO_LIST.includes(planKind?.id ?? '');
  const listLaw = listExceptionLaw(rights, asked?.urgent === true, words);
  const known = {
    mayBeMental: condition === undefined || condition.group === 'psychiatric',
    onMerits,
    law: law.cites.length > 0,
  };
  const request = asked?.urgent === undefined ? undefined : answerToRequest(rights, asked.urgent, words);
  const scores = (['phq9', 'madrs', 'hamd17', 'qids'] as const).flatMap((name) => {
    const value = history?.[name];
    return value === undefined ? [] : [{ text: words.letters.scored(words.letters.score[name], value) }];
  });
  const others = TRIED.flatMap((name) => (history?.[name] === true ? [{ text: words.letters.tried[name] }] : []));
  return {
    today: words.language.date(result.asOf),
    payer: payer && payer.kind !== 'none' ? payer.name : blank.payer,
    planKind: planKind && planKind.name !== payer?.name ? planKind.name : null,
    regulator: regulatorOf(rights, patient?.state, data, words),
    appealTitle: words.letters.appeal.title[planKind?.id ?? ''] ?? words.letters.appeal.usualTitle,
    appealTo: words.letters.appeal.to[planKind?.id ?? ''] ?? words.letters.appeal.usualTo,
    erisa: planKind !== undefined && ERISA.includes(planKind.id),
    selfFunded: planKind !== undefined && SELF_FUNDED.includes(planKind.id),
    uninsured,
    stateLaw: planKind !== undefined && STATE_LAW.includes(planKind.id),
    mental: condition?.group === 'psychiatric',
    mayBeMental: known.mayBeMental,
    mayBeBody: condition?.group !== 'psychiatric',
    illnessOpen: condition === undefined,
    product: product?.name ?? blank.product,
    drug: product?.short ?? blank.product,
    codes: codes.length > 0 ? codes.join(', ') : null,
    condition: condition?.name ?? blank.condition,
    illness: condition ? insideSentence(condition.name) : blank.condition,
    diagnosisCodes: diagnosis?.icd10 && diagnosis.icd10.length > 0 ? diagnosis.icd10.join(', ') : null,
    age: patient?.age === undefined ? null : String(patient.age),
    sessions: treatment?.sessions === undefined ? null : String(treatment.sessions),
    sessionsOrBlank: treatment?.sessions === undefined ? blank.sessions : String(treatment.sessions),
    startDate: treatment?.startDate ? words.language.date(treatment.startDate) : blank.date,
    deniedOn: asked?.deniedOn ? words.language.date(asked.deniedOn) : blank.letterDate,
    reason: reason && reason.id !== NO_REASON ? reason.name : null,
    experimental: reason?.id === 'experimental',
    notNecessary: ['not-medically-necessary', NO_REASON].includes(reason?.id ?? NO_REASON),
    stepTherapy: reason?.id === 'step-therapy',
    stepBan: stepBanOf(rights, patient?.state, result.asOf, data),
    ongoing: renewal ? newStart : null,
    mayBeOngoing: treatment?.phase === undefined ? newStart : null,
    offList,
    offListLaw: offList ? listOf(listLaw?.cites ?? []) : null,
    offListWithin: offList ? (listLaw?.within ?? null) : null,
    noAuthorization: reason?.id === 'no-prior-authorization',
    siteOfCare: reason?.id === 'site-of-care',
    outOfNetwork: reason?.id === 'out-of-network',
    coding: reason?.id === 'coding',
    excluded: reason?.id === 'excluded',
    onMerits,
    judgment: JUDGMENT.includes(reason?.id ?? ''),
    urgent: asked?.urgent === true,
    urgency:
      asked?.urgent === undefined ? blank.urgency : asked.urgent ? words.letters.urgent.yes : words.letters.urgent.no,
    labelled: approved && !tooYoung && forbidden.length === 0,
    offLabel: evidence?.label === 'off-label' || (approved && tooYoung),
    unapproved: evidence?.label === 'unapproved',
    policy: policy
      ? {
          name: isHearsay(file)
            ? words.letters.unnamedPolicy(policy.payer, product?.short ?? blank.product)
            : words.letters.policy(policy.payer, policy.title, policy.number, policy.reviewed ?? policy.effective),
          incomplete: policy.incomplete !== null,
          // Beside points of its own it says nothing more.
          ...(result.criteria.some(({ rule }) => rule !== 'label')
            ? { says: null, refuses: false }
            : stanceOf(file, result, data)),
        }
      : null,
    before: [
      ...(uninsured && !NOT_TO_A_PLAN.includes(kind.id) ? [say.uninsured] : []),
      ...(arguing && deadline?.due && passed && lateCite === null
        ? [say.late(words.language.date(deadline.due), rights?.late?.says)]
        : []),
      ...(arguing ? cautionsOf(product, result).map(say.caution) : []),
      ...(arguing ? forbidden.map(({ says }) => say.forbidden(says)) : []),
      ...(kind.from === 'member' && patient?.age !== undefined && patient.age < OF_AGE ? [say.minor] : []),
      ...(arguing && bipolar ? [say.bipolar[kind.from]] : []),
      ...(uninsured ? [] : fitNotes(kind.id, result, rights, reason, known, words)),
      ...(arguing && noEffect ? [say.noEffect] : []),
      ...(arguing && onMerits && told.length > 0 ? [say.sensitive(told)] : []),
    ].map((text) => ({ text })),
    bipolar,
    renewal,
    noEffect,
    ...points,
    hasPoints: lines.length > 0,
    hasTrials: trials.length > 0,
    trials: trials.map((trial, i) => ({
      text: trialText(trial, words) + (result.trials[i]?.counts === 'no' ? words.letters.trial.notCounted : ''),
    })),
    otherTreatments: others,
    scores,
    hasEvidence: evidence !== null && evidence.for.length > 0,
    firm: evidence !== null && FIRM.includes(evidence.grade),
    evidence: evidence && {
      plain: evidence.plain,
      for: studyTexts(evidence.for, result, words),
      against: studyTexts(evidence.against, result, words),
      hasAgainst: evidence.against.length > 0,
    },
    late: deadline?.due && passed ? { due: words.language.date(deadline.due), cite: lateCite } : null,
    sendTo: place ? place.address : contact && blank.sendTo(contact),
    phone: place?.phone ? blank.phone(place.phone) : null,
    address: place?.address ?? null,
    hints: (policy?.limits ?? []).flatMap(({ says }) => (PHONE.test(says) ? [{ text: blank.forYou(says) }] : [])),
    // A day that has passed is no argument; what remains then stands in the report.
    due: deadline?.due && !passed ? words.language.date(deadline.due) : null,
    dueRule: deadline && !passed ? deadline.counts : null,
    law: listOf(kind.id === ABOUT_STEPS && newStart ? [...new Set([...law.cites, newStart])] : law.cites),
    papers: papers && { law: papers.cites.join('; '), within: papers.within },
    within: law.within,
    urgentAnswer: urgentAnswer(rights, words),
    reviewAtOnce: reviewAtOnce(rights),
    requestLaw: listOf(request?.cites ?? []),
    requestWithin: request?.within ?? null,
  };
}
