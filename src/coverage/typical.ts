/** What plans of the same kind usually do, for people whose own payer does not speak. Never a verdict of its own. */
import { remember } from '../logic/remember.ts';
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { Person } from '../model/person.ts';
import type { Line, Stance } from '../model/policy.ts';
import type { ResultSource } from '../model/result.ts';
import { resultSource } from '../model/source-id.ts';
import type { Words } from '../words/index.ts';
import { choose, linesOf } from './choose.ts';

export interface TypicalAnswer {
  found: boolean;
  because: string[];
  sources: ResultSource[];
}

export const NOTHING_TYPICAL: TypicalAnswer = { found: false, because: [], sources: [] };

/** Surveys of plans of this line, and a count over the bundled payers. */
export function typicalAnswer(person: Person, product: Product, data: Data, words: Words): TypicalAnswer {
  const { condition } = person;
  // Most people under 65 without a public programme have a commercial plan; the sentence names whom it counts.
  const [line = 'commercial', more] = linesOf(person);
  // An insurer of several other lines: whom to count is not known.
  if (!condition || more) return NOTHING_TYPICAL;
  // No law sets what a short-term plan has to cover, so what other plans do says nothing of it.
  if (person.planKind?.id === 'short-term') return { ...NOTHING_TYPICAL, because: [words.coverage.noCounts] };
  const { sources, items } = data.typical();
  const surveys = items
    .filter((entry) => entry.lines.includes(line) && entry.products.includes(product.id))
    .filter(
      (entry) =>
        entry.conditions === 'any' ||
        entry.conditions.includes(condition.id) ||
        (condition.formOf !== undefined && entry.conditions.includes(condition.formOf)),
    );
  const counted = remember(data, keyOf(person, product, line), () => countStances(person, product, line, data));
  const counts = counted
    ? [words.coverage.counts(counted.covering, counted.caseByCase, counted.refusing, counted.silent)]
    : [];
  const because = [...surveys.map((entry) => entry.says), ...counts];
  if (because.length === 0) return { found: false, because: [words.coverage.noCounts], sources: [] };
  const refs = new Set(surveys.map((entry) => entry.source.ref));
  const used = sources.filter(({ id }) => refs.has(id)).map((source) => resultSource('typical', source));
  return { found: true, because, sources: used };
}

const COVERING: readonly Stance[] = ['covered', 'covered-with-criteria'];

/** All of a person on which the count depends: what `choose` looks at, the payer and the kind of plan apart. */
function keyOf(
  { asOf, condition, case: { patient, treatment, history } }: Person,
  product: Product,
  line: Person['line'],
) {
  const { phase = 'initial' } = treatment ?? {};
  return [
    'typical',
    line,
    product.id,
    condition?.id,
    phase,
    history?.suicidalIdeation === true,
    patient?.state,
    asOf,
  ].join();
}

/** Counts payers by what their policies say; undefined when none speaks. */
function countStances(person: Person, product: Product, line: Line, data: Data) {
  const counted = { covering: 0, caseByCase: 0, refusing: 0, silent: 0 };
  for (const payer of data.payers()) {
    if (!payer.lines.includes(line) || data.policiesOf(payer.id).length === 0) continue;
    const { rules } = choose({ ...person, payer, planKind: undefined, line }, product, data);
    // Only what the payer itself says of the use: not the law of a program, nor what follows from a list of other uses,
    // nor that it looks at each case of a kind of medicine, whatever it is for.
    const stance = rules.find(
      ({ policy, fit, rule }) =>
        policy.payer === payer.id && fit !== 'not-named' && !(fit === 'any' && rule.stance === 'case-by-case'),
    )?.rule.stance;
    if (stance === undefined) counted.silent += 1;
    else if (COVERING.includes(stance)) counted.covering += 1;
    else if (stance === 'case-by-case') counted.caseByCase += 1;
    else counted.refusing += 1;
  }
  return counted.covering + counted.caseByCase + counted.refusing > 0 ? counted : undefined;
}
