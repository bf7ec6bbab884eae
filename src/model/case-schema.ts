/**
 * The case as a zod schema, made from the fact table: for `ketcover schema case`, and for the tests that hold the
 * reader in `src/intake` against it. Names (payers, conditions …) are free text here: the reader resolves aliases.
 */
import * as z from 'zod';
import { FACT_IDS, FACTS, type Fact } from './facts.ts';
import { day, partialDate } from './source.ts';

const trial = z.strictObject({
  drug: z.string().min(1).max(120),
  doseMg: z.number().min(0).max(10_000).optional(),
  weeks: z.number().min(0).max(2_600).optional(),
  outcome: z.enum(['no-response', 'partial', 'intolerant', 'response']).optional(),
  ended: partialDate.optional(),
  thisEpisode: z.boolean().optional(),
});

function valueSchema(fact: Fact): z.ZodType {
  const name = z.string().min(1).max(120);
  // Every fact of a bounded type has its bounds, and every choice its values: `tests/model` holds them to it.
  const { min, max, choices } = fact as Required<Fact>;
  switch (fact.type) {
    case 'integer':
      return z.int().min(min).max(max);
    case 'money':
      return z.number().min(min).max(max).multipleOf(0.01);
    case 'fraction':
      return z.number().min(0).max(1);
    case 'boolean':
      return z.boolean();
    case 'choice':
      return z.enum(choices.map((choice) => choice.value) as [string, ...string[]]);
    case 'date':
      return day;
    case 'month-day':
      return z.string().regex(/^\d{2}-\d{2}$/);
    case 'trials':
      return z.array(trial).max(60);
    case 'codes':
    case 'products':
    case 'choices':
      return z.array(name).max(60);
    default:
      return name;
  }
}

type Shape = { [key: string]: Shape | z.ZodType };

const isSchema = (value: Shape | z.ZodType): value is z.ZodType => value instanceof z.ZodType;

function objectOf(shape: Shape): z.ZodType {
  const fields = Object.entries(shape).map(([key, value]) => [
    key,
    (isSchema(value) ? value : objectOf(value)).nullish(),
  ]);
  return z.strictObject(Object.fromEntries(fields));
}

/** @returns the schema; every field may be absent or null, which mean the same: not known. */
export function caseSchema(): z.ZodType {
  const shape: Shape = {};
  for (const id of FACT_IDS) {
    const keys = id.split('.');
    let at = shape;
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Shape;
    }
    const fact = FACTS[id];
    at[keys.at(-1) as string] = valueSchema(fact).describe(
      fact.unit ? `${fact.question} (${fact.unit})` : fact.question,
    );
  }
  return objectOf(shape);
}
