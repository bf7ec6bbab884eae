/** Other treatments that a person can ask about, with what plans usually do: `data/alternatives.json`. */
import * as z from 'zod';
import { line } from './policy.ts';
import { confidence, id, source, sourceRef } from './source.ts';

export const alternative = z.strictObject({
  id,
  name: z.string().min(3),
  /** What it is, in one plain sentence. */
  says: z.string().min(10),
  /** Ids of conditions; one that is a form of a listed one counts too. */
  conditions: z.array(id).min(1),
  /** Not offered below this age. */
  minAge: z.int().positive().optional(),
  /** The fact that says that it was tried already: then it is not offered. */
  tried: z.enum(['history.tmsTried', 'history.ectTried']).optional(),
  /** What plans usually do, for whom. The first that fits the person is told; without lines it holds for all. */
  usual: z
    .array(z.strictObject({ lines: z.array(line).optional(), says: z.string().min(10), source: sourceRef, confidence }))
    .min(1),
});

export const alternativesFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  alternatives: z.array(alternative).min(1),
});

export type Alternative = z.infer<typeof alternative>;
