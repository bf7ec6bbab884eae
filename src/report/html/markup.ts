/** HTML as text in which nothing that a person typed can become markup: whatever is put in is escaped. */

/** Markup that is safe already. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Content = string | number | Markup | null | undefined | false | readonly Content[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  return Array.isArray(content) ? content.map(written).join('') : escaped(String(content));
}

/**
 * Template of markup: every value in it is escaped unless it is `Markup` itself; lists are joined. The template itself
 * has ASCII signs only, since the built program cannot escape others in it.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, i) => part + (i < values.length ? written(values[i]) : '')).join(''));
}

/** A web address as a link; anything but http and https stays text. */
export function link(url: string, text: Content = url): Markup {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}">${text}</a>` : html`${text}`;
}

/** A phone number as a link, so that a phone can dial it. */
export const phone = (number: string): Markup => html`<a href="tel:${number.replace(/[^0-9]/g, '')}">${number}</a>`;

/** Web addresses and phone numbers of the United States inside a sentence; 988 and 911 too, not as sums of money. */
const ADDRESS =
  /(https?:\/\/[^\s<>"]+[^\s<>".,;:)])|((?:1-)?[2-9]\d{2}-\d{3}-\d{4}|(?<![$\w,.-])(?:988|911)(?![\w-]|[,.]\d))/g;

/** A sentence with its web addresses and phone numbers as links. */
export function linked(sentence: string): Markup {
  const parts: Content[] = [];
  let end = 0;
  for (const match of sentence.matchAll(ADDRESS)) {
    const [found, url] = match;
    parts.push(sentence.slice(end, match.index), url ? link(url) : phone(found));
    end = match.index + found.length;
  }
  return html`${[...parts, sentence.slice(end)]}`;
}
