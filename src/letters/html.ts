/** A letter as one HTML page for printing: nothing is fetched, no script, Letter paper. */
import { Marked } from 'marked';
import type { Letter } from './index.ts';

const STYLE = `
@page { size: letter; margin: 1in; }
body { font: 12pt/1.45 Georgia, 'Times New Roman', serif; max-width: 6.5in; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
ul { padding-left: 1.2em; }
li { margin: 0.2em 0; }
mark { background: #fff3b0; color: #111; }
@media print { body { margin: 0; padding: 0; } mark { background: none; border-bottom: 1px solid #111; } }
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

/** @returns the letter as a page of its own. */
export function letterPage(letter: Letter): string {
  const { title } = letter;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${letterBody(letter)}</main>
</body>
</html>
`;
}
