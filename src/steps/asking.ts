/** Steps before the plan has answered: documents, benefits, records, the request. */
import { billingCodes } from '../model/billing-codes.ts';
import { mayBeSought, standsForNow } from '../model/not-sought.ts';
import type { Criterion, NextStep } from '../model/result.ts';
import { phoneQuestions } from './questions.ts';
import {
  barringCriteria,
  cited,
  citedRight,
  type Drafted,
  deadlineFor,
  documentsOf,
  draft,
  draftFromRight,
  givesCareOnly,
  hasNoBooklet,
  inDanger,
  isSelfFunded,
  rightsOf,
  type Situation,
  sentences,
} from './situation.ts';

const shown = (items: readonly (string | null)[]): string[] => [...new Set(items.filter((item) => item !== null))];

const planDocumentsRight = (situation: Situation) =>
  rightsOf('documents', situation).find((right) => right.id === 'plan-documents');

/** Self-funded plans: the plan document rules, so it comes first. */
export function planDocument(situation: Situation): Drafted | undefined {
  if (!isSelfFunded(situation)) return undefined;
  const say = situation.words.steps.planDocument;
  const lookFor = say.lookFor(situation.person.product.short);
  const right = planDocumentsRight(situation);
  const given = { id: 'plan-document', title: say.title, documents: say.documents, contact: say.contact };
  return right
    ? draftFromRight(right, situation, { ...given, detail: sentences(say.why, right.says, lookFor) })
    : draft({ ...given, detail: sentences(say.why, say.ask, lookFor), letter: 'plan-document-request' });
}

/** An exclusion stands or falls with its exact words. */
export function exclusionWording(situation: Situation): Drafted {
  const { words, person } = situation;
  const say = words.steps.planDocument;
  if (hasNoBooklet(situation)) {
    return draft({
      id: 'plan-document',
      title: say.ruleTitle,
      detail: say.rule(person.product.short),
      documents: say.ruleDocuments,
    });
  }
  const right = planDocumentsRight(situation);
  const given = { id: 'plan-document', title: say.wordingTitle, documents: say.documents };
  const wording = say.wording(person.product.short);
  return right
    ? draftFromRight(right, situation, { ...given, detail: sentences(wording, right.says) })
    : draft({ ...given, detail: wording });
}

const ONE_PART = ['va', 'workers-comp'];

/** The other part of the plan may pay; for a plan that an employer makes, see `employerRequest`. */
export function planException(situation: Situation): Drafted | undefined {
  // Where one program pays for everything there is no other part.
  if (isSelfFunded(situation) || ONE_PART.includes(situation.person.planKind?.id ?? '')) return undefined;
  const say = situation.words.steps.planException;
  const { items, sources } = situation.data.denialReasons();
  const reason = items.find(({ id }) => id === 'excluded');
  const source = reason && cited('rights/denial-reasons', sources, reason.source);
  return draft({ id: 'plan-exception', title: say.title, detail: say.detail }, source);
}

function medicareCheck(situation: Situation, codes: string, documents: string[]): Drafted | undefined {
  const right = rightsOf('prior-authorization', situation)[0];
  if (situation.person.planKind?.id !== 'original-medicare' || !right) return undefined;
  const { file, words } = situation;
  const { medicareTitle, medicareContact } = words.steps.benefitCheck;
  const contact = file?.regulatorPhone ? medicareContact(file.regulatorPhone) : null;
  return draftFromRight(right, situation, {
    id: 'benefit-check',
    title: medicareTitle,
    detail: sentences(right.says, codes),
    documents,
    contact,
  });
}

/** The call to the plan, with the exact codes and questions. */
export function benefitCheck(situation: Situation): Drafted {
  const { person, words } = situation;
  const say = words.steps.benefitCheck;
  if (person.line === 'va') {
    return draft({
      id: 'benefit-check',
      title: say.vaTitle,
      detail: say.va(person.product.short),
      contact: say.vaContact,
    });
  }
  if (givesCareOnly(situation)) {
    return draft({
      id: 'benefit-check',
      title: say.careTitle,
      detail: say.care(person.product.short),
      contact: say.careContact,
    });
  }
  const billing = billingCodes(person);
  const diagnosis = person.case.diagnosis?.icd10 ?? [];
  const codes = sentences(
    billing.length > 0 && say.codes(billing.map(({ code }) => code)),
    diagnosis.length > 0 && say.diagnosis(diagnosis),
  );
  const coded = billing.map(({ code, plain }) => say.code(code, plain));
  const documents = [...say.documents, ...coded];
  const medicare = medicareCheck(situation, codes, documents);
  if (medicare) return medicare;
  const first = billing[0];
  // A self-funded plan's document is a step of its own, before this call.
  const booklet = planDocumentsRight(situation) && !isSelfFunded(situation) && person.case.plan?.excludes === undefined;
  const atWork = person.line === 'workers-comp' ? say.atWork : say;
  return draft(
    {
      id: 'benefit-check',
      title: atWork.title,
      detail: sentences(codes, say.questions(phoneQuestions(situation)), say.write, booklet && say.booklet),
      documents: person.line === 'workers-comp' ? [...say.atWork.documents, ...coded] : documents,
      contact: atWork.contact,
    },
    first && cited('products', person.product.sources, first.source),
  );
}

/** Original Medicare: what the policy says of the notice that decides who owes a refused bill. */
export function advanceNotice(situation: Situation): Drafted | undefined {
  const { person, verdict, data, words } = situation;
  if (person.planKind?.id !== 'original-medicare' || !person.payer) return undefined;
  for (const policy of data.policiesOf(person.payer.id).filter(({ id }) => verdict.policies.includes(id))) {
    const rules = policy.rules.filter(({ products }) => products.includes(person.product.id));
    const limit = rules.flatMap((rule) => rule.limits ?? []).find(({ says }) => says.includes('(ABN)'));
    if (limit) {
      const say = words.steps.advanceNotice;
      const source = cited(`policies/${policy.id}`, policy.sources, limit.source);
      return draft({ id: 'advance-notice', title: say.title, detail: sentences(limit.says, say.detail) }, source);
    }
  }
  return undefined;
}

/** Only where it is known whom to ask and for what. */
export function writtenPolicy(situation: Situation): Drafted | undefined {
  const { payer, planKind, condition, line } = situation.person;
  // The VA gives the care itself: its team is asked (see `benefitCheck`), and there is no card with a number.
  if (!condition || !(payer || planKind) || givesCareOnly(situation) || line === 'va') return undefined;
  const say = situation.words.steps.writtenPolicy;
  const { codes } = situation.words.steps.benefitCheck;
  const billing = billingCodes(situation.person).map(({ code }) => code);
  return draft({
    id: 'written-policy',
    title: say.title,
    detail: sentences(say.detail(situation.person.product.short), billing.length > 0 && codes(billing)),
    contact: situation.person.line === 'workers-comp' ? situation.words.steps.benefitCheck.atWork.contact : say.contact,
    letter: planDocumentsRight(situation) ? 'plan-document-request' : null,
  });
}

/**
 * The policy's own list for the request: what is met, what decides, and what is still open, unless another way to the
 * same is met already. Reasons against the drug are for the clinic, not for the plan.
 */
function checklist({ criteria }: Situation): Criterion[] {
  const states = new Map(criteria.map(({ id, state }) => [id, state]));
  const settled = criteria.every(({ decides, state }) => !decides || state === 'met');
  const stillOpen = ({ state, alternatives }: Criterion) =>
    !settled && state === 'not-known' && !alternatives.some((id) => states.get(id) === 'met');
  return criteria.filter(
    (criterion) =>
      (criterion.rule !== 'label' || criterion.fixable) &&
      (criterion.state === 'met' || criterion.decides || stillOpen(criterion)),
  );
}

const GAPS_SHOWN = 3;

/** What is not met yet and can still be met, with the way to get there. */
export function closeGaps(situation: Situation): Drafted | undefined {
  const say = situation.words.steps.closeGaps;
  const gaps = checklist(situation).filter(
    ({ state, fixable, facts }) => state === 'not-met' && fixable && facts.every(mayBeSought),
  );
  const first = gaps[0];
  if (!first) return undefined;
  const advice = (gap: Criterion) => gap.facts.map((fact) => say.advice[fact as keyof typeof say.advice]).find(Boolean);
  const named = gaps.slice(0, GAPS_SHOWN);
  const told = new Set<string>();
  const lines = named.flatMap((gap) => {
    const help = advice(gap) ?? gap.show ?? undefined;
    // "No use disorder (you: yes; asked for: no)" can be read both ways.
    const have = gap.need === situation.words.coverage.have.no ? null : gap.have;
    const line = say.gap(gap.says.replace(/\.$/, ''), have, gap.need);
    // Two gaps often have one remedy, for example two counts of the same trials.
    // And a policy may ask for the same in two places.
    const lines = [line, help].filter((said) => said !== undefined && !told.has(said));
    for (const said of lines) if (said) told.add(said);
    return lines;
  });
  const more = gaps.length - named.length;
  return draft({
    id: 'close-gaps',
    title: say.title,
    detail: sentences(...lines, more > 0 && say.more(more)),
    documents: shown(gaps.map((gap) => gap.show)),
    source: first.source,
    confidence: situation.verdict.confidence,
  });
}

const OPEN_SHOWN = 4;

export function records(situation: Situation): Drafted {
  const say = situation.words.steps.records;
  const psychiatric = situation.person.condition?.group === 'psychiatric';
  const goingOn = situation.person.case.treatment?.phase === 'renewal';
  const points = checklist(situation);
  const open = points.filter(({ state }) => state === 'not-known').map(({ says }) => says.replace(/\.$/, ''));
  const documents = shown(points.filter(({ state }) => state !== 'not-met').map(({ show }) => show));
  return draft({
    id: 'records',
    title: say.title,
    detail: sentences(
      goingOn ? say.goingOn : psychiatric ? say.psychiatric : say.other,
      open.length > 0 && say.open(open.slice(0, OPEN_SHOWN), Math.max(0, open.length - OPEN_SHOWN)),
    ),
    documents: documents.length > 0 ? documents : say.documents,
    source: points[0]?.source ?? null,
  });
}

/** How long the plan has: its own sentence, or all times where they differ by what is asked for. */
function answerTimes(situation: Situation): { says: string | undefined; rule: string | null } {
  const say = situation.words.steps.priorAuthorization;
  const rights = rightsOf('prior-authorization', situation);
  const timed = rights.flatMap((right) => {
    const deadline = deadlineFor(right, situation);
    return deadline ? [deadline] : [];
  });
  if (timed.length > 1)
    return { says: say.times(timed.map(({ label, counts }) => say.time(label, counts))), rule: null };
  return { says: rights[0]?.says, rule: timed[0]?.counts ?? null };
}

export function priorAuthorization(situation: Situation): Drafted | undefined {
  const { verdict, person, file, words } = situation;
  // In VA care the team asks (see `benefitCheck`); Original Medicare decides after the treatment.
  if (verdict.priorAuthorization === false || person.line === 'va' || person.line === 'medicare') return undefined;
  if (givesCareOnly(situation)) return undefined;
  const against = verdict.status === 'unlikely';
  const goingOn = person.case.treatment?.phase === 'renewal';
  if (against && barringCriteria(situation).length > 0) return undefined;
  const say = words.steps.priorAuthorization;
  const points = checklist(situation);
  const count = (state: Criterion['state']) => points.filter((point) => point.state === state).length;
  const line = { met: say.met, 'not-met': say.missing, 'not-known': say.open };
  const right = rightsOf('prior-authorization', situation)[0];
  // In a crisis the step before this one tells how fast the plan must be; the usual time would only confuse.
  const crisis = inDanger(situation) && !against && !goingOn;
  const hurried = crisis && person.case.request?.urgent === undefined;
  const times = hurried ? { says: undefined } : answerTimes(situation);
  return draft(
    {
      id: 'prior-authorization',
      title: against ? say.againstTitle : goingOn ? say.renewalTitle : say.title,
      detail: sentences(
        against
          ? say.against
          : goingOn
            ? say.goOn
            : crisis
              ? say.crisis
              : verdict.priorAuthorization === true
                ? say.intro
                : say.ifNeeded,
        points.length > 0 && say.count(count('met'), count('not-met'), count('not-known')),
        times.says,
        say.coverSheet,
      ),
      documents: [
        ...points.map(({ state, says, show }) => line[state](says, show)),
        ...((right && documentsOf(right, situation)) ?? []),
      ],
      letter: 'medical-necessity',
      confidence: right?.confidence ?? 'medium',
    },
    right && citedRight(right, file),
  );
}

/** What no paper can change: age, diagnosis, a danger named on the label; or only time, such as a pregnancy. */
export function clinicianTalk(situation: Situation): Drafted | undefined {
  const say = situation.words.steps.clinicianTalk;
  const barring = barringCriteria(situation);
  const first = barring[0];
  if (!first) {
    const waiting = situation.criteria.filter(
      ({ decides, state, facts }) => decides && state === 'not-met' && facts.some(standsForNow),
    );
    const points = waiting.map(({ says }) => says.replace(/\.$/, ''));
    const source = waiting[0]?.source;
    return source ? draft({ id: 'clinician-talk', title: say.title, detail: say.forNow(points), source }) : undefined;
  }
  const points = barring.map(({ says }) => says.replace(/\.$/, ''));
  // An illness cannot be changed, but a code can be too vague or simply wrong.
  if (barring.every(({ facts }) => facts.includes('diagnosis.icd10'))) {
    const detail = say.code(points);
    return draft({ id: 'clinician-talk', title: say.codeTitle, detail, source: first.source });
  }
  const unsafe = barring.some(({ rule }) => rule === 'label');
  const detail = unsafe ? say.unsafe(points) : say.fixed(points);
  return draft({ id: 'clinician-talk', title: say.title, detail, source: first.source });
}

/** A request is in: what to watch for, and how long the plan has. */
export function waitForDecision(situation: Situation): Drafted {
  const say = situation.words.steps.wait;
  const right = rightsOf('prior-authorization', situation)[0];
  const times = answerTimes(situation);
  const given: Pick<NextStep, 'id' | 'title' | 'detail'> & Partial<NextStep> = {
    id: 'wait-for-decision',
    title: say.title,
    detail: sentences(say.detail, times.says),
    dueRule: times.rule,
    contact: say.contact,
    ...(right ? { confidence: right.confidence } : {}),
  };
  return draft(given, right && citedRight(right, situation.file));
}
