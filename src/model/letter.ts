/** The letters that can be drafted: `data/letters/letters.json`, with one Markdown template each beside it. */
import * as z from 'zod';
import { id } from './source.ts';

export const letterKind = z.strictObject({
  id,
  title: z.string().min(5),
  /** Who signs it. */
  from: z.enum(['member', 'prescriber']),
  /** In one plain sentence: what it is for. */
  plain: z.string().min(10),
});

export const lettersFile = z.strictObject({ $schema: z.string().optional(), letters: z.array(letterKind).min(1) });

export type LetterKind = z.infer<typeof letterKind>;
