/**
 * How easily a Spanish text reads: the formula of Szigriszt-Pazos (1993) on the scale INFLESZ, which was made for texts
 * that patients read: from 55 on "normal", from 65 on "fairly easy", below 40 "very hard".
 */
export const INFLESZ = { normal: 55, easy: 65 } as const;

const VOWELS = /[aeiou\u00e1\u00e9\u00ed\u00f3\u00fa\u00fc]+/g;

/** Vowels side by side make one syllable unless two strong ones, or an accented weak one, stand apart. */
function syllablesOf(word: string): number {
  const groups =
    word
      .toLowerCase()
      // A silent u, and a y that is a vowel only at the end.
      .replace(/([qg])u([ei\u00e9\u00ed])/g, '$1$2')
      .replace(/y(?=$|[^aeiou\u00e1\u00e9\u00ed\u00f3\u00fa])/g, 'i')
      .match(VOWELS) ?? [];
  const apart = groups.reduce((sum, group) => {
    const strong = group.match(/[aeo\u00e1\u00e9\u00f3][aeo\u00e1\u00e9\u00f3]/g)?.length ?? 0;
    const accented = group.length > 1 ? (group.match(/[\u00ed\u00fa]/g)?.length ?? 0) : 0;
    return sum + strong + accented;
  }, 0);
  return Math.max(1, groups.length + apart);
}

/** @returns 206.835 - 62.3 x syllables per word - words per sentence. A line of a list is a sentence. */
export function inflesz(text: string): number {
  const sentences = text
    .replace(/https?:\S+/g, '')
    .split(/(?<=[.?:;])\s+|\n\s*(?:-|\d+\.|\*)\s|\n\n|\n(?=\S)/)
    .filter((sentence) => /[a-z]{2}/i.test(sentence));
  const words = text.match(/[A-Za-z\u00c0-\u024f]+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.835 - (62.3 * syllables) / words.length - words.length / sentences.length;
}
