/** `ketcover cost`: only the costs of a case; with `--bill`, who pays what of any bill. */
import { type BillsAnswer, bill } from '../bill.ts';
import { check } from '../check.ts';
import { quoted } from '../intake/clean.ts';
import { money } from '../intake/flags.ts';
import type { InputError } from '../intake/index.ts';
import { bullets, heading, wrap } from '../report/layout.ts';
import { openData } from '../store/store.ts';
import { en } from '../words/index.ts';
import { contextFor, printErrors, readCaseInput } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import type { Io } from './io.ts';

/** A course has some dozens of sessions; more bills than this are a mistake. */
const MOST_BILLS = 500;
const MOST_DOLLARS = 10_000_000;

const say = en.costs.bill;

function problem(flag: string, message: string): InputError {
  return { path: flag, flag, found: '', allowed: '', suggestions: [], message };
}

/** Amounts of one flag in dollars, and an error for each that is none. */
function amounts(flag: string, texts: readonly string[]): { dollars: number[]; errors: InputError[] } {
  const read: number[] = [];
  const errors: InputError[] = [];
  for (const text of texts) {
    const dollars = money(text.trim());
    const fine =
      dollars !== undefined && dollars >= 0 && dollars <= MOST_DOLLARS && /^[^.]*(\.\d{1,2})?$/.test(text.trim());
    if (fine) read.push(dollars);
    else errors.push(problem(flag, say.wrongAmount(flag, quoted(text))));
  }
  return { dollars: read, errors };
}

async function printBills(answer: BillsAnswer, io: Io): Promise<void> {
  const theme = await io.theme();
  const { width } = io;
  const lines: string[] = [];
  answer.bills.forEach(({ steps }, i) => {
    lines.push(...heading(answer.bills.length > 1 ? `${say.title}: ${say.number(i + 1)}` : say.title, theme));
    steps.forEach((step, n) => {
      const last = n === steps.length - 1;
      lines.push(...wrap(step, width, `${n + 1}. `.padStart(4), '    ', last ? theme.strong : undefined));
    });
  });
  const { you, plan } = answer;
  const dollars = (amount: number) => amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
  if (answer.bills.length > 1)
    lines.push('', ...wrap(say.total(dollars(you), dollars(plan)), width, '', '', theme.strong));
  if (answer.assumed.length > 0) lines.push(...heading(say.assumedTitle, theme), ...bullets(answer.assumed, width));
  io.out(`${lines.join('\n').replace(/^\n/, '')}\n`);
}

export async function runCost(options: Record<string, unknown>, io: Io): Promise<number> {
  const data = openData();
  const json = options.json === true;
  const reading = readCaseInput(factFlags(options), options.input as string | undefined, contextFor(data), io);
  const errors = 'errors' in reading ? [...reading.errors] : [];
  const texts = options.bill as string[] | undefined;
  const bills = amounts('--bill', texts ?? []);
  const allowed = amounts('--allowed', (options.allowed as string[] | undefined) ?? []);
  errors.push(...bills.errors, ...allowed.errors);
  if (bills.dollars.length > MOST_BILLS) errors.push(problem('--bill', say.mostBills(MOST_BILLS)));
  if (texts === undefined && options.allowed !== undefined) errors.push(problem('--allowed', say.allowedWithoutBill));
  else if (allowed.dollars.length > 1 && allowed.dollars.length !== bills.dollars.length) {
    errors.push(problem('--allowed', say.moreAllowed));
  }
  if ('errors' in reading || errors.length > 0) return printErrors(errors, json, io);

  const given = reading.case;
  if (texts !== undefined) {
    const network = given.plan?.network as 'in' | 'out' | undefined;
    const answer = bill(bills.dollars, given.plan?.benefits ?? {}, {
      allowed: allowed.dollars,
      ...(network ? { network } : {}),
    });
    if (json) io.out(`${JSON.stringify(answer, null, 2)}\n`);
    else await printBills(answer, io);
    return EXIT.answered;
  }

  const result = check({ ...given, asOf: given.asOf ?? io.today() }, data);
  const { asOf, costs, openFacts, warnings } = result;
  const used = new Set(costs.flatMap(({ sources }) => sources));
  if (json) {
    const answer = {
      asOf,
      case: result.case,
      costs,
      openFacts: openFacts.filter(({ affects }) => affects === 'cost'),
      sources: result.sources.filter(({ id }) => used.has(id)),
      warnings: [...reading.warnings, ...warnings],
    };
    io.out(`${JSON.stringify(answer, null, 2)}\n`);
    return EXIT.answered;
  }
  const { costReport } = await import('../report/text.ts');
  const productName = (id: string) => data.products().find((product) => product.id === id)?.name ?? id;
  io.out(costReport(result, { width: io.width, theme: await io.theme(), details: true, words: en, productName }));
  return EXIT.answered;
}
