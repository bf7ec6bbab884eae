/**
 * From what people write to a valid case, or to the complete list of what is wrong with it. The fact table is the
 * schema: `src/model/case-schema.ts` makes the JSON Schema from the same table.
 */
import { type Case, getFact, withFact } from '../model/case.ts';
import { FACT_IDS } from '../model/facts.ts';
import { clean, quoted } from './clean.ts';
import { nearestOf } from './names.ts';
import { kindTypedAsPayer, withKindOfName } from './payer.ts';
import { type Context, foundText, readValue, type Wrong } from './values.ts';

export interface InputError {
  /** Dotted path in the case: "history.failedAntidepressants", "diagnosis.icd10[0]". */
  path: string;
  /** The flag for it, with its dashes; null for a key that is not a fact. */
  flag: string | null;
  found: string;
  allowed: string;
  /** Nearest valid names. */
  suggestions: string[];
  /** All of it in one sentence. */
  message: string;
}

export type CaseReading = { case: Case; warnings: string[] } | { errors: InputError[] };

/** Puts one problem into words. */
export function inputError(path: string, flag: string | null, problem: Wrong, { words }: Context): InputError {
  const { found, allowed, suggestions = [], note } = problem;
  const where = flag ? `--${flag} (${path})` : path;
  const hint = suggestions.length > 0 ? words.intake.didYouMean(suggestions) : '';
  const message = `${words.intake.error(where, found, allowed, hint)}${note ? ` ${note}` : ''}`;
  return { path, flag: flag ? `--${flag}` : null, found, allowed, suggestions, message };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sections of a case ('patient', 'plan.benefits'), and the keys that may stand in each; '' is the case itself. */
const SECTIONS: ReadonlyMap<string, string[]> = (() => {
  const keys = new Map<string, Set<string>>([['', new Set()]]);
  for (const id of FACT_IDS) {
    const parts = id.split('.');
    parts.forEach((part, i) => {
      const section = parts.slice(0, i).join('.');
      keys.set(section, (keys.get(section) ?? new Set()).add(part));
    });
  }
  return new Map([...keys].map(([section, names]) => [section, [...names]]));
})();

/** Keys that are not facts, and sections that are not objects. */
function checkShape(input: Record<string, unknown>, section: string, context: Context, errors: InputError[]): void {
  const allowed = SECTIONS.get(section) ?? [];
  const { words } = context;
  for (const key of Object.keys(input)) {
    const path = section ? `${section}.${key}` : key;
    if (!allowed.includes(key)) {
      const shown = clean(path).slice(0, 60) || words.intake.found.empty;
      const problem = {
        found: quoted(key),
        allowed: words.intake.allowed.knownKeys(allowed.join(', ')),
        suggestions: nearestOf(key, allowed),
      };
      errors.push(inputError(shown, null, problem, context));
    } else if (SECTIONS.has(path) && input[key] !== null && input[key] !== undefined) {
      const value = input[key];
      if (isObject(value)) checkShape(value, path, context, errors);
      else
        errors.push(
          inputError(path, null, { found: foundText(value, words), allowed: words.intake.allowed.object }, context),
        );
    }
  }
}

/** What no single value shows. Days and amounts that contradict each other. */
function checkTogether(of: Case, context: Context): { errors: InputError[]; warnings: string[] } {
  const { words } = context;
  const errors: InputError[] = [];
  const warnings: string[] = [];
  const { deniedOn, receivedOn } = of.request ?? {};
  if (deniedOn && receivedOn && receivedOn < deniedOn) {
    const problem = { found: quoted(receivedOn), allowed: words.intake.allowed.afterDenial(deniedOn) };
    errors.push(inputError('request.receivedOn', 'received-on', problem, context));
  }
  const { deductible, deductibleMet, outOfPocketMax, outOfPocketMet } = of.plan?.benefits ?? {};
  if (deductible !== undefined && (deductibleMet ?? 0) > deductible) warnings.push(words.intake.deductibleOverpaid);
  if (outOfPocketMax !== undefined && (outOfPocketMet ?? 0) > outOfPocketMax)
    warnings.push(words.intake.maximumOverpaid);
  return { errors, warnings };
}

/** The kind of plan that the input names, if it is a valid one; what is wrong with it is reported in its own place. */
function planKindOf(input: Record<string, unknown>, context: Context): { planKind?: string } {
  const value = getFact(input as Case, 'plan.kind') as unknown;
  if (value === undefined || value === null) return {};
  const reading = readValue(context.words.fact('plan.kind'), value, context);
  return 'value' in reading && typeof reading.value === 'string' ? { planKind: reading.value } : {};
}

/**
 * Reads a case from any value, such as parsed JSON. Never throws.
 * @returns the case with names resolved to ids, or every error at once.
 */
export function readCase(input: unknown, context: Context): CaseReading {
  const { words } = context;
  if (!isObject(input)) {
    const problem = { found: foundText(input, words), allowed: words.intake.allowed.object };
    return { errors: [inputError(words.intake.theCase, null, problem, context)] };
  }
  const errors: InputError[] = [];
  const warnings: string[] = [];
  checkShape(input, '', context, errors);

  let read: Case = {};
  const typedPayer = getFact(input as Case, 'plan.payer') as unknown;
  const typedKind = kindTypedAsPayer(typedPayer, context);
  // The kind of plan comes after the payer in the table, but it can tell payers of one name apart.
  const planKind = planKindOf(input, context);
  for (const id of FACT_IDS) {
    const value = getFact(input as Case, id) as unknown;
    if (value === undefined || value === null) continue;
    if (
      id === 'plan.payer' &&
      typeof value === 'string' &&
      words.intake.unlistedNames.includes(clean(value).toLowerCase())
    ) {
      warnings.push(words.intake.unlisted(undefined));
      continue;
    }
    if (id === 'plan.payer' && typedKind) {
      read = withFact(read, 'plan.kind', typedKind.id);
      warnings.push(words.intake.kindTypedAsPayer(quoted(clean(String(value))), typedKind.name));
      continue;
    }
    const fact = words.fact(id);
    const state = read.patient?.state;
    const reading = readValue(fact, value, { ...context, ...(state ? { state } : {}), ...planKind });
    if ('wrong' in reading) {
      errors.push(
        ...reading.wrong.map((problem) => inputError(`${id}${problem.at ?? ''}`, fact.flag, problem, context)),
      );
    } else {
      read = withFact(read, id, reading.value);
      warnings.push(...(reading.warnings ?? []));
    }
  }
  const named = withKindOfName(read, typedPayer, context);
  read = named.case;
  warnings.push(...named.warnings);
  const together = checkTogether(read, context);
  errors.push(...together.errors);
  warnings.push(...together.warnings);
  return errors.length > 0 ? { errors: [...damageOf(context), ...errors] } : { case: read, warnings };
}

/** Data files that were left out: a name may be unknown only because its file is damaged. */
const damageOf = ({ data, words }: Context): InputError[] =>
  data.damaged().map((damage) => ({
    path: damage.file,
    flag: null,
    found: '',
    allowed: '',
    suggestions: [],
    message: words.coverage.damaged(damage),
  }));
