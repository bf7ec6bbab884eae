/** Which language the person reads. */
export { wordsFor } from '../words/load.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** A language is asked for that there is not. */
export interface NoLanguage {
  unknown: string;
}

/**
 * Takes `--lang es` or `--lang=es` out of a command line, wherever it stands; the last one counts.
 * @param locale of the environment, as "es_MX.UTF-8"; used where no flag is given. One that is not bundled is no error.
 */
export function chosenLanguage(
  argv: readonly string[],
  locale: string,
): { argv: string[]; language: Language | NoLanguage } {
  const rest: string[] = [];
  let asked: string | undefined;
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] as string;
    if (word === '--lang') {
      asked = argv[i + 1] ?? '';
      i += 1;
    } else if (word.startsWith('--lang=')) asked = word.slice('--lang='.length);
    else rest.push(word);
  }
  if (asked !== undefined) {
    const code = asked.trim().toLowerCase();
    return { argv: rest, language: isLanguage(code) ? code : { unknown: asked } };
  }
  const code = locale.slice(0, 2).toLowerCase();
  return { argv: rest, language: /^[a-z]{2}(?![a-z])/i.test(locale) && isLanguage(code) ? code : 'en' };
}
