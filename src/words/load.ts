/** The sentences of a language; every one but English is read only when it is asked for. */
import { en, type Words } from './index.ts';

export async function wordsFor(language: Words['language']['code']): Promise<Words> {
  if (language === 'en') return en;
  // Named from the folder above, by which the build knows it as a part of its own.
  const { es } = await import('../words/es/index.ts');
  return es;
}
