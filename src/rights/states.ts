/**
 * What the insurance law of the person's state adds for plans that an insurer pays: the outside review, the law on
 * "try another medicine first", the office that takes complaints. From a row of the data to rights.
 */
import type { Clock, Right, RightsFile, StateRights } from '../model/right.ts';
import type { Confidence } from '../model/source.ts';
import { STATES } from '../model/states.ts';
import type { Words } from '../words/index.ts';

/** A medical reviewer can say nothing of these. */
const NOT_MEDICAL = ['excluded', 'coding'];

/** Ranks of the plans that an insurer pays; the data files of those plans leave them free. */
const RANK = { exception: 6, review: 10, answer: 12, complaint: 13 } as const;

/** The most that federal law allows a reviewer: 45 CFR 147.136(c)(2)(xii) and (xiii), (d)(2)(iii) and (d)(3). */
const FEDERAL_ANSWER: Clock = { value: 45, unit: 'calendar-days' };
const FEDERAL_ANSWER_URGENT: Clock = { value: 72, unit: 'hours' };

/** What a state is called in the language of the person. */
const stateName = (state: string, { intake }: Words) => intake.states[state]?.[0] ?? STATES[state];

const SURETY: readonly Confidence[] = ['low', 'medium', 'high'];
const lower = (a: Confidence, b: Confidence): Confidence => (SURETY.indexOf(a) < SURETY.indexOf(b) ? a : b);

const lengthOf = ({ value, unit }: Clock, words: Words) => words.rights.length[unit](value);

function review(row: StateRights, words: Words): Right[] {
  const { review: law, state } = row;
  const say = words.rights.state;
  const notFor = law.notFor ?? NOT_MEDICAL;
  const shared = { step: 'external-review', notFor, binding: true, cite: law.cite, source: law.source } as const;
  const confidence = law.confidence;
  const notes = [
    state === undefined && words.rights.otherStates,
    law.federalMinimum && say.federalMinimum,
    law.clockNote,
  ].filter((note) => typeof note === 'string');
  const ask: Right = {
    ...shared,
    id: state ? `external-review-${state.toLowerCase()}` : 'external-review',
    rank: RANK.review,
    label: say.review.label(law.calledAs, state && stateName(state, words)),
    says: say.review.says({
      sendTo: law.sendTo,
      length: lengthOf(law.clock, words),
      from: law.from,
      also: law.also,
      medicalOnly: law.notFor === undefined,
    }),
    who: 'member',
    stages: ['appeal-denied'],
    ...(state ? { states: [state] } : {}),
    clock: law.clock,
    from: law.from,
    // The federal process says how its four months end; a state's own law may not.
    ...(law.run === 'federal' ? { noSuchDay: 'next-month' as const, dayOff: 'next-working-day' as const } : {}),
    ...(notes.length > 0 ? { clockNote: notes.join(' ') } : {}),
    where: law.sendTo,
    ...(law.phone ? { phone: law.phone } : {}),
    ...(law.fee ? { fee: law.fee } : {}),
    documents: [...say.review.documents],
    letter: 'external-review',
    confidence,
  };
  const answer = law.answer ?? FEDERAL_ANSWER;
  const answerUrgent = law.answerUrgent ?? FEDERAL_ANSWER_URGENT;
  const decides = (urgent: boolean, clock: Clock): Right => ({
    ...shared,
    id: urgent ? 'external-review-decision-urgent' : 'external-review-decision',
    rank: RANK.answer,
    label: urgent ? say.answer.labelUrgent : say.answer.label,
    says: say.answer.says(lengthOf(clock, words), urgent),
    who: 'reviewer',
    stages: urgent ? ['denied', 'appeal-denied'] : ['appeal-denied'],
    urgent,
    clock,
    from: 'request',
    confidence,
  });
  return [ask, decides(false, answer), decides(true, answerUrgent)];
}

/**
 * The step therapy law; `selectRights` keeps it for a denial because another medicine comes first. What is not known of
 * it is said in the place of a length of time.
 */
function stepTherapy(row: StateRights, words: Words): Right[] {
  const { stepTherapy: law, state, office } = row;
  const say = words.rights.state.steps;
  const name = state && stateName(state, words);
  const base = {
    id: 'step-therapy-exception',
    step: 'exception',
    rank: RANK.exception,
    label: say.label(name),
    stages: ['planning', 'requested', 'denied', 'appeal-denied'],
    letter: 'step-therapy-exception',
    documents: [...say.documents],
    ...(state ? { states: [state] } : {}),
  } satisfies Partial<Right>;
  if (!('cite' in law)) {
    const text = law.law === 'none' ? say.none(name, law.bill) : say.notFound(name);
    return [
      {
        ...base,
        says: text,
        clockNote: text,
        who: 'member',
        cite: say.noLaw,
        noLaw: true,
        source: law.source ?? office.source,
        confidence: 'low',
      },
    ];
  }
  const { cite, source, confidence, also, silenceIsYes } = law;
  if (law.law === 'ban') {
    const text = say.ban(also);
    return [{ ...base, says: text, clockNote: text, who: 'member', cite, source, confidence }];
  }
  return [false, true].map((urgent): Right => {
    const clock = urgent ? law.answerUrgent : law.answer;
    const text = say.exception(also);
    const note = clock ? silenceIsYes && say.silence : say.timeNotFound(urgent);
    return {
      ...base,
      says: text,
      urgent,
      // Where no length was found there is nothing for the plan to keep to; the member still may ask.
      ...(clock ? { who: 'plan', clock, from: 'request' } : { who: 'member' }),
      ...(note ? { clockNote: note } : {}),
      cite,
      source,
      confidence,
    };
  });
}

function complaint({ office, state }: StateRights, words: Words): Right {
  const say = words.rights.state.complaint;
  const { name, phone, url, also, source } = office;
  return {
    id: state ? `complaint-${state.toLowerCase()}` : 'complaint',
    step: 'complaint',
    rank: RANK.complaint,
    label: say.label(name, state && stateName(state, words)),
    says: say.says(also),
    who: 'member',
    stages: ['planning', 'requested', 'denied', 'appeal-denied'],
    ...(state ? { states: [state] } : {}),
    ...(url ? { where: url } : {}),
    ...(phone ? { phone } : {}),
    cite: say.cite,
    source,
    confidence: 'medium',
  };
}

/**
 * The rights of a plan kind with those of the person's state, where state insurance law reaches the plan.
 * @param law of that state; where the state is not known, the federal minimum.
 * @returns the file itself where no state law reaches the plan.
 */
export function withStateLaw(file: RightsFile, law: StateRights, words: Words): RightsFile {
  if (!file.byState) return file;
  const surest = file.byState.confidence;
  const added = [...review(law, words), ...stepTherapy(law, words), complaint(law, words), ...(law.rights ?? [])].map(
    (right) => ({ ...right, confidence: lower(right.confidence, surest) }),
  );
  const own = file.rights.map((right) =>
    law.appealNote && right.step === 'internal-appeal' && right.who === 'member'
      ? { ...right, clockNote: [right.clockNote, law.appealNote].filter(Boolean).join(' ') }
      : right,
  );
  const cited = new Set(added.map(({ source }) => source.ref));
  return {
    ...file,
    rights: [...added, ...own],
    sources: [...file.sources, ...law.sources.filter(({ id }) => cited.has(id))],
  };
}
