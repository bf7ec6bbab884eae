/** Answers already given: from a file to go on with, and as words for the summary. */
import { toFlags } from '../../intake/flags.ts';
import { type Case, type FactId, type FactValue, getFact, withFact } from '../../model/case.ts';
import type { Data } from '../../model/data.ts';
import { FACT_IDS } from '../../model/facts.ts';
import type { Words } from '../../words/index.ts';

/** One question that has been answered; no values for "I don't know". */
export interface Given {
  id: FactId;
  values: Partial<Record<FactId, FactValue>>;
}

/** Every fact of a case as an answer, in the order of the fact table. */
export function givenOf(of: Case): Given[] {
  return FACT_IDS.flatMap((id): Given[] => {
    const value = getFact(of, id);
    return value === undefined ? [] : [{ id, values: { [id]: value } }];
  });
}

export function caseOf(given: readonly Given[]): Case {
  let whole: Case = {};
  for (const { values } of given) {
    for (const [id, value] of Object.entries(values)) whole = withFact(whole, id, value);
  }
  return whole;
}

function valueText(id: FactId, value: FactValue, data: Data, words: Words): string {
  const { type, choices } = words.fact(id);
  if (typeof value === 'boolean') return value ? words.wizard.yes : words.wizard.no;
  const lists = {
    payer: () => data.payers(),
    condition: () => data.conditions(),
    product: () => data.products(),
    products: () => data.products(),
    'plan-kind': () => data.planKinds(),
  } as Partial<Record<typeof type, () => { id: string; name: string }[]>>;
  const name = (of: unknown) =>
    (type === 'payer' && of === 'unlisted' ? words.wizard.payerNotListed : undefined) ??
    lists[type]?.().find((entry) => entry.id === of)?.name ??
    choices?.find((choice) => choice.value === of)?.label ??
    undefined;
  if (Array.isArray(value) && value.length === 0) return words.wizard.noneOfThem;
  const named = Array.isArray(value) ? value.map(name) : [name(value)];
  if (named.every((one) => one !== undefined)) return named.join(', ');
  // As its flag would have it: "$1,500", "20%", "sertraline 150 mg 8 weeks".
  return toFlags(withFact({}, id, value))
    .filter((word) => !word.startsWith('--'))
    .map((word) => word.replace(/^['"]|['"]$/g, ''))
    .join('; ');
}

/** One line of the summary. */
export interface SummaryLine {
  id: FactId;
  question: string;
  answer: string;
}

export function summaryOf(given: readonly Given[], data: Data, words: Words): SummaryLine[] {
  return given.map(({ id, values }) => {
    const told = Object.entries(values) as [FactId, FactValue][];
    const answer =
      told.length === 0
        ? words.wizard.unknown
        : told.map(([fact, value]) => valueText(fact, value, data, words)).join('; ');
    return { id, question: words.fact(id).question, answer };
  });
}
