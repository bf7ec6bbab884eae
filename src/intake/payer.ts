/** What a payer's name, as it was typed, says of the kind of plan. */
import type { Case } from '../model/case.ts';
import { withFact } from '../model/case.ts';
import type { PlanKind } from '../model/catalog.ts';
import { clean, quoted } from './clean.ts';
import { exactly, payerNames, planKindNames, simplify, wholly } from './names.ts';
import type { Context } from './values.ts';

const LONGEST_NAME = 120;

/** The kind of plan that somebody typed in place of a payer ("CHIP", "Obamacare"); undefined for a payer's name. */
export function kindTypedAsPayer(value: unknown, { data }: Pick<Context, 'data'>): PlanKind | undefined {
  if (typeof value !== 'string') return undefined;
  const text = clean(value);
  // An id needs none of the two thousand names.
  if (text === '' || text.length > LONGEST_NAME || data.payers().some(({ id }) => id === text)) return undefined;
  if (exactly(text, payerNames(data)).length > 0) return undefined;
  // The whole name only: Samaritan Health Plans is an insurer of Oregon, “Samaritan” a sharing ministry.
  const [only, more] = wholly(text, planKindNames(data));
  return more ? undefined : data.planKinds().find(({ id }) => id === only?.id);
}

/** The kind of plan that the words of an insurer's name tell ("UHC Community Plan"), where the insurer has such plans. */
function kindOfName(text: string, payerId: string, { data }: Context): PlanKind | undefined {
  const payer = data.payers().find(({ id }) => id === payerId);
  // A program's name is no brand of several kinds, and an id is not what stands on a card.
  if (payer?.kind !== 'insurer' || text === payer.id) return undefined;
  const name = ` ${simplify(text)} `;
  const told = data
    .nameKinds()
    .filter((entry) => !('payers' in entry) || entry.payers.includes(payer.id))
    .find(({ words }) => words.some((word) => name.includes(` ${word} `)));
  return data.planKinds().find(({ id, line }) => id === told?.kind && payer.lines.includes(line));
}

/**
 * Fills the kind of plan from the payer's name where none is given, and says so; warns where the two do not fit.
 * @param typed the payer as it was typed; `read` holds its id.
 */
export function withKindOfName(read: Case, typed: unknown, context: Context): { case: Case; warnings: string[] } {
  const { words, data } = context;
  const payer = read.plan?.payer;
  const told = typeof typed === 'string' && payer ? kindOfName(clean(typed), payer, context) : undefined;
  if (!told) return { case: read, warnings: [] };
  const text = quoted(clean(typed as string));
  const given = data.planKinds().find(({ id }) => id === read.plan?.kind);
  if (!given)
    return { case: withFact(read, 'plan.kind', told.id), warnings: [words.intake.nameTellsKind(text, told.name)] };
  const warnings = given.line === told.line ? [] : [words.intake.nameAgainstKind(text, told.name, given.name)];
  return { case: read, warnings };
}
