/** Steps after a no: what the letter means, whom to ask to look again and by when, who helps. */
import { billingCodes } from '../model/billing-codes.ts';
import { mayBeOffTheList } from '../model/drug-list.ts';
import type { ReasonAdvice, Right } from '../model/right.ts';
import { isLaterLevel, selectRights } from '../rights/index.ts';
import { aidFor, aidStep } from './paying.ts';
import {
  cited,
  citedRight,
  type Drafted,
  deadlineFor,
  deadlineNotes,
  documentsOf,
  draft,
  draftFromRight,
  draftWith,
  hasNoBooklet,
  inDanger,
  isDenied,
  isExcluded,
  isMedical,
  isSelfFunded,
  ownWords,
  rightsOf,
  type Situation,
  sentences,
} from './situation.ts';

const REMEDIES_SHOWN = 3;
const EVIDENCE_SHOWN = 4;

/** Advice of the reason that is meant for this person; what is not known of the person gets only what holds for all. */
function meantFor(advice: ReasonAdvice, { person }: Situation): boolean {
  const kind = person.planKind?.id ?? '';
  return (
    (!advice.products || advice.products.includes(person.product.id)) &&
    (!advice.group || advice.group === person.condition?.group) &&
    (!advice.conditions || advice.conditions.includes(person.condition?.id ?? '')) &&
    !advice.notConditions?.includes(person.condition?.id ?? '') &&
    (!advice.planKinds || advice.planKinds.includes(kind)) &&
    !advice.notPlanKinds?.includes(kind)
  );
}

const offTheList = ({ person }: Situation): boolean => mayBeOffTheList(person.case, person.product.id);

/** What the reason in the letter means, what helps against it, and which papers answer it. */
export function denialReason(situation: Situation): Drafted | undefined {
  const say = situation.words.steps.denialReason;
  const { items, sources } = situation.data.denialReasons();
  const reason = items.find(({ id }) => id === (situation.reason ?? 'other'));
  if (!reason) return undefined;
  // An exclusion is answered by the wording and the change of the plan, which are steps of their own.
  const remedies = isExcluded(situation)
    ? []
    : reason.remedies.filter((advice) => advice.step === undefined && meantFor(advice, situation));
  const evidence = reason.evidence.filter((advice) => meantFor(advice, situation)).map(({ says }) => says);
  const known = situation.reason !== undefined;
  // A code changes from one year to the next: the bill is held against those of today.
  const codes = situation.reason === 'coding' ? billingCodes(situation.person).map(({ code }) => code) : [];
  return draft(
    {
      id: 'denial-reason',
      title: known ? say.title(reason.name) : say.unknownTitle,
      detail: sentences(
        known ? reason.plain : say.unknown,
        offTheList(situation) && say.offList,
        remedies.length > 0 && say.first(remedies.slice(0, REMEDIES_SHOWN).map(({ says }) => says)),
        codes.length > 0 && say.codes(codes),
        known && say.papers(evidence.slice(0, EVIDENCE_SHOWN)),
      ),
      documents: evidence,
    },
    cited('rights/denial-reasons', sources, reason.source),
  );
}

/** An outside review can follow if the plan says no again. */
function reviewFollows({ file, person, stage }: Situation): boolean {
  if (!file || stage !== 'denied') return false;
  return selectRights(file, person, 'appeal-denied').some(
    ({ step, letter, clock, who }) =>
      step === 'external-review' && (letter !== undefined || clock !== undefined) && who === 'member',
  );
}

/** A fast appeal is for treatment still to come: a bill or a missing request is about treatment already given. */
const mayHurry = (situation: Situation): boolean => isMedical(situation) || situation.reason === 'site-of-care';

/** What is said beside the right's own sentence: how the verdict bears on an appeal, and what comes after it. */
function appealWords(right: Right, situation: Situation): string {
  const { verdict, file, person, stage, words } = situation;
  const say = words.steps.appeal;
  const fastWay =
    mayHurry(situation) &&
    !inDanger(situation) &&
    // When the last day is over, so is that of the fast way.
    deadlineFor(right, situation)?.passed !== true &&
    file?.rights.some((right) => right.stages.includes(stage) && right.urgent && right.who === 'member');
  return sentences(
    verdict.status === 'likely' && isMedical(situation) && say.allMet,
    reviewFollows(situation) && say.later,
    fastWay && person.case.request?.urgent === undefined && say.fast,
  );
}

function draftAppeal(right: Right, situation: Situation): Drafted {
  const id = right.letter === 'expedited-appeal' ? 'expedited-appeal' : 'internal-appeal';
  const { steps } = situation.words;
  if (isExcluded(situation)) {
    const { wordingTitle: title, wording, wordingDocuments, ruleWording, ruleDocuments } = steps.appeal;
    const byRule = hasNoBooklet(situation);
    const documents = byRule ? ruleDocuments : wordingDocuments;
    const detail = sentences(byRule ? ruleWording : wording, ...deadlineNotes(right, situation));
    return draftFromRight(right, situation, { id, title, detail, documents });
  }
  if (situation.reason === 'coding') {
    const { codingTitle: title, coding, codingDocuments: documents } = steps.appeal;
    const detail = sentences(coding, ...deadlineNotes(right, situation));
    return draftFromRight(right, situation, { id, title, detail, documents });
  }
  const drafted = draftFromRight(right, situation, { id });
  drafted.step.detail = sentences(drafted.step.detail, appealWords(right, situation));
  return drafted;
}

/**
 * An urgent review has no length of its own: the usual one of the same rank is its outer limit, and is not told twice.
 */
function draftUrgentReview(urgent: Right, usual: Right | undefined, situation: Situation): Drafted {
  const drafted = draftFromRight(urgent, situation, { id: 'external-review' });
  const limit = usual && deadlineFor(usual, situation);
  if (limit?.due) {
    const { outerLimit } = situation.words.steps.appeal;
    const notes = limit.passed ? limit.notes : [];
    Object.assign(drafted.step, {
      due: limit.due,
      dueRule: limit.counts,
      detail: sentences(drafted.step.detail, outerLimit, ...notes),
    });
  }
  return drafted;
}

/** All rights of one kind by which somebody is asked to look again. The first with a letter has the kind as its id. */
function filingOf(kind: Right['step'], situation: Situation): Drafted[] {
  // What the plan sends on by itself is no step of a person who still has an appeal to file.
  const rights = rightsOf(kind, situation).filter(
    ({ who, clock }) => who === 'member' || (who === 'plan' && !clock && situation.stage === 'appeal-denied'),
  );
  const urgent = kind === 'external-review' ? rights.find((right) => right.urgent === true) : undefined;
  const usual = urgent && rights.find((right) => right !== urgent && right.rank === urgent.rank);
  const told = rights.filter((right) => right !== usual);
  const main = urgent ?? told.find((right) => right.letter !== undefined) ?? told[0];
  return told
    .sort((a, b) => Number(b === urgent) - Number(a === urgent))
    .map((right) => {
      if (right !== main) return draftFromRight(right, situation);
      if (right === urgent) return draftUrgentReview(right, usual, situation);
      if (kind === 'internal-appeal') return draftAppeal(right, situation);
      // One that only says that there is no such right keeps its own name.
      const usable = right.letter ?? right.clock ?? right.clockNote;
      return draftFromRight(right, situation, { id: usable === undefined ? right.id : kind });
    });
}

/**
 * The appeal to the plan, or the state hearing where there is no plan; then an outside review open already now, and a
 * second way where it need not wait for the first (federal workers).
 */
export function appeals(situation: Situation): Drafted[] {
  const kinds = ['internal-appeal', 'fair-hearing', 'external-review', 'second-appeal'] as const;
  const all = kinds.flatMap((kind) => filingOf(kind, situation));
  return all.length > 0 ? all : [readLetter(situation)];
}

/** After a second no: the reviewer outside, the next level, the hearing; a second appeal inside the plan last. */
export function nextLevels(situation: Situation): Drafted[] {
  const kinds = ['external-review', 'fair-hearing', 'medicare-level', 'second-appeal', 'internal-appeal'] as const;
  // What counts from a decision that is not there yet comes after what is open now.
  const isLater = (kind: Right['step']) =>
    rightsOf(kind, situation).every((right) => right.who !== 'member' || isLaterLevel(right, situation.person));
  const ordered = [...kinds.filter((kind) => !isLater(kind)), ...kinds.filter(isLater)];
  const all = ordered.flatMap((kind) => filingOf(kind, situation));
  return all.length > 0 ? all : [readLetter(situation)];
}

function readLetter(situation: Situation): Drafted {
  const { file, reason, stage } = situation;
  const { title, detail, notReviewed, kindNotKnown, documents } = situation.words.steps.readLetter;
  const letter = stage === 'denied' ? 'appeal' : null;
  // There is a review, but not for this reason: that is known, and no gap in what we have read.
  const review = file?.rights.find(
    ({ step, stages, who, notFor }) =>
      step === 'external-review' && who === 'member' && stages.includes(stage) && notFor?.includes(reason ?? ''),
  );
  const given = { id: 'read-letter', title, documents, letter } as const;
  return review
    ? draft({ ...given, detail: notReviewed }, citedRight(review, file))
    : draft({ ...given, detail: situation.person.planKind ? detail : kindNotKnown, confidence: 'low' });
}

/** Reasons that two doctors can settle between them. */
const CALL_HELPS = ['not-medically-necessary', 'experimental', 'step-therapy', 'site-of-care', 'other'];

/**
 * The call between doctors, before the time for it closes: a right where law gives one, else what plans do by custom.
 * A call changes no contract and no bill.
 */
export function peerToPeer(situation: Situation): Drafted | undefined {
  const { reason, words } = situation;
  if (isExcluded(situation) || (reason !== undefined && !CALL_HELPS.includes(reason))) return undefined;
  const say = words.steps.peerToPeer;
  const denied = isDenied(situation);
  const right = rightsOf('peer-to-peer', situation)[0];
  if (right) {
    const drafted = draftFromRight(right, situation, {
      id: 'peer-to-peer',
      documents: documentsOf(right, situation) ?? (denied ? say.documents : say.beforeDocuments),
      // What is meant for both stages names the denial letter, which is not there yet.
      ...(!denied && right.stages.includes('denied') ? { contact: say.beforeContact } : {}),
    });
    const detail = sentences(drafted.step.detail, denied ? say.hurry : say.ready);
    return { ...drafted, step: { ...drafted.step, detail } };
  }
  const own = ownWords('peer-to-peer', situation);
  if (own.says.length === 0) return undefined;
  return draftWith(
    {
      id: 'peer-to-peer',
      title: denied ? say.title : say.beforeTitle,
      detail: sentences(...own.says, denied ? say.hurry : say.ready, denied && say.clock),
      documents: denied ? say.documents : say.beforeDocuments,
      contact: denied ? say.contact : say.beforeContact,
    },
    own.cited,
  );
}

/** How a right to skip the first medicines is called in the data and here. */
const STEP_RIGHT = 'step-therapy-exception';

/** Plans with a list of drugs of their own and with step therapy; a hearing or a doctor's review decides elsewhere. */
const NO_EXCEPTION = ['original-medicare', 'va', 'workers-comp', 'sharing-ministry', 'uninsured', 'short-term'];

/**
 * Leave to skip the medicines that the plan wants first: a right where law gives one (Part D, many states), else a
 * request to the plan.
 */
export function stepException(situation: Situation): Drafted | undefined {
  const { reason, person, words } = situation;
  if (reason !== 'step-therapy' || NO_EXCEPTION.includes(person.planKind?.id ?? '')) return undefined;
  const rights = rightsOf('exception', situation);
  const right = rights.find(({ id }) => id === STEP_RIGHT) ?? (person.line === 'part-d' ? rights[0] : undefined);
  const say = words.steps.stepException;
  if (right) {
    const documents = documentsOf(right, situation) ?? say.documents;
    return draftFromRight(right, situation, { id: STEP_RIGHT, letter: 'step-therapy-exception', documents });
  }
  return draft({
    id: STEP_RIGHT,
    title: say.title,
    detail: sentences(
      say.detail,
      // ERISA keeps state law off private employers' plans, not off those of a state or town.
      person.planKind?.id === 'government-self-funded' ? say.government : isSelfFunded(situation) && say.selfFunded,
    ),
    documents: say.documents,
    contact: say.contact,
    letter: 'step-therapy-exception',
  });
}

/** Verdicts that a statement of the prescriber can turn: the drug is off the list, or a condition is not met. */
const EXCEPTION_HELPS = ['not-yet', 'unlikely', 'unknown'];

/** Leave to have a drug that is not on the plan's list: where a list of drugs decides, and the answer is not a yes. */
export function drugException(situation: Situation): Drafted | undefined {
  const { person, verdict, reason } = situation;
  if (!offTheList(situation)) {
    if (reason === 'step-therapy' || !EXCEPTION_HELPS.includes(verdict.status)) return undefined;
    if (person.line !== 'part-d' && verdict.benefit !== 'pharmacy') return undefined;
  }
  const right = rightsOf('exception', situation).find(({ id }) => id !== STEP_RIGHT);
  return right && draftFromRight(right, situation);
}

/** The file behind the decision; the plan document in the same letter, so that it is one errand. */
export function claimFile(situation: Situation): Drafted | undefined {
  if (situation.reason === 'coding') return undefined;
  const rights = rightsOf('documents', situation);
  const right = rights.find(({ id }) => id !== 'plan-documents');
  if (!right) return undefined;
  const both = rights.length > 1 && situation.words.steps.claimFile.withDocuments;
  return draftFromRight(right, situation, {
    id: 'claim-file',
    detail: sentences(right.says, both),
    letter: right.letter ? 'claim-file-request' : null,
  });
}

/** Reasons that lie with the clinic or its contract, not with a limit that the plan sets on mental health care. */
const NO_LIMIT = ['coding', 'no-prior-authorization', 'out-of-network'];

/** Parity speaks of mental health care only. */
export function parityRequest(situation: Situation): Drafted | undefined {
  if (situation.person.condition?.group !== 'psychiatric') return undefined;
  if (situation.reason !== undefined && NO_LIMIT.includes(situation.reason)) return undefined;
  const right = rightsOf('parity-request', situation)[0];
  return right && draftFromRight(right, situation, { id: 'parity-request' });
}

/** The regulator; the office of the person's own state before a general one. */
export function complaint(situation: Situation): Drafted | undefined {
  const reach = (right: Right) => right.states?.length ?? Number.POSITIVE_INFINITY;
  const right = rightsOf('complaint', situation).sort((a, b) => reach(a) - reach(b))[0];
  return right && draftFromRight(right, situation, { id: 'complaint' });
}

/** People who help with mental health care only. */
const MENTAL_HEALTH = ['nami-helpline'];
const HELPERS_SHOWN = 2;

/**
 * Free advisers. Those for commercial plans are left to the complaint step: which of them is right depends on who
 * regulates the plan.
 */
export function freeHelp(situation: Situation): Drafted | undefined {
  const { person, words } = situation;
  const regulators = new Set(rightsOf('complaint', situation).map(({ phone }) => phone));
  const helpers = aidFor(situation)
    .filter(({ kind, lines }) => kind === 'advice' && !lines?.includes('commercial'))
    .filter(({ phone }) => phone === undefined || !regulators.has(phone))
    .filter(({ id }) => person.condition?.group === 'psychiatric' || !MENTAL_HEALTH.includes(id))
    .sort((a, b) => Number(b.lines !== undefined) - Number(a.lines !== undefined));
  return aidStep(situation, 'free-help', words.steps.freeHelp.title, helpers.slice(0, HELPERS_SHOWN));
}
