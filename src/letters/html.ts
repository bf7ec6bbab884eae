/** A letter as one HTML page for printing: nothing is fetched, no script, Letter paper. */
import { Marked } from 'marked';
import type { Letter } from './index.ts';

const STYLE = `
@page { size: letter; margin: 1in; }
body { font: 12pt/1.45 Georgia, 'Times New Roman', serif; max-width: 6.5in; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
ul { padding-left: 1.2em; }
li { margin: 0.2em 0; }
mark { background: #fff3b0; color: #111; }
.note { border-left: 4px solid #767676; padding-left: 0.8em; }
.translation { margin-top: 3em; border-top: 1px solid #767676; padding-top: 1em; }
@media print { body { margin: 0; padding: 0; } mark { background: none; border-bottom: 1px solid #111; } main > .note { display: none; } .translation { break-before: page; border: 0; } }
`;

const text = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A letter has no links and no pictures: what looks like one came in with a value. */
const markdownReader = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    link: ({ text: label }) => text(label),
    image: () => '',
    html: ({ text: raw }) => text(raw),
    // A box to tick on paper: a form field without a label would say nothing to a screen reader.
    checkbox: ({ checked }) => (checked ? '\u2611 ' : '\u2610 '),
  },
});

/**
 * @returns the letter as markup, its blanks marked. Values were escaped when the letter was filled; raw HTML of a
 * template is not let through either.
 */
export function letterBody({ markdown }: Letter): string {
  // Raw HTML in Markdown would pass through as it is: '<' can only come from a template, and templates have none.
  const body = markdownReader.parse(markdown.replace(/</g, '&lt;'), { async: false });
  return body.replace(/\[([^\][<>]{3,})\]/g, '<mark>[$1]</mark>');
}

/** The same letter in the language of the person, with what is said over each of the two. */
export interface Translation {
  letter: Letter;
  note: { before: string; after: string };
}

/** @returns what stands on the page: the letter and, where there is one, the same in the other language. */
export function letterBodies(made: Letter, translation?: Translation): string {
  if (!translation) return letterBody(made);
  const { letter, note } = translation;
  return `<p class="note">${text(note.before)}</p>
<div lang="${made.language}">
${letterBody(made)}</div>
<section class="translation">
<p class="note">${text(note.after)}</p>
${letterBody(letter)}</section>
`;
}

/**
 * @param made the letter, as it is sent.
 * @param translation stands on a page of its own, for the person alone.
 * @returns the letter as a page of its own.
 */
export function letterPage(made: Letter, translation?: Translation): string {
  return `<!doctype html>
<html lang="${translation?.letter.language ?? made.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text((translation?.letter ?? made).title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${letterBodies(made, translation)}</main>
</body>
</html>
`;
}
