/** `ketcover cost`: only the costs of a case; with `--bill`, who pays what of any bill. */
import { type BillsAnswer, bill, type Financing, financing, taxSaved } from '../bill.ts';
import { check } from '../check.ts';
import { quoted } from '../intake/clean.ts';
import { fraction, money } from '../intake/flags.ts';
import type { InputError } from '../intake/index.ts';
import { bullets, heading, wrap } from '../report/layout.ts';
import { openData } from '../store/store.ts';
import { grouped } from '../words/en/grouped.ts';
import { en } from '../words/index.ts';
import { contextFor, printErrors, printRecordNotes, readCaseInput } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import { type Io, printText } from './io.ts';

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

interface Paying {
  financing?: Financing;
  taxSaved?: number;
}

/** "12.9%,24" -> 0.129 and 24. */
function readFinance(text: string): { apr: number; months: number } | undefined {
  const [rate = '', months = '', ...more] = text.split(',').map((part) => part.trim());
  const apr = fraction(rate);
  const fine = apr !== undefined && apr <= 1 && /^\d{1,3}$/.test(months) && Number(months) >= 1;
  return fine && more.length === 0 ? { apr, months: Number(months) } : undefined;
}

/** How the typical amount can be paid, as far as asked. */
function paying(amount: number, plan: { apr: number; months: number } | undefined, rate: number | undefined): Paying {
  return {
    ...(plan ? { financing: financing(amount, plan.apr, plan.months) } : {}),
    ...(rate === undefined ? {} : { taxSaved: taxSaved(amount, rate) }),
  };
}

const dollars = (amount: number) =>
  `$${grouped(Math.floor(amount))}.${String(Math.round(amount * 100) % 100).padStart(2, '0')}`;

async function payingLines({ financing: plan, taxSaved: saved }: Paying, amount: number, io: Io): Promise<string[]> {
  if (!plan && saved === undefined) return [];
  const theme = await io.theme();
  const rows = [
    ...(plan
      ? [
          say.inParts(
            dollars(plan.monthly),
            plan.months,
            dollars(plan.total),
            dollars(plan.interest),
            dollars(plan.last),
          ),
          say.deferredInterest,
        ]
      : []),
    ...(saved === undefined ? [] : [say.untaxed(dollars(saved), dollars(amount))]),
  ];
  return [...heading(say.payingTitle, theme), ...bullets(rows, io.width)];
}

async function printBills(answer: BillsAnswer, how: Paying, io: Io): Promise<void> {
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
  if (answer.bills.length > 1)
    lines.push('', ...wrap(say.total(dollars(you), dollars(plan)), width, '', '', theme.strong));
  if (answer.assumed.length > 0) lines.push(...heading(say.assumedTitle, theme), ...bullets(answer.assumed, width));
  lines.push(...(await payingLines(how, you, io)));
  printText(`${lines.join('\n').replace(/^\n/, '')}\n`, io);
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
  const finance = options.finance === undefined ? undefined : readFinance(options.finance as string);
  if (options.finance !== undefined && !finance) {
    errors.push(problem('--finance', say.wrongFinance(quoted(options.finance as string))));
  }
  const rate = options.taxRate === undefined ? undefined : fraction(options.taxRate as string);
  if (options.taxRate !== undefined && (rate === undefined || rate > 1)) {
    errors.push(problem('--tax-rate', say.wrongRate(quoted(options.taxRate as string))));
  }
  if ('errors' in reading || errors.length > 0) return printErrors(errors, json, io);

  const given = reading.case;
  if (texts !== undefined) {
    printRecordNotes(reading, io);
    const network = given.plan?.network as 'in' | 'out' | undefined;
    const answer = bill(bills.dollars, given.plan?.benefits ?? {}, {
      allowed: allowed.dollars,
      ...(network ? { network } : {}),
    });
    const how = paying(answer.you, finance, rate);
    if (json) io.out(`${JSON.stringify({ ...answer, ...how }, null, 2)}\n`);
    else await printBills(answer, how, io);
    return EXIT.answered;
  }

  const result = check({ ...given, asOf: given.asOf ?? io.today() }, data);
  result.warnings.unshift(...reading.warnings);
  const { asOf, costs, openFacts, warnings } = result;
  // What is paid without the plan is what people pay in parts.
  const own = costs.find(({ id }) => id === 'if-denied') ?? costs[0];
  const how = own ? paying(own.you.typical, finance, rate) : {};
  const used = new Set(costs.flatMap(({ sources }) => sources));
  if (json) {
    const answer = {
      asOf,
      case: result.case,
      costs,
      ...how,
      openFacts: openFacts.filter(({ affects }) => affects === 'cost'),
      sources: result.sources.filter(({ id }) => used.has(id)),
      warnings,
    };
    io.out(`${JSON.stringify(answer, null, 2)}\n`);
    return EXIT.answered;
  }
  const { costReport } = await import('../report/text.ts');
  const productName = (id: string) => data.products().find((product) => product.id === id)?.name ?? id;
  const extra = own ? await payingLines(how, own.you.typical, io) : [];
  io.out(
    costReport(result, { width: io.width, theme: await io.theme(), details: true, words: en, productName }, extra),
  );
  return EXIT.answered;
}
