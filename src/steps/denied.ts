/** Steps after a no: what the letter means, whom to ask to look again and by when, who helps. */
import type { Right } from '../model/right.ts';
import { selectRights } from '../rights/index.ts';
import { aidFor, aidStep } from './paying.ts';
import {
  cited,
  type Drafted,
  deadlineFor,
  deadlineNotes,
  draft,
  draftFromRight,
  isExcluded,
  rightsOf,
  type Situation,
  sentences,
} from './situation.ts';

/** A remedy that is one of our own steps, where it stands with its date and only if the person has that right. */
const OWN_STEP = /\b(appeal|external review|claim file|parity|complain|regulator)\b/i;
const REMEDIES_SHOWN = 3;

/** What the reason in the letter means, and what answers it. */
export function denialReason(situation: Situation): Drafted | undefined {
  const say = situation.words.steps.denialReason;
  const { items, sources } = situation.data.denialReasons();
  const reason = items.find(({ id }) => id === (situation.reason ?? 'other'));
  if (!reason) return undefined;
  // An exclusion is answered by the wording and the exception, which are steps of their own.
  const listed = isExcluded(situation) ? [] : reason.remedies;
  const remedies = listed.filter((remedy) => !OWN_STEP.test(remedy.split(/[;:,]/)[0] ?? ''));
  const known = situation.reason !== undefined;
  return draft(
    {
      id: 'denial-reason',
      title: known ? say.title(reason.name) : say.unknownTitle,
      detail: sentences(
        known ? reason.plain : say.unknown,
        remedies.length > 0 && say.first(remedies.slice(0, REMEDIES_SHOWN)),
      ),
      documents: reason.evidence,
    },
    cited('rights/denial-reasons', sources, reason.source),
  );
}

/** An outside review can follow if the plan says no again. */
function reviewFollows({ file, person, stage }: Situation): boolean {
  if (!file || stage !== 'denied') return false;
  return selectRights(file, person, 'appeal-denied').some(
    ({ step, letter, who }) => step === 'external-review' && letter !== undefined && who === 'member',
  );
}

/** Reasons that the conditions of a policy answer; a bill, a network or a missing request is another matter. */
const MEDICAL = [undefined, 'not-medically-necessary', 'experimental', 'step-therapy', 'other'];

/** What is said beside the right's own sentence: how the verdict bears on an appeal, and what comes after it. */
function appealWords(situation: Situation): string {
  const { verdict, file, person, stage, reason, words } = situation;
  const say = words.steps.appeal;
  const fastWay = file?.rights.some((right) => right.stages.includes(stage) && right.urgent && right.who === 'member');
  return sentences(
    verdict.status === 'likely' && MEDICAL.includes(reason) && say.allMet,
    reviewFollows(situation) && say.later,
    fastWay && person.case.request?.urgent === undefined && say.fast,
  );
}

function draftAppeal(right: Right, situation: Situation): Drafted {
  const id = right.letter === 'expedited-appeal' ? 'expedited-appeal' : 'internal-appeal';
  if (isExcluded(situation)) {
    const say = situation.words.steps.appeal;
    const detail = sentences(say.wording, ...deadlineNotes(right, situation));
    return draftFromRight(right, situation, { id, title: say.wordingTitle, detail });
  }
  const drafted = draftFromRight(right, situation, { id });
  drafted.step.detail = sentences(drafted.step.detail, appealWords(situation));
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

/** The appeal to the plan, or the state hearing where there is no plan; then an outside review open already now. */
export function appeals(situation: Situation): Drafted[] {
  const first = [...filingOf('internal-appeal', situation), ...filingOf('fair-hearing', situation)];
  const all = [...first, ...filingOf('external-review', situation)];
  return all.length > 0 ? all : [readLetter(situation)];
}

/** After a second no: the reviewer outside, the next level, the hearing; a second appeal inside the plan last. */
export function nextLevels(situation: Situation): Drafted[] {
  const kinds = ['external-review', 'fair-hearing', 'medicare-level', 'second-appeal', 'internal-appeal'] as const;
  const all = kinds.flatMap((kind) => filingOf(kind, situation));
  return all.length > 0 ? all : [readLetter(situation)];
}

function readLetter({ words, stage }: Situation): Drafted {
  const { title, detail, documents } = words.steps.readLetter;
  const letter = stage === 'denied' ? 'appeal' : null;
  return draft({ id: 'read-letter', title, detail, documents, letter, confidence: 'low' });
}

export function peerToPeer(situation: Situation): Drafted | undefined {
  const right = rightsOf('peer-to-peer', situation)[0];
  return right && draftFromRight(right, situation, { id: 'peer-to-peer' });
}

/** The file behind the decision; the plan document in the same letter, so that it is one errand. */
export function claimFile(situation: Situation): Drafted | undefined {
  const rights = rightsOf('documents', situation);
  const right = rights.find(({ id }) => id !== 'plan-documents');
  if (!right) return undefined;
  const both = rights.length > 1 && situation.words.steps.claimFile.withDocuments;
  return draftFromRight(right, situation, { id: 'claim-file', detail: sentences(right.says, both) });
}

/** Parity speaks of mental health care only. */
export function parityRequest(situation: Situation): Drafted | undefined {
  if (situation.person.condition?.group !== 'psychiatric') return undefined;
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
