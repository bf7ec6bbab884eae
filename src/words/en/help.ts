/**
 * Examples of each command, the topics of `ketcover help`, and the words of the manual page. The manual page and the
 * tables of the README are made from this, from the commands and from the fact table.
 */

/** One command line and what it is good for. */
export interface Example {
  run: string;
  does: string;
}

const PERSON = '--payer aetna --condition depression --product spravato';

export const help = () => ({
  examplesTitle: 'Examples:',
  /** By command; a test runs each of them. case.json and cases.ndjson are files of your own. */
  examples: {
    check: [
      { run: `ketcover check ${PERSON}`, does: 'the three answers for one person' },
      { run: 'ketcover check --input case.json --details', does: 'a case from a file, with every date and source' },
      { run: 'ketcover check --input case.json --html report.html', does: 'a page to read or print' },
      {
        run: 'cat case.json | ketcover check --input - --age 44 --json',
        does: 'from a pipe; a flag wins over the file',
      },
    ],
    cost: [
      {
        run: `ketcover cost ${PERSON} --deductible 1500 --coinsurance 20%`,
        does: 'what the first course and a year cost',
      },
      {
        run: 'ketcover cost --bill 1200 --allowed 900 --deductible 500 --coinsurance 20%',
        does: 'who pays what of one bill, step by step',
      },
      { run: 'ketcover cost --payer none --product iv-ketamine --finance 12.9%,24', does: 'paid back in 24 months' },
    ],
    batch: [
      { run: 'ketcover batch cases.ndjson > answers.ndjson', does: 'one answer a line, in the same order' },
      { run: 'ketcover batch cases.ndjson --fields verdict.status,verdict.headline', does: 'only two parts of each' },
    ],
    compare: [{ run: `ketcover compare ${PERSON}`, does: 'every form of ketamine and Spravato for one person' }],
    deadlines: [
      {
        run: 'ketcover deadlines --input case.json --denied-on 2026-10-02 --ics dates.ics',
        does: 'the last days after a denial, and a calendar file',
      },
    ],
    letter: [
      { run: 'ketcover letter appeal --input case.json', does: 'a draft as text' },
      { run: 'ketcover letter medical-necessity --input case.json --html letter.html', does: 'a page to print' },
    ],
    list: [
      { run: 'ketcover list payers', does: 'insurers and programs' },
      { run: 'ketcover list facts', does: 'everything that can be told, with its flag' },
    ],
    show: [
      { run: 'ketcover show aetna-cpb-0938', does: 'one policy with its sources' },
      { run: 'ketcover show crps', does: 'a condition: what studies found, for and against' },
      { run: 'ketcover show failed-antidepressants', does: 'a fact: what it means and how to give it' },
    ],
    schema: [{ run: 'ketcover schema case', does: 'the JSON Schema of the input' }],
    completion: [{ run: 'ketcover completion bash', does: 'for this session: source <(ketcover completion bash)' }],
    mcp: [{ run: 'ketcover mcp', does: 'started by the assistant, which speaks to it; see the README' }],
    help: [
      { run: 'ketcover help topics', does: 'what there is help on' },
      { run: 'ketcover help check', does: 'the flags of a command' },
      { run: 'ketcover help man', does: 'the manual page; to read it: ketcover help man | man -l -' },
    ],
  } as Readonly<Record<string, readonly Example[]>>,
  about: 'help on a command or a topic; the topics: ketcover help topics',
  topic: 'a command or a topic',
  json: 'print the text inside JSON',
  topicsTitle: 'Topics (ketcover help <topic>):',
  noTopic: (found: string, near: string | undefined, topics: string) =>
    `There is no help on ${found}.${near ? ` Did you mean "${near}"?` : ''} Topics: ${topics}`,
  topics: {
    answers: {
      about: 'what each answer means',
      text: [
        'The answer is one of six. "Not covered": the plan booklet excludes the treatment, or there is no plan; medical reasons do not help. "Unlikely": the policy calls it unproven or not necessary, or something that cannot change is not met; an appeal may still help. "Not yet": covered under conditions, and something is missing that you can still meet. "Possible": nothing is known to be missing, but not everything is known. "Likely": you meet every condition that the policy names. "Not known": we have no policy of your insurer on this; you see what is usual.',
        'What you leave out is not known. It is never taken as "no". A policy that does not speak of something is not a refusal.',
        'Every figure that was assumed is called assumed, and is shown as a span.',
      ],
    },
    environment: {
      about: 'environment variables',
      text: ['Your shell can hold settings for programs. ketcover looks at these and at no others:'],
    },
    'exit-codes': {
      about: 'what the exit code tells a script',
      text: [
        'An answer is an answer, also when it is "not covered": the exit code says only whether there was one.',
        'ketcover batch goes on after a wrong line and ends with 2.',
      ],
    },
    files: {
      about: 'what is read and written',
      text: [
        'Read: the bundled rules and prices, and the file you name with --input.',
        'Written: only what you ask for, with --html, --ics or --save. Such a file can be read by you alone (mode 0600). It is written beside the old one and then takes its place, so a stop half-way leaves the old one whole. There is no settings file, no cache and no history.',
      ],
    },
    privacy: {
      about: 'what happens to what you type',
      text: [
        'ketcover works offline. It opens no connection, asks no server, and sends nothing: not your answers, not that you use it.',
        'Nothing is saved unless you name a file. But your shell may keep the command line in its history; to leave no trace there, answer the questions of "ketcover" instead, or read the case from a file with --input.',
        'A page, a letter or a saved file tells of your health. Keep it as you would keep a letter from your doctor.',
      ],
    },
    scripts: {
      about: 'JSON, many cases, and pipes',
      text: [
        'Every command takes --json. Results go to standard output, everything else to standard error. A pipe never waits for a question, and colours are off in it.',
        'ketcover schema case describes what goes in; ketcover schema result, compare, cost, bill, deadlines, letter and batch what comes out. Money is in US dollars with at most two decimals, days are YYYY-MM-DD, shares are fractions (0.2). New fields may be added; those that are there keep their meaning as long as schemaVersion stays the same.',
        'ketcover batch takes one case a line and gives one answer a line in the same order. An “id” of your own in a line, or a column id in a table, goes back with the answer. It is a filter, so it also runs inside GNU parallel or any engine that pipes lines through a program.',
      ],
    },
    sources: {
      about: 'where rules and prices come from, and how old they are',
      text: [
        'Each policy, price, deadline and study has a source with its title, its web address, the date it bears and the day we read it. Add --details to see them, or ask: ketcover show <policy>.',
        'Where the payer’s own text could not be read, a copy or a summary was, and the answer says so. Where a part could not be read, the answer is at best "possible".',
        'Policies change. A rule that was not reviewed for two years is called old in the answer. --as-of asks for another day; the rules in force on that day are used. Your plan’s own documents decide.',
      ],
    },
  } as Readonly<Record<string, { about: string; text: readonly string[] }>>,
  environment: [
    ['KETCOVER_TODAY', 'The day for which rules are chosen, as 2026-11-23, when --as-of is not given. Default: today.'],
    [
      'LC_ALL, LC_MESSAGES, LANG',
      'The language when --lang is not given: es_… is Spanish. The first of them that has a value counts.',
    ],
    ['NO_COLOR', 'Any value turns colours off.'],
    ['FORCE_COLOR', 'Any value but 0 turns colours on, also in a pipe.'],
    ['COLUMNS', 'Width of the text where there is no terminal. Default: 80; from 40 to 100.'],
    ['ACCESSIBLE', 'Any value but 0 and false: plain mode, as with --plain.'],
    ['TERM', 'dumb: plain mode, without colours, rules and redrawing, as with --plain.'],
    ['KETCOVER_DEBUG', 'Any value: when the program itself fails, where it failed.'],
  ] as readonly (readonly [string, string])[],
  exitCodes: [
    ['0', 'an answer was given, whatever it says'],
    ['1', 'the program failed, or a file could not be written'],
    ['2', 'the input was wrong'],
    ['130', 'stopped with Ctrl-C'],
  ] as readonly (readonly [string, string])[],
  /** Words of the tables and of the manual page. */
  table: {
    flag: 'Flag',
    what: 'What it tells',
    command: 'Command',
    does: 'What it does',
    name: 'Name',
    code: 'Exit code',
  },
  man: {
    brief: 'is ketamine treatment covered by US health insurance, what does it cost, what to do next',
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    commands: 'COMMANDS',
    facts: 'FLAGS OF A CASE',
    factsHow:
      'The commands check, cost, compare, deadlines and letter take these. What is left out is not known. A yes/no fact is given as --x or --no-x.',
    also: 'SEE ALSO',
    seeAlso: 'ketcover help topics, ketcover list facts',
    crisis: 'If you think about ending your life: call or text 988, any time, free.',
  },
});
