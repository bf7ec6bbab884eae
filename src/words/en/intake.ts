/** Sentences of `src/intake`: what is wrong with an input, and what would be right. */
import { grouped } from './grouped.ts';
export const intake = {
  /** `hint` first: what is allowed can be a list of thirty names. */
  error: (path: string, found: string, allowed: string, hint: string) =>
    `${path}: found ${found}.${hint} Allowed: ${allowed}.`,
  didYouMean: (names: string[]) => ` Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`,
  theCase: 'the case',
  /** Said instead of a payer’s name: the person knows it, the data does not. */
  unlistedNames: ['unlisted', 'not listed', 'other'] as readonly string[],
  /** What yes and no are typed as. */
  yes: ['true', 'yes'] as readonly string[],
  no: ['false', 'no'] as readonly string[],
  /** Other names of the states, by their two letters. */
  states: {} as Readonly<Record<string, readonly string[]>>,
  unit: { dose: 'mg a day', weeks: 'weeks', items: 'items' },

  allowed: {
    object: 'an object, as in {"age": 43}',
    knownKeys: (keys: string) => `one of these names: ${keys}`,
    notThatKey: 'another name; this one is reserved',
    integer: (min: number, max: number, unit: string) =>
      `a whole number from ${min} to ${max}${unit ? ` (${unit})` : ''}`,
    money: (max: number) => `dollars from 0 to ${grouped(max)}, with at most two decimals, as 1500 or 1,500.50`,
    fraction: 'a share from 0 % to 100 %, written as 20% or 0.2',
    fractionJson: 'a share from 0 to 1, as 0.2 for 20 %',
    boolean: 'true or false',
    choice: (choices: string) => `one of ${choices}`,
    denialReason: (choices: string) =>
      `one of ${choices}; or a code of the letter as CO-50, or its words, as "step therapy"`,
    list: (of: string) => `a list of ${of}`,
    date: 'a day that exists, written YYYY-MM-DD, as 2026-10-02',
    partialDate: 'a year, a month or a day, written as 2024, 2024-05 or 2024-05-17',
    monthDay: 'a month and day, written MM-DD, as 01-01',
    codes: (year: string) => `a billable ICD-10-CM code${year ? ` of the ${year} list` : ''}, as F33.2`,
    header: (codes: string[], more: number) =>
      `a full code; this one is only a header. Codes below it: ${codes.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
    payer: 'the name of an insurer or program (see: ketcover list payers), "none" without insurance, or "unlisted"',
    oneOfSeveral: (names: string[], more: number) =>
      `a name that fits only one; this one fits several: ${names.join(', ')}${more > 0 ? ` and ${more} more (a state makes the list shorter; all: ketcover list payers)` : ''}`,
    state: 'a U.S. state or territory, as TX or Texas',
    trial: 'a drug with dose, weeks and result, as "sertraline 150 mg 8 weeks no-response"',
    trialObject: 'an object, as in {"drug": "sertraline", "doseMg": 150, "weeks": 8, "outcome": "no-response"}',
    text: (max: number) => `text of 1 to ${max} characters`,
    depth: (max: number) => `at most ${max} levels of nesting`,
    atMost: (max: number, what: string) => `at most ${max} ${what}`,
    afterDenial: (deniedOn: string) => `a day on or after the date of the letter (${deniedOn})`,
    once: 'one value; the flag was given more than once',
  },
  found: {
    empty: 'nothing',
    missing: 'nothing where a value is needed',
    list: 'a list',
    object: 'an object',
    header: (code: string) => `${code}, a header that cannot be billed`,
    notInList: (code: string) => `${code}, which is not a billable code`,
    tooDeep: 'deeper nesting',
    tooMany: (n: number) => `${n}`,
    characters: (n: number) => `text of ${n} characters`,
    written: (text: string) => `"${text}"`,
  },
  codeNotChecked: (code: string) =>
    `The code ${code} was not checked: the list of codes (data file icd10cm.txt) is missing or damaged.`,
  notTheYear: (code: string, year: string) =>
    `The code list bundled here is for ${year}. If ${code} is newer than that, leave it out; the answer works without it.`,
  settledByPlanKind: (text: string, payer: string, kind: string) =>
    `More than one insurer or program is called ${JSON.stringify(text)}. By the kind of plan (${kind}) it is taken as ${payer}. Please check your card.`,
  settledByState: (text: string, payer: string, state: string) =>
    `More than one insurer or program is called ${JSON.stringify(text)}. By the state (${state}) it is taken as ${payer}. Please check your card.`,
  kindTypedAsPayer: (text: string, kind: string) =>
    `${text} is a kind of plan, not an insurer. It is taken as the kind of plan (${kind}), and the insurer as not known.`,
  nameTellsKind: (text: string, kind: string) =>
    `${text} is a name for plans of this kind: ${kind}. It is taken so. Please check your card.`,
  nameAgainstKind: (text: string, told: string, given: string) =>
    `${text} is a name for plans of another kind (${told}) than the one you gave (${given}). The answer goes by the kind that you gave. Please check your card.`,
  unlisted: (asWritten: string | undefined) =>
    `${asWritten ? `"${asWritten}"` : 'The payer'} is not among our data, so the answer can only say what is usual.`,
  drugTakenAs: (drug: string, known: string) => `"${drug}" is taken as ${known}. Please check the spelling.`,
  trialUnread: (drug: string, unread: string) =>
    `Of ${drug} we did not understand “${unread}”, so its result counts as not known. Say it as: no response, partial, side effects, or helped.`,
  drugNotInTable: (drug: string) =>
    `"${drug}" is not in our table of antidepressants. Please check the spelling; its dose and class cannot be judged.`,
  deductibleOverpaid:
    'More is given as paid toward the deductible than the deductible itself. It is taken as fully paid.',
  maximumOverpaid: 'More is given as paid toward the yearly maximum than the maximum itself. It is taken as reached.',

  shell: (found: string, shells: string) => `No completion for ${found}. Shells: ${shells}`,
  batch: {
    line: (n: number) => `line ${n}`,
    empty: 'the line is empty',
    tooLong: (most: number) => `the line is longer than ${grouped(most)} characters`,
    column: (name: string, near: string | undefined) =>
      `The column “${name}” of the table stands for no fact.${near ? ` Did you mean “${near}”?` : ''} All names: ketcover list facts`,
    idColumn: 'A column “id” with your own number for each row goes back with its answer. Leave names out.',
    columnTwice: (name: string) => `The table has the column “${name}” twice.`,
    moreCells: (cells: number, columns: number) => `the row has ${cells} cells, the header only ${columns}`,
    noTable: (why: string) => `The input is not a table with commas (CSV) from here on: ${why}`,
    noField: (field: string, parts: string) =>
      `--fields: no answer has a part called ${field}; it is null in each line. Parts: ${parts} (more: ketcover schema result).`,
    progress: (lines: number, wrong: number) =>
      `${grouped(lines)} ${lines === 1 ? 'line' : 'lines'}${wrong > 0 ? `, ${grouped(wrong)} of them wrong` : ''}`,
  },
  file: {
    standardInput: 'on standard input',
    why: {
      ENOENT: 'there is no such file',
      EACCES: 'you may not read it',
      EISDIR: 'it is a folder',
      ENAMETOOLONG: 'the name is too long',
      ENOTDIR: 'a part of the path is not a folder',
      EROFS: 'the disk is read-only',
      ENOSPC: 'the disk is full',
    },
    whyNotWritten: {
      ENOENT: 'the folder does not exist',
      EACCES: 'you may not write there',
      EPERM: 'you may not write there',
    },
    unwritable: (name: string, why: string) => `${name} could not be written: ${why}`,
    unreadable: (path: string, why: string) => `The input file ${path} could not be read: ${why}.`,
    empty: (path: string) => `The input ${path} is empty. Give a case as JSON, for example {"patient": {"age": 43}}.`,
    notJson: (path: string, why: string) => `The input ${path} is not valid JSON: ${why}.`,
    tooLarge: (path: string, limit: string) =>
      `The input ${path} is larger than ${limit}. A single case is much smaller.`,
    notText: (path: string) => `The input ${path} is not UTF-8 text.`,
  },
};
