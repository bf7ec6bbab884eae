/** The page of `ketcover check --html`: a result together with the drafts that its steps name. */
import { check } from '../check.ts';
import { letterBodies } from '../letters/html.ts';
import { letter } from '../letters/index.ts';
import type { Case } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { Result } from '../model/result.ts';
import { type PageLetter, page } from '../report/html/index.ts';
import { openData } from '../store/store.ts';
import { en, type Words } from '../words/index.ts';
import { givenOf, summaryOf } from './wizard/answers.ts';
import { commandLines } from './wizard/command.ts';

/** Columns of the command that gives the same answer again. */
const COMMAND_WIDTH = 70;

/** Insurers read English: whoever reads another language gets the English letter and, after it, what it says. */
function drafts(given: Case, result: Result, data: Data, words: Words): PageLetter[] {
  const ids = new Set(result.nextSteps.map(({ letter: id }) => id).filter((id) => id !== null));
  const english = words.language.code === 'en' ? undefined : openData();
  const inEnglish = english && check({ ...given, asOf: result.asOf }, english, en);
  return [...ids].flatMap((id) => {
    const own = letter(id, result, data, words);
    if (!own) return [];
    const sent = english && inEnglish ? letter(id, inEnglish, english, en) : undefined;
    const body = letterBodies(sent ?? own, sent && { letter: own, note: words.letters.both });
    return [{ ...own, body, blanks: own.blanks.length }];
  });
}

/**
 * @param given the case as it was read, before anything was added to it.
 * @returns the page as HTML.
 */
export function pageOf(given: Case, result: Result, data: Data, words: Words): string {
  return page(result, {
    words,
    productName: (id) => data.products().find((product) => product.id === id)?.name ?? id,
    answers: summaryOf(givenOf(given), data, words),
    letters: drafts(given, result, data, words),
    command: commandLines(given, COMMAND_WIDTH),
  });
}
