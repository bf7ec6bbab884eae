/** The crisis line comes before any question of money; then the right to a fast decision. */
import { contactOf, selectRights } from '../rights/index.ts';
import {
  cited,
  citedRight,
  type Drafted,
  draft,
  draftWith,
  inDanger,
  isDenied,
  isExcluded,
  isUninsured,
  ownWords,
  type Situation,
  sentences,
} from './situation.ts';

const MILITARY = ['va', 'tricare'];

export function crisisLine(situation: Situation): Drafted | undefined {
  if (!inDanger(situation)) return undefined;
  const { person, data } = situation;
  const say = situation.words.steps.crisis;
  const { items, sources } = data.aid();
  const lines = items.filter(
    (aid) => aid.kind === 'crisis' && (!aid.lines || aid.lines.includes(person.line ?? 'none')),
  );
  const general = lines.find((aid) => !aid.lines);
  const military = MILITARY.includes(person.line ?? '') ? lines.find((aid) => aid.lines) : undefined;
  return draft(
    {
      id: 'crisis-line',
      title: say.title,
      detail: sentences(say.detail, general?.says ?? say.fallback, military?.says),
      contact: military?.phone ?? general?.phone ?? say.contact,
      confidence: 'high',
    },
    general && cited('aid', sources, general.source),
  );
}

/**
 * Thoughts of suicide, and nobody has asked the plan to hurry yet: what an urgent request is, who can say so, and how
 * fast the plan then has to be. Where the case is urgent already, the urgent steps themselves stand in the list.
 */
export function urgentRights(situation: Situation): Drafted | undefined {
  const { person, file, stage, words } = situation;
  const settled = person.case.request?.urgent !== undefined;
  if (!inDanger(situation) || settled || !file || isExcluded(situation) || isUninsured(situation)) return undefined;
  const urgent = { ...person, case: { ...person.case, request: { ...person.case.request, urgent: true } } };
  const rights = selectRights(file, urgent, stage).filter((right) => right.urgent === true);
  const right = rights.find(({ who, letter }) => isDenied(situation) === (who === 'member') && letter !== undefined);
  if (!right) return undefined;
  const say = words.steps.urgentRights;
  const own = ownWords('urgent-rights', situation);
  const source = citedRight(right, file);
  return draftWith(
    {
      id: 'urgent-rights',
      title: say.title,
      detail: sentences(say.detail, right.says, ...own.says),
      documents: say.documents,
      contact: isDenied(situation) ? contactOf(right) : say.contact,
      letter: isDenied(situation) ? 'expedited-appeal' : null,
      confidence: right.confidence,
    },
    [...(source ? [source] : []), ...own.cited],
  );
}
