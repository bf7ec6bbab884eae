/** Sentences of the wizard. */
import type { FactType } from '../../model/facts.ts';
import type { OpenFact } from '../../model/result.ts';

export const wizard = () => ({
  greeting: (save?: string) => [
    'A few questions, then three answers: is it covered, what will it cost, what to do now.',
    save === undefined
      ? 'Nothing you answer leaves this computer, and nothing is saved. This is not medical or legal advice.'
      : `Nothing you answer leaves this computer. It is saved in ${save} and nowhere else. This is not medical or legal advice.`,
    'You can always say “I don’t know”, ask why, go back, or see the answer at once. Ctrl-C stops.',
  ],

  /** Over each question: its number, and how many are open, this one included. */
  progress: (number: number, open: Record<OpenFact['affects'], number>) => {
    const parts = [
      { about: 'coverage', count: open.verdict },
      { about: 'next steps', count: open.steps },
      { about: 'cost', count: open.cost },
    ].filter(({ count }) => count > 0);
    const total = open.verdict + open.steps + open.cost;
    if (total === 1) return `Question ${number}, probably the last.`;
    return `Question ${number}. To go: about ${parts.map(({ about, count }) => `${count} on ${about}`).join(', ')}.`;
  },
  why: (reason: string) => `Why: ${reason}`,

  unknown: 'I don’t know',
  askWhy: 'Why is this asked?',
  back: 'Go back',
  finish: 'Show the answer now',
  yes: 'Yes',
  no: 'No',
  payerNotListed: 'My insurer is not listed',
  noInsurance: 'I have no insurance',
  copayYes: 'Yes, a fixed amount for each visit',
  copayNo: 'No',
  copayAmount: 'How much is the copay for one visit?',
  excludesNone: 'No, none of them',
  excludesThese: (names: string[]) => `These: ${names.join(', ')}.`,
  excludesSome: 'Yes, one or more',
  excludesWhich: 'Which ones?',
  noneOfThem: 'None',
  listRead: (names: readonly string[]) =>
    `a list of ${names.length} ${names.length === 1 ? 'medicine' : 'medicines'}: ${names.join(', ')}`,
  countForm:
    'A number, or better the list: sertraline 150 mg 8 weeks no response; Effexor 75 mg 6 weeks side effects. A list can be pasted.',
  reviewTitle: 'Your answers:',
  reviewAsk: 'Is this right?',
  reviewYes: 'Yes, show the answer',
  reviewChange: 'Change an answer',
  reviewMore: (n: number) => `Answer more questions first (${n === 1 ? 'one is' : `${n} are`} left)`,
  reviewWhich: 'Which one?',
  saved: (path: string) =>
    `Your answers are kept in ${path}; only you can read it. To go on with them: ketcover --input ${path}`,
  goingOn: (count: number) => `Going on with ${count} ${count === 1 ? 'answer' : 'answers'} from the file.`,
  plainHow:
    'Answer each question with a number or with words, then press Enter. Enter alone means I don’t know. A question mark asks why. A less-than sign goes back. An exclamation mark shows the answer.',
  plainChoice: (n: number, name: string) => `${n}: ${name}`,
  plainSearch: 'Type a name or a part of it.',
  plainSearchShort: 'Type the number of the right one, or a name.',
  plainPick: 'Type the number of the right one, or another name.',
  plainMore: (n: number) => `${n} more fit. Type more letters to see them.`,
  plainList: 'Type the names with commas between, or none.',
  plainCopay: 'Type the amount, or no.',
  plainPrompt: 'Answer: ',
  plainReview: 'Enter if all is right, or the number of the answer to change.',
  plainMoreQuestions: (n: number) =>
    `A plus sign asks ${n === 1 ? 'one more question' : `up to ${n} more questions`}, which can make the answer finer.`,
  excludesEmpty: 'None marked, so here is the question again.',

  typeToSearch: 'Type to search:',
  typeAnswer: 'Answer:',
  showAll: (count: number) => `See all ${count}`,
  noMatch: (text: string) => `Nothing found for “${text.slice(0, 20)}”. Try another word.`,
  notCalled: (text: string) => `Nothing here is called “${text.slice(0, 20)}”.`,
  orMeant: 'Or did you mean:',
  meant: (text: string) => `Nothing here is called “${text.slice(0, 20)}”. Did you mean:`,
  keysSelect: 'Up and down keys move, Enter chooses.',
  keysSearch: 'Type a few letters. Up and down keys move, Enter chooses.',
  keysCheckbox: 'Space marks, Enter goes on.',
  keysInput: (canGoBack: boolean) => `Enter: I don’t know | ? why | ${canGoBack ? '< back | ' : ''}! show the answer`,

  /** How a typed answer may look, where that is not plain. */
  form: {
    fraction: 'As 20% or 0.2.',
    date: 'As 2026-10-02 or 10/02/2026.',
    'month-day': 'As 01-01 for January 1.',
    codes: 'As F33.2. Several: with commas between.',
    trials: 'As: sertraline 150 mg 8 weeks no response; Effexor 75 mg 6 weeks side effects. None taken: write none.',
  } satisfies Partial<Record<FactType, string>>,
  /** Typed for an empty list. */
  none: ['none', 'no', 'nothing'],
  /** Typed for "I don’t know". */
  unknownWords: [
    'i don’t know',
    "i don't know",
    'i dont know',
    'don’t know',
    "don't know",
    'dont know',
    'not known',
    'unknown',
    'idk',
    'dunno',
    'no idea',
    'not sure',
    'i am not sure',
    'i’m not sure',
    "i'm not sure",
    'im not sure',
    'unsure',
    'i don’t remember',
    "i don't remember",
    'i dont remember',
    'don’t remember',
    "don't remember",
    'dont remember',
  ],
  notUnderstood: (found: string, allowed: string, suggestions: readonly string[]) => {
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(' or ')}?` : '';
    return `Not understood: ${found}. Please give ${allowed}.${hint}`;
  },
  notYet: (day: string) => `${day} has not come yet. Which day is on the letter, or on which day did it come?`,
  firstQuestion: 'This is the first question.',

  crisis:
    'Thank you for telling us. You do not have to carry this alone. Call or text 988, any time, free: someone will listen. If you are in danger right now, call 911.',
  enough: 'That is all we need to ask.',
  again: 'The same answer again:',
});
