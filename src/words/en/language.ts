/** What goes with a language as a whole. */
import type { FactId } from '../../model/case.ts';
import { FACTS, type Fact } from '../../model/facts.ts';
import { longDate } from './date.ts';

export const language = {
  /** BCP 47, as in the `lang` of a page. */
  code: 'en' as 'en' | 'es',
  direction: 'ltr' as 'ltr' | 'rtl',
  /** '2026-04-04' -> 'April 4, 2026'. */
  date: longDate,
};

/** A fact with its question, reason, unit and choices in this language. */
export const fact = (id: FactId): Fact => FACTS[id];
