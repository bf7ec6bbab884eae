/** What goes with Spanish as a whole. US Spanish: "usted", dollars as in English, terms as HHS and CMS use them. */
import type { Words } from '../index.ts';
import { longDate } from './text.ts';

export const language: Words['language'] = { code: 'es', direction: 'ltr', date: longDate };
