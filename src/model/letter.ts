/** The letters that can be drafted: `data/letters/letters.json`, with one Markdown template each beside it. */
import * as z from 'zod';
import { id, source, sourceRef } from './source.ts';

export const letterKind = z.strictObject({
  id,
  title: z.string().min(5),
  /** Who signs it. */
  from: z.enum(['member', 'prescriber']),
  /** In one plain sentence: what it is for. */
  plain: z.string().min(10),
  /** Rules behind it that are no right of one kind of plan (those stand in `data/rights`); absent plan kinds: all. */
  laws: z
    .array(
      z.strictObject({
        cite: z.string(),
        within: z.string().optional(),
        planKinds: z.array(id).optional(),
        source: sourceRef,
      }),
    )
    .optional(),
});

export const lettersFile = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(source).min(1),
  letters: z.array(letterKind).min(1),
});

export type LetterKind = z.infer<typeof letterKind>;
