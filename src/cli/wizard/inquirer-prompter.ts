/** Questions on a real terminal. inquirer is loaded here, when the wizard starts, and nowhere else. */
import process from 'node:process';
import type { Context } from '../../intake/values.ts';
import type { FactId } from '../../model/case.ts';
import { FACTS } from '../../model/facts.ts';
import { PLAIN, type Style, wrap } from '../../report/layout.ts';
import type { Io } from '../io.ts';
import type { SummaryLine } from './answers.ts';
import { type Choice, entriesFor, matches, ownWaysOut, type Pick, waysOut } from './choices.ts';
import type { Answer, Prompter, Question } from './loop.ts';
import { watchPaste } from './paste.ts';
import { type Below, laidOut, nameInWidth, promptTheme } from './prompt-theme.ts';
import { readTyped } from './typed.ts';

/** Streams for tests; `signal` ends the open prompt. */
export interface Streams {
  input?: NodeJS.ReadableStream;
  output?: NodeJS.WritableStream;
  signal?: AbortSignal;
}

/** Questions that a list of medicines answers better than a number. */
const ASKS_A_LIST: Partial<Record<FactId, true>> = { 'history.failedAntidepressants': true };

/** Lines of a list on a screen that is too small for anything. */
const FEWEST_LINES = 6;
/** Entries of a long list that are shown before "see all". */
const FEWEST_ENTRIES = 3;

const rowsOf = () => process.stdout.rows || 24;

/** @param streams called for each prompt, since a prompt ends its output stream (except the terminal). */
export async function inquirerPrompter(
  io: Io,
  context: Context,
  streams: () => Streams = () => ({}),
): Promise<Prompter> {
  const { default: inquirer } = await import('inquirer');
  const theme = await io.theme();
  const { data, words } = context;
  const say = words.wizard;
  const { width } = io;

  const print = (text: string, first: string, style?: Style) =>
    io.out(`${wrap(text, width, first, '  ', style).join('\n')}\n`);
  const tell = (text: string, loud = false) => print(text, '  ', loud ? theme.strong : theme.dim);
  const kept = (question: string, answer: string) => print(`${question} ${answer}`, '- ');

  /** The prompt is wiped when it is answered; what stays on the screen is printed by `kept`, broken between words. */
  async function prompt<T>(
    type: 'select' | 'search' | 'checkbox' | 'input',
    message: string,
    below: Below,
    settings: Record<string, unknown>,
  ): Promise<T> {
    const { keys, ...look } = promptTheme(theme, words, width, below);
    const tip = type === 'input' ? {} : { keysHelpTip: keys[type] };
    const options = { ...streams(), clearPromptOnDone: true };
    const ask = inquirer.createPromptModule(options as Parameters<typeof inquirer.createPromptModule>[0]);
    // inquirer's types tie the settings to the literal type of each prompt; here they are put together at run time.
    const asked = { ...settings, type, name: 'answer', message, theme: { ...look, style: { ...look.style, ...tip } } };
    const { answer } = await ask([asked as never]);
    return answer as T;
  }

  /**
   * Lines that a list may take. inquirer redraws by moving the cursor up, which stops at the top of the screen, so the
   * whole prompt has to fit: question, list, gap, description, keys.
   */
  function linesFor(message: string, below: Below, choices: readonly Choice[]): number {
    const description = Math.max(0, ...choices.map((choice) => wrap(choice.description ?? '', width, '  ').length));
    const others = laidOut(message, width, below, PLAIN).length + description + 2;
    // One more stays free, for the line on which the cursor rests.
    return Math.max(FEWEST_LINES, rowsOf() - others - 1);
  }

  const asItem = (choice: Choice) => ({ ...choice, name: nameInWidth(choice.name, width), value: choice });

  async function select(question: Question, choices: Choice[], hints: string[] = []): Promise<Choice> {
    const out = waysOut(question, words);
    const all = [...choices, ...out];
    const below = { hints };
    const chosen = await prompt<Choice>('select', question.text, below, {
      choices: [...choices.map(asItem), new inquirer.Separator(' '), ...out.map(asItem)],
      pageSize: linesFor(question.text, below, all),
      loop: false,
    });
    return chosen;
  }

  async function find(question: Question, all: boolean): Promise<Choice> {
    const entries = entriesFor(question, FACTS[question.id].type, data, words) ?? [];
    const own = ownWaysOut(question.id, words);
    const usual = waysOut(question, words);
    const out = [...own, ...usual];
    const below = { label: say.typeToSearch };
    const lines = linesFor(question.text, below, matches('', question, entries, data).choices);
    // One line for "see all", one for the gap.
    const most = all ? Number.POSITIVE_INFINITY : Math.max(FEWEST_ENTRIES, lines - out.length - 2);
    const source = (term = '') => {
      // Who learned the signs at a typed answer uses them here too; they must not choose the first of the list.
      const sign = term.trim() === '' ? undefined : signOf(term);
      const way = out.find(({ value }) => value.kind === sign?.value.kind);
      if (way) return [asItem(way)];
      const { choices, guessed } = matches(term, question, entries, data);
      const gap = new inquirer.Separator(' ');
      if (choices.length === 0) return [new inquirer.Separator(say.noMatch(term)), gap, ...out.map(asItem)];
      const fits = choices.length <= most + 1;
      const seeAll: Choice = { name: say.showAll(choices.length), value: { kind: 'all' } };
      const shown = fits ? choices : [...choices.slice(0, most), seeAll];
      // Enter alone must not turn an unknown company into one that is only spelled like it.
      if (guessed && own.length > 0) {
        const unlisted = [new inquirer.Separator(say.notCalled(term)), ...own.map(asItem), gap];
        return [...unlisted, new inquirer.Separator(say.orMeant), ...shown.map(asItem), gap, ...usual.map(asItem)];
      }
      const head = guessed ? [new inquirer.Separator(say.meant(term))] : [];
      return [...head, ...shown.map(asItem), gap, ...out.map(asItem)];
    };
    return prompt<Choice>('search', question.text, below, { source, pageSize: lines });
  }

  /** Ways out of a typed answer; the same that lists have. */
  const SIGNS: Readonly<Record<string, Choice>> = {
    '': { name: say.unknown, value: { kind: 'unknown' } },
    '?': { name: say.askWhy, value: { kind: 'why' } },
    '<': { name: say.back, value: { kind: 'back' } },
    '!': { name: say.finish, value: { kind: 'finish' } },
  };

  /** "I don’t know" can be typed as well as left out. */
  const signOf = (text: string): Choice | undefined =>
    SIGNS[say.unknownWords.includes(text.trim().toLowerCase()) ? '' : text.trim()];

  function formOf(factType: string): string[] {
    return factType in say.form ? [say.form[factType as keyof typeof say.form]] : [];
  }

  async function type(question: Question): Promise<Choice> {
    const { type: factType } = FACTS[question.id];
    const form = question.id in ASKS_A_LIST ? [say.countForm] : formOf(factType);
    const validate = (text: string): true | string => {
      const sign = signOf(text);
      if (sign) return sign.value.kind === 'back' && !question.canGoBack ? `  ${say.firstQuestion}` : true;
      const typed = readTyped(question.id, text, context);
      return 'value' in typed || wrap(typed.problem, width, '  ').join('\n');
    };
    const below = { hints: [...form, say.keysInput(question.canGoBack)], label: say.typeAnswer };
    // A pasted list has line breaks, at the first of which the prompt ends.
    const paste = question.id in ASKS_A_LIST ? watchPaste(streams().input ?? process.stdin) : undefined;
    const first = await prompt<string>('input', question.text, below, { validate });
    paste?.stop();
    const all = paste?.pasted();
    const whole = all?.startsWith(first.trim()) ? all : first;
    const text = whole === first || 'value' in readTyped(question.id, whole, context) ? whole : first;
    const sign = signOf(text);
    if (sign) return sign;
    const typed = readTyped(question.id, text, context);
    if ('problem' in typed) throw new Error(typed.problem);
    const { value, instead, readAs } = typed;
    return { name: readAs ?? text.trim(), value: { kind: 'value', value, ...(instead ? { instead } : {}) } };
  }

  /** "Is there a copay? How much?" in two steps: a typed 0 would say that visits are free. */
  async function copay(question: Question): Promise<Choice> {
    const first = await select(question, [
      { name: say.copayYes, value: { kind: 'more' } },
      { name: say.copayNo, value: { kind: 'unknown' } },
    ]);
    if (first.value.kind !== 'more') return first;
    const amount = await type({ ...question, text: say.copayAmount, canGoBack: true });
    return amount.value.kind === 'back' ? copay(question) : amount;
  }

  async function excluded(question: Question): Promise<Choice> {
    const products = data.products();
    const first = await select(
      question,
      [
        { name: say.excludesNone, value: { kind: 'value', value: [] } },
        { name: say.excludesSome, value: { kind: 'more' } },
      ],
      [say.excludesThese(products.map(({ short }) => short))],
    );
    if (first.value.kind !== 'more') return first;
    const value = await prompt<string[]>(
      'checkbox',
      say.excludesWhich,
      {},
      {
        choices: products.map(({ id, name }) => ({ name, value: id })),
        pageSize: linesFor(say.excludesWhich, {}, []),
        loop: false,
      },
    );
    const names = products.filter(({ id }) => value.includes(id)).map(({ name }) => name);
    if (value.length > 0) return { name: names.join(', '), value: { kind: 'value', value } };
    tell(say.excludesEmpty);
    return excluded(question);
  }

  /** The prompt that fits the fact, once. */
  async function once(question: Question, all: boolean): Promise<Choice> {
    const { type: factType, choices } = words.fact(question.id);
    if (question.id === 'plan.benefits.copay') return copay(question);
    if (factType === 'products') return excluded(question);
    if (factType === 'boolean') {
      return select(question, [
        { name: say.yes, value: { kind: 'value', value: true } },
        { name: say.no, value: { kind: 'value', value: false } },
      ]);
    }
    if (choices) {
      const named = choices.map(({ value, label }): Choice => ({ name: label, value: { kind: 'value', value } }));
      return select(question, named);
    }
    return entriesFor(question, factType, data, words) ? find(question, all) : type(question);
  }

  async function ask(question: Question): Promise<Answer> {
    const progress = say.progress(question.number, question.open);
    io.out(`\n${wrap(progress, width, '', '', theme.dim).join('\n')}\n`);
    let all = false;
    for (;;) {
      const { name, value } = await once(question, all);
      if (value.kind === 'all') all = true;
      else if (value.kind === 'why') tell(say.why(question.why));
      else if (value.kind !== 'more') {
        kept(question.text, name);
        return value satisfies Pick;
      }
    }
  }

  async function review(lines: readonly SummaryLine[], more: number): Promise<FactId | 'more' | undefined> {
    io.out(`\n${wrap(say.reviewTitle, width, '', '', theme.strong).join('\n')}\n`);
    for (const { question, answer } of lines) kept(question, answer);
    const next = await prompt<'answer' | 'change' | 'more'>(
      'select',
      say.reviewAsk,
      {},
      {
        choices: [
          { name: say.reviewYes, value: 'answer' },
          { name: say.reviewChange, value: 'change' },
          ...(more > 0 ? [{ name: say.reviewMore(more), value: 'more' }] : []),
        ],
        loop: false,
      },
    );
    if (next === 'more') return next;
    if (next === 'answer') return undefined;
    return prompt<FactId>(
      'select',
      say.reviewWhich,
      {},
      {
        choices: lines.map(({ id, question, answer }) => ({ name: shortened(`${question} ${answer}`), value: id })),
        pageSize: linesFor(say.reviewWhich, {}, []),
        loop: false,
      },
    );
  }

  /** One line of a list must not break. */
  function shortened(text: string): string {
    return text.length <= width - 4 ? text : `${text.slice(0, width - 7)}...`;
  }

  return { ask, tell, review };
}
