/** Sentences that only the page for printing has; the rest it shares with the text report. */
import { longDate } from '../../logic/dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const html = {
  /** Language of the page, by its IETF tag. */
  lang: 'en',
  day: longDate,
  title: (asOf: string) => `Ketamine and your health plan: answer for ${asOf}`,
  heading: 'Ketamine and your health plan',
  asOf: (day: string) => `ketcover: answer for ${day}.`,
  skip: 'Skip to the answer',
  parts: 'Parts of this page',
  short: 'The three answers',
  more: 'More',
  /** The figure that stands out, and what belongs to it. */
  usual: (typical: string, low: string, high: string) => (low === high ? typical : `About ${typical}`),
  span: (_typical: string, low: string, high: string) => (low === high ? '' : `: from ${low} to ${high}`),
  nextDate: (label: string, day: string) => `Next last day for you: ${day} (${label})`,
  answers: 'What you told us',
  answersNone: 'Nothing was told, so this is the general answer.',
  question: 'Question',
  answer: 'Answer',
  checklist: 'Checklist for the clinic',
  checklistHow: 'Take this page along. Tick what can be shown, and ask for what is missing.',
  toFix: 'Not met yet',
  toShow: 'Not known: ask, then tick',
  met: 'Met, by what you told us',
  openQuestions: 'Questions that can still change the answer',
  writeHere: 'Answer:',
  haveReady: 'Papers to have ready',
  chart: 'What you would pay for the first course',
  chartHow:
    'The thick bar is the usual figure. The thin bar goes from the lowest to the highest figure. All bars have the same scale.',
  assumed: 'Assumed, because it was not given:',
  madeUpOf: 'Made up of:',
  byMonth: 'Month by month',
  byMonthHow: 'By the usual figures, within 12 months of the first day.',
  month: 'Month',
  youPay: 'You pay',
  bar: 'Bar',
  monthName: (month: string) => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`,
  costReasons: 'How the costs were worked out',
  when: 'When',
  what: 'What, and by which rule',
  treatment: 'Treatment',
  letters: 'Draft letters',
  lettersHow:
    'These drafts say only what you told us and what our sources say. Fill in what stands in square brackets. Read each one before you send it. A letter that is open is printed too, on a page of its own.',
  showDraft: 'Show this draft',
  showReasons: 'Show what was counted and what was assumed',
  showStudies: (n: number) => (n === 1 ? 'Show the study' : `Show the ${n} studies`),
  showSources: (n: number) => (n === 1 ? 'Show the source' : `Show all ${n} sources`),
  letter: (title: string) => `Draft letter: ${title}`,
  signedBy: { member: 'You sign this letter.', prescriber: 'Your prescriber signs this letter.' },
  blanks: (n: number) => (n === 1 ? 'One blank to fill in.' : `${n} blanks to fill in.`),
  again: 'The same answer again',
  keepSafe:
    'This page was made on your own computer, and nothing was sent anywhere. It tells of your health and your plan. Keep it safe, and share it only with those who help you.',
  written: (path: string) => `Page written: ${path}. Only you can read it. Open it in a browser to read or print it.`,
};
