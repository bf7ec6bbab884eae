/** Sentences of the command line itself: what its commands and flags do, and what is wrong with a command line. */
import type { FactId } from '../../model/case.ts';

/** A section of a case: the part of a fact's id before the first dot. */
type Section = FactId extends infer Id ? (Id extends `${infer First}.${string}` ? First : never) : never;

export const cli = {
  description:
    'Is my ketamine treatment covered by my health insurance, what will it cost me,\nand what do I do next? Works offline; nothing you type leaves this computer.',
  examples: `
Examples:
  ketcover                                answer some questions, get a report
  ketcover check --payer aetna --plan-kind employer-self-funded --state TX \\
    --condition treatment-resistant-depression --product iv-ketamine --age 43
  ketcover check --input case.json --json the same from a file, as JSON
  ketcover list payers                    what the bundled data covers
  ketcover show aetna-cpb-0938            one policy with its sources
  ketcover --lang es                      en español`,
  version: 'print the version',
  help: 'print help',
  plain: 'for screen readers: no rules, bars or redrawing (by itself where TERM=dumb or ACCESSIBLE is set)',
  lang: 'language of all sentences: en, es (otherwise as LC_ALL, LC_MESSAGES or LANG say)',
  save: 'of the questions: keep the answers in a file as you go, readable by you alone',
  inputToGoOn: 'of the questions: go on with the answers of a file',
  input: 'read the case from a JSON file (a case, or FHIR R4); - for standard input; flags override it',
  json: 'print as JSON',
  repeated: '(may be repeated)',
  isNo: 'the answer to it is no',

  check: {
    about: 'answer one case: covered? how much? what now?',
    json: 'print everything as JSON',
    fhir: 'print the answer as a FHIR R4 CoverageEligibilityResponse',
    details: 'print every condition, date and source',
    html: 'also write it as one page to read or print, with drafts of the letters',
  },
  cost: {
    about: 'only the costs of a case; with --bill, what you owe of any bill',
    bill: 'a bill of any kind: who pays what, step by step (may be repeated, in order)',
    allowed: 'what the plan allows of the bill, if less (may be repeated)',
    notCovered: 'what of the bill the plan does not cover at all (may be repeated)',
    forName: 'whose bill it is, in a family (once for each bill, in order)',
    service:
      'one service, in place of --bill: NAME:AMOUNT, then :copay=50 :coinsurance=20% :no-deductible :not-covered :allowed=900 as the plan says (may be repeated, in order)',
    income: 'with --tax-rate: your adjusted gross income, for the medical deduction',
    finance: 'paid back in so many months at this yearly rate: how much a month, as 12.9%,24',
    taxRate: 'your highest tax rate: what paying from an HSA or FSA saves, as 22%',
  },
  batch: {
    about: 'many cases in (NDJSON, or a CSV table), one NDJSON line out for each, same order',
    file: 'a file of cases, one JSON object a line, or .csv; - for standard input',
    fields: 'only these parts of each result, as verdict.status,costs',
    csv: 'the input is a table with a header of flag names (known by itself for a file named .csv)',
    json: 'the same; the output is JSON already',
  },
  compare: { about: 'every treatment side by side for the same person' },
  deadlines: {
    about: 'only the dates: what is due when, and by which rule',
    ics: 'also write a calendar file with reminders two weeks and three days before each date',
  },
  letter: {
    about: 'a draft letter from the facts of a case; blanks stay visible (kinds: ketcover list letters)',
    kind: 'appeal, medical-necessity, external-review …',
    html: 'write it as a page for printing',
    json: 'print as JSON, with the list of blanks',
    letterLang: 'language of the letter: en (what an insurer reads), es, or both',
  },
  list: {
    about: 'list what is bundled: payers, conditions, products, plan-kinds, policies, letters, claims, facts',
    what: 'payers, conditions, products, plan-kinds, policies, letters, claims or facts',
    noDate: 'no date',
  },
  show: {
    about: 'show one payer, policy, condition, product, plan kind or fact, with its sources',
    id: 'an id from one of the lists, or a name',
    history: 'of a policy: every bundled version, and what changed',
  },
  schema: {
    about:
      'print the JSON Schema (draft 2020-12) of the input, of what a command prints with --json, or of a policy file',
    what: 'case, result, compare, cost, bill, deadlines, letter, batch or policy',
    json: 'the same; a schema is JSON already',
  },
  mcp: {
    about: 'the same answers for AI assistants: a Model Context Protocol server on standard input and output',
    json: 'no effect; the protocol is JSON already',
  },
  completion: {
    about: 'a script for your shell that completes commands, flags and names',
    shell: 'bash, zsh or fish',
    json: 'print the script inside JSON',
  },

  /** Headings of the help of a case's flags. */
  groups: {
    patient: 'The person:',
    plan: 'The plan:',
    diagnosis: 'The diagnosis:',
    treatment: 'The treatment:',
    history: 'What was tried, and health (yes: --x, no: --no-x, not known: neither):',
    request: 'The request:',
  } satisfies Record<Section, string>,
  otherGroup: 'Options:',
  /** What stands after a flag in help. */
  placeholder: {
    date: '<YYYY-MM-DD>',
    'month-day': '<MM-DD>',
    money: '<dollars>',
    fraction: '<share>',
    integer: (unit: string | undefined) => `<${unit ?? 'number'}>`,
    codes: '<code>',
    trials: '<trial>',
    choice: '<choice>',
    product: '<product>',
    other: (type: string) => `<${type}>`,
  },
  /** Words between brackets in the help, and what is said instead of them. */
  signs: [] as readonly (readonly [string, string])[],
  /** Headings of commander's help; its own words where there is none here. */
  titles: {} as Partial<Record<string, string>>,
  /** How commander's messages on a wrong command line are said; its own words where there is none here. */
  complaints: [] as readonly (readonly [RegExp, string])[],

  didYouMean: (name: string) => ` Did you mean "${name}"?`,
  noCommand: (found: string, hint: string, names: string) => `There is no command ${found}.${hint} Commands: ${names}`,
  noTerminal:
    'ketcover asks its questions in a terminal. Here there is none, so give the answers as flags:\n' +
    '  ketcover check --payer aetna --condition depression --product spravato --age 43\n' +
    'or as JSON: ketcover check --input case.json. All flags: ketcover check --help',
  noList: (found: string, names: string, hint: string) => `There is no list ${found}. Lists: ${names}.${hint}`,
  noSchema: (found: string, names: string, hint: string) => `There is no schema ${found}. Schemas: ${names}.${hint}`,
  nothingCalled: (found: string, near: readonly string[]) => {
    const hint = near.length > 0 ? ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?` : '';
    return `Nothing bundled is called ${found}.${hint} See: ketcover list policies`;
  },
  noLanguage: (flag: string, found: string, names: string) => `${flag}: found ${found}. Allowed: ${names}.`,
  wrongToday: (found: string) => `KETCOVER_TODAY: found "${found}". Allowed: a day, as 2026-11-23.`,
  notWritten: (why: string) => `ketcover: the answer could not be written: ${why}`,
  failed: (why: string) => `ketcover: something went wrong inside the program: ${why}`,
};
