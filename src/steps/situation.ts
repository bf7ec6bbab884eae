/** What every step is made from, and how one is made. */
import { DEPRESSION } from '../coverage/choose.ts';
import type { Data } from '../model/data.ts';
import type { OwnStep } from '../model/own-step.ts';
import type { Person } from '../model/person.ts';
import type { Cost, Criterion, NextStep, Option, ResultSource, Verdict } from '../model/result.ts';
import type { Right, RightsFile } from '../model/right.ts';
import type { Source, SourceRef } from '../model/source.ts';
import { resultSource } from '../model/source-id.ts';
import { contactOf, deadlineId, labelOf, type Rights, rightsFileName, type Stage } from '../rights/index.ts';
import type { Words } from '../words/index.ts';

export interface Situation {
  person: Person;
  verdict: Verdict;
  criteria: Criterion[];
  options: Option[];
  costs: Cost[];
  rights: Rights;
  /** Rights of the person's plan kind; undefined where none are bundled or the kind is not known. */
  file: RightsFile | undefined;
  stage: Stage;
  /** Reason of the denial; "excluded" also where the booklet excludes the product by name. */
  reason: string | undefined;
  data: Data;
  words: Words;
}

/** A step, with the source that it names. */
export interface Drafted {
  step: NextStep;
  cited: ResultSource[];
}

type Given = Pick<NextStep, 'id' | 'title' | 'detail'> & Partial<NextStep>;

/** A step from what is given; the rest is empty. `cite` is the source behind it. */
export function draft(given: Given, cite?: ResultSource): Drafted {
  const step: NextStep = {
    due: null,
    dueRule: null,
    documents: [],
    contact: null,
    letter: null,
    howOften: null,
    source: cite?.id ?? null,
    confidence: 'medium',
    ...given,
  };
  return { step, cited: cite ? [cite] : [] };
}

/** The source that a reference of a data file points to. */
export function cited(file: string, sources: readonly Source[], { ref }: SourceRef): ResultSource | undefined {
  const source = sources.find(({ id }) => id === ref);
  return source && resultSource(file, source);
}

export function citedRight(right: Right, file: RightsFile | undefined): ResultSource | undefined {
  return file && cited(rightsFileName(file), file.sources, right.source);
}

export function deadlineFor(right: Right, { rights }: Situation) {
  return rights.deadlines.find((deadline) => deadline.id === deadlineId(right));
}

/** Sentences as one text; what is empty is left out. */
export function sentences(...parts: (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** What must be said of this person's last day. The data's own note on the clock stands with the deadline itself. */
export function deadlineNotes(right: Right, situation: Situation): string[] {
  const deadline = deadlineFor(right, situation);
  if (deadline?.who !== 'member') return [];
  return deadline.notes.filter((note) => deadline.passed || note !== right.clockNote);
}

/** Depressions, whose scales (PHQ-9, MADRS) policies name; other illnesses have scales of their own. */
const DEPRESSIONS: readonly string[] = [
  ...DEPRESSION,
  'bipolar-depression',
  'postpartum-depression',
  'persistent-depression',
];

/** The papers of a right; undefined where it names none. */
export function documentsOf(right: Right, { person: { condition }, words }: Situation): string[] | undefined {
  if (!right.scores) return right.documents;
  const say = words.steps.scores;
  const scores =
    condition === undefined
      ? say.notKnown
      : DEPRESSIONS.includes(condition.id)
        ? say.depression
        : condition.group === 'pain'
          ? say.pain
          : say.other;
  return [...(right.documents ?? []), scores];
}

/**
 * A step from a right of the data. A last day is given only where the member is under the clock; the time that others
 * have stands in the right's own sentence.
 */
export function draftFromRight(right: Right, situation: Situation, given: Partial<NextStep> = {}): Drafted {
  const deadline = deadlineFor(right, situation);
  const mine = deadline?.who === 'member' ? deadline : undefined;
  const notes = deadlineNotes(right, situation);
  const label = labelOf(right, situation.words);
  return draft(
    {
      id: right.id,
      title: mine?.passed ? situation.words.steps.late(label) : label,
      // How long the time was helps nobody once it is over: what can still be done comes first.
      detail: mine?.passed ? sentences(...notes, right.says) : sentences(right.says, ...notes),
      due: mine?.due ?? null,
      // Where the law names no time, the sentence on it is the right's own: told once is enough.
      dueRule: mine && !right.says.includes(mine.counts) ? mine.counts : null,
      documents: documentsOf(right, situation) ?? [],
      contact: contactOf(right),
      letter: right.letter ?? null,
      confidence: right.confidence,
      ...given,
    },
    citedRight(right, situation.file),
  );
}

export function rightsOf(step: Right['step'], { rights }: Situation): Right[] {
  return rights.applicable.filter((right) => right.step === step);
}

/**
 * What `data/steps.json` says of one of our own steps, for this kind of plan, stage and day.
 * @returns the sentences and their sources; none where the data says nothing.
 */
export function ownWords(step: OwnStep['step'], situation: Situation): { says: string[]; cited: ResultSource[] } {
  const { person, stage, data } = situation;
  const { items, sources } = data.ownSteps();
  const fitting = items
    .filter((item) => item.step === step)
    .filter(({ planKinds }) => !planKinds || planKinds.includes(person.planKind?.id ?? ''))
    .filter(({ stages }) => !stages || stages.includes(stage))
    .filter(({ from, to }) => (!from || from <= person.asOf) && (!to || person.asOf <= to));
  return {
    says: fitting.map(({ says }) => says),
    cited: fitting.map(({ source }) => cited('steps', sources, source)).filter((source) => source !== undefined),
  };
}

/** A step with sentences of `data/steps.json`: the first of their sources is the one it names. */
export function draftWith(given: Given, found: ResultSource[]): Drafted {
  return { step: draft(given, found[0]).step, cited: found };
}

/** Conditions and answers that suggest thoughts of suicide. */
const SUICIDAL = ['suicidal-ideation', 'depression-with-suicidality'];

export function inDanger({ person }: Situation): boolean {
  const { history } = person.case;
  return (
    history?.suicidalIdeation === true ||
    history?.suicidalIntent === true ||
    person.crisisNamed === true ||
    SUICIDAL.includes(person.condition?.id ?? '')
  );
}

export function isDenied({ stage }: Situation): boolean {
  return stage === 'denied' || stage === 'appeal-denied';
}

/** Reasons that the conditions of a policy answer; a bill, a network or a missing request is another matter. */
const MEDICAL: readonly (string | undefined)[] = [
  undefined,
  'not-medically-necessary',
  'experimental',
  'step-therapy',
  'other',
];

export function isMedical({ reason }: Situation): boolean {
  return MEDICAL.includes(reason);
}

const SELF_FUNDED = ['employer-self-funded', 'government-self-funded'];

/** A law or the program's rules say what these pay for; there is no plan booklet to read. */
const NO_BOOKLET = ['original-medicare', 'medicaid-ffs', 'va', 'champva', 'tricare', 'workers-comp'];

export function hasNoBooklet({ person }: Situation): boolean {
  return NO_BOOKLET.includes(person.planKind?.id ?? '');
}

/** The employer pays the claims, so its plan document comes before any policy of an insurer. */
export function isSelfFunded({ person }: Situation): boolean {
  return SELF_FUNDED.includes(person.planKind?.id ?? '');
}

/** Medical reasons do not help: the booklet excludes it, or this plan has no such benefit. */
export function isExcluded({ verdict, reason }: Situation): boolean {
  return verdict.status === 'excluded' || reason === 'excluded';
}

export function isUninsured({ person }: Situation): boolean {
  return person.planKind?.id === 'uninsured' || person.payer?.kind === 'none';
}

/** The state sells plans on a marketplace of its own, not on HealthCare.gov. A state that is not known counts as no. */
export function hasOwnMarketplace({ person, data }: Situation): boolean {
  return data.stateRights(person.case.patient?.state)?.ownMarketplace !== undefined;
}

/** A program that gives care itself and is no insurance (the Indian Health Service): it has no card and no booklet. */
export function givesCareOnly({ person }: Situation): boolean {
  return person.payer?.kind === 'program' && person.line === 'none';
}

/** Deciding criteria that can never be met, such as age. */
export function barringCriteria({ criteria }: Situation): Criterion[] {
  return criteria.filter((criterion) => criterion.decides && criterion.state === 'not-met' && !criterion.fixable);
}

/** The drug label forbids it, or the person is too young: then nobody is told to pay for it privately. */
export function isUnsafe(situation: Situation): boolean {
  return barringCriteria(situation).some(({ rule, facts }) => rule === 'label' || facts.includes('patient.age'));
}
