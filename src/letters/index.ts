/** Drafts of letters: a template of `data/letters` filled from a result. Pure. */
import Mustache from 'mustache';
import type { Data } from '../model/data.ts';
import type { LetterKind } from '../model/letter.ts';
import type { Result } from '../model/result.ts';
import type { Words } from '../words/index.ts';
import { type LetterView, viewOf } from './view.ts';

export interface Letter {
  id: string;
  /** Language of the letter, as in the `lang` of a page. */
  language: Words['language']['code'];
  title: string;
  from: LetterKind['from'];
  /** Markdown. Blanks to fill in stand in square brackets. */
  markdown: string;
  /** The blanks, each once, in order. */
  blanks: string[];
}

/** Control characters (terminal colours, line breaks) and marks that turn the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * Text with every character that means something in Markdown, HTML or a terminal made inert; line breaks become spaces.
 * Square brackets are left, because they are the blanks: what people type has lost them before (see `view.ts`).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_#|~])/g, '\\$1');
}

/** Fills a template. Square brackets in values are kept: they are the blanks. */
export function fill(template: string, view: LetterView): string {
  const text = Mustache.render(template, view, undefined, {
    escape: (value: unknown) => escapeMarkdown(String(value)),
  });
  // Sections that fall away leave empty lines behind.
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** @returns the letter, or undefined when no letter has this id. */
export function letter(id: string, result: Result, data: Data, words: Words): Letter | undefined {
  const kind = data.letters().find((entry) => entry.id === id);
  const template = kind && data.letterTemplate(kind.id);
  if (!kind || template === undefined) return undefined;
  const markdown = fill(template, viewOf(kind, result, data, words));
  const blanks = [...new Set([...markdown.matchAll(/\[([^\][]{3,})\]/g)].map((match) => match[1] as string))];
  return { id: kind.id, language: words.language.code, title: kind.title, from: kind.from, markdown, blanks };
}
