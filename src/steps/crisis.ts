/** The crisis line comes before any question of money. */
import { cited, type Drafted, draft, type Situation, sentences } from './situation.ts';

const CONDITIONS = ['suicidal-ideation', 'depression-with-suicidality'];
const MILITARY = ['va', 'tricare'];

/** Answers that suggest thoughts of suicide. */
function inDanger({ person }: Situation): boolean {
  const { history } = person.case;
  return (
    history?.suicidalIdeation === true ||
    history?.suicidalIntent === true ||
    CONDITIONS.includes(person.condition?.id ?? '')
  );
}

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
