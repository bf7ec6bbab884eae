/**
 * Questions line by line, for screen readers and for terminals that cannot draw: nothing is redrawn, every choice has a
 * number, every way out is a sign that can be typed.
 */
import { createInterface } from 'node:readline';
import { exactly } from '../../intake/names.ts';
import { payersMeant } from '../../intake/payer-names.ts';
import type { Context } from '../../intake/values.ts';
import type { FactId } from '../../model/case.ts';
import { FACTS } from '../../model/facts.ts';
import { wrap } from '../../report/layout.ts';
import type { Io } from '../io.ts';
import type { SummaryLine } from './answers.ts';
import { type Choice, entriesFor, matches, ownWaysOut } from './choices.ts';
import type { Answer, Prompter, Question } from './loop.ts';
import { readTyped } from './typed.ts';

/** So many names are read out at once. */
const MOST_SHOWN = 9;
/** A list that is no longer than this is read out whole at the start: nobody can guess what the kinds of plan are called. */
const SHORT_LIST = 20;

const pickedValue = (pick: Choice['value']) => (pick.kind === 'value' ? pick.value : undefined);

/** The person closed the input: the same as Ctrl-C. */
class Stopped extends Error {
  override name = 'ExitPromptError';
}

type Sign = Exclude<Answer['kind'], 'value'> | 'why';
const SIGNS: Readonly<Record<string, Sign>> = { '': 'unknown', '?': 'why', '<': 'back', '!': 'finish' };

export interface PlainPrompter extends Prompter {
  close(): void;
}

/** @param input where the answers come from; lines, with or without a terminal behind them. */
export function plainPrompter(io: Io, context: Context, input: NodeJS.ReadableStream): PlainPrompter {
  const { data, words } = context;
  const say = words.wizard;
  const reader = createInterface({ input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const tell = (text: string) => io.out(`${wrap(text, io.width).join('\n')}\n`);

  async function line(): Promise<string> {
    io.out(say.plainPrompt);
    const { value, done } = await lines.next();
    if (done) throw new Stopped();
    return String(value).trim();
  }

  function numbered(choices: readonly Choice[]): void {
    choices.forEach((choice, i) => {
      tell(say.plainChoice(i + 1, choice.name));
    });
  }

  const byNumber = (text: string, choices: readonly Choice[]) =>
    /^\d+$/.test(text) ? choices[Number(text) - 1] : undefined;

  /** A choice from a short list, by its number or its first letters. */
  function fromList(text: string, choices: readonly Choice[]): Answer | undefined {
    const wanted = text.toLowerCase();
    const named = choices.filter(({ name }) => name.toLowerCase().startsWith(wanted));
    const chosen = byNumber(text, choices) ?? (named.length === 1 ? named[0] : undefined);
    return chosen?.value.kind === 'value' ? chosen.value : undefined;
  }

  function shortList({ id }: Question): Choice[] | undefined {
    const { type, choices } = words.fact(id);
    if (type === 'boolean') {
      return [
        { name: say.yes, value: { kind: 'value', value: true } },
        { name: say.no, value: { kind: 'value', value: false } },
      ];
    }
    return choices?.map(({ value, label }): Choice => ({ name: label, value: { kind: 'value', value } }));
  }

  function typed(id: FactId, text: string): Answer | undefined {
    const asked = id === 'plan.benefits.copay' && say.none.includes(text.toLowerCase()) ? '' : text;
    if (asked === '') return { kind: 'unknown' };
    if (FACTS[id].type === 'products' && say.none.includes(text.toLowerCase())) return { kind: 'value', value: [] };
    const read = readTyped(id, asked, context);
    if ('problem' in read) {
      tell(read.problem);
      return undefined;
    }
    if (read.readAs) tell(read.readAs);
    return { kind: 'value', value: read.value, ...(read.instead ? { instead: read.instead } : {}) };
  }

  function hintFor({ id }: Question): string[] {
    const { type } = FACTS[id];
    if (id === 'plan.benefits.copay') return [say.plainCopay];
    if (type === 'products') return [say.excludesThese(data.products().map(({ short }) => short)), say.plainList];
    if (id === 'history.failedAntidepressants') return [say.countForm];
    return type in say.form ? [say.form[type as keyof typeof say.form]] : [];
  }

  /** Payers that a name means as it is typed. */
  function takenAs(text: string) {
    const { payers, spelled } = payersMeant(text, data);
    return spelled === undefined ? payers : [];
  }

  async function ask(question: Question): Promise<Answer> {
    tell('');
    tell(say.progress(question.number, question.open));
    tell(question.text);
    const list = shortList(question);
    const entries = list ? undefined : entriesFor(question, FACTS[question.id].type, data, words);
    const own = entries ? ownWaysOut(question.id, words) : [];
    const whole = entries && entries.length <= SHORT_LIST ? matches('', question, entries, data).choices : [];
    let offered: Choice[] = [...whole, ...own];
    if (list) numbered(list);
    if (entries) {
      tell(whole.length > 0 ? say.plainSearchShort : say.plainSearch);
      numbered(offered);
    }
    for (const hint of hintFor(question)) tell(hint);

    for (;;) {
      const text = await line();
      const sign = say.unknownWords.includes(text.toLowerCase()) ? 'unknown' : SIGNS[text];
      if (sign === 'why') tell(say.why(question.why));
      else if (sign === 'back' && !question.canGoBack) tell(say.firstQuestion);
      else if (sign) return { kind: sign };
      else if (list) {
        const answer = fromList(text, list);
        if (answer) return answer;
        tell(say.noMatch(text));
      } else if (entries) {
        const picked = byNumber(text, offered);
        if (picked?.value.kind === 'value') {
          tell(picked.name);
          return picked.value;
        }
        const { choices, guessed } = matches(text, question, entries, data);
        // What is called exactly so is meant, whatever else begins with the same word.
        const exact = question.id === 'plan.payer' ? takenAs(text) : exactly(text, entries);
        const named = exact.length === 1 ? choices.find(({ value }) => pickedValue(value) === exact[0]?.id) : undefined;
        const only = named ?? (choices.length === 1 && !guessed ? choices[0] : undefined);
        if (only?.value.kind === 'value') {
          tell(only.name);
          return only.value;
        }
        if (choices.length === 0) {
          // The numbers that were read out last still count; a short list is not read out anew.
          tell(say.noMatch(text));
          if (whole.length === 0) numbered(offered);
          continue;
        }
        tell(guessed ? say.meant(text) : say.plainPick);
        offered = [...choices.slice(0, MOST_SHOWN), ...own];
        numbered(offered);
        if (choices.length > MOST_SHOWN) tell(say.plainMore(choices.length - MOST_SHOWN));
      } else {
        const answer = typed(question.id, text);
        if (answer) return answer;
      }
    }
  }

  async function review(summary: readonly SummaryLine[], more: number): Promise<FactId | 'more' | undefined> {
    tell('');
    tell(say.reviewTitle);
    summary.forEach(({ question, answer }, i) => {
      tell(say.plainChoice(i + 1, `${question} ${answer}`));
    });
    const how = more > 0 ? `${say.plainReview} ${say.plainMoreQuestions(more)}` : say.plainReview;
    tell(how);
    for (;;) {
      const text = await line();
      if (text === '' || text === '!') return undefined;
      if (text === '+' && more > 0) return 'more';
      const chosen = /^\d+$/.test(text) ? summary[Number(text) - 1] : undefined;
      if (chosen) return chosen.id;
      tell(how);
    }
  }

  return { ask, tell, review, close: () => reader.close() };
}
