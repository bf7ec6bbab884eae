/** `ketcover cost`: only the costs of a case; with `--bill`, who pays what of any bill. */
import {
  type BillsAnswer,
  bill,
  type Deduction,
  deduction,
  dollars,
  type Financing,
  financing,
  programOf,
  taxSaved,
  type Untaxed,
  untaxed,
} from '../bill.ts';
import { check } from '../check.ts';
import { clean, quoted } from '../intake/clean.ts';
import { fraction } from '../intake/flags.ts';
import type { InputError } from '../intake/index.ts';
import type { Case } from '../model/case.ts';
import type { Data } from '../model/data.ts';
import type { ResultSource } from '../model/result.ts';
import { bullets, heading, wrap } from '../report/layout.ts';
import type { Words } from '../words/index.ts';
import { contextFor, dataFor, printErrors, printRecordNotes, readCaseInput } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { factFlags } from './fact-flags.ts';
import { type Io, printText } from './io.ts';
import { amountOf, type BilledService, readServices } from './services.ts';

/** A course has some dozens of sessions; more bills than this are a mistake. */
const MOST_BILLS = 500;

type BillWords = Words['costs']['bill'];

function problem(flag: string, message: string): InputError {
  return { path: flag, flag, found: '', allowed: '', suggestions: [], message };
}

/** Amounts of one flag in dollars, and an error for each that is none. */
function amounts(flag: string, texts: readonly string[], say: BillWords): { dollars: number[]; errors: InputError[] } {
  const read: number[] = [];
  const errors: InputError[] = [];
  for (const text of texts) {
    const dollars = amountOf(text.trim());
    if (dollars !== undefined) read.push(dollars);
    else errors.push(problem(flag, say.wrongAmount(flag, quoted(text))));
  }
  return { dollars: read, errors };
}

interface Paying {
  financing?: Financing;
  taxSaved?: number;
  untaxed?: Untaxed;
  deduction?: Deduction;
}

/** How the person wants to pay, as far as asked. */
interface Ways {
  loan: { apr: number; months: number } | undefined;
  rate: number | undefined;
  income: number | undefined;
}

/** "12.9%,24" -> 0.129 and 24. */
function readFinance(text: string): { apr: number; months: number } | undefined {
  const [rate = '', months = '', ...more] = text.split(',').map((part) => part.trim());
  const apr = fraction(rate);
  const fine = apr !== undefined && apr <= 1 && /^\d{1,3}$/.test(months) && Number(months) >= 1;
  return fine && more.length === 0 ? { apr, months: Number(months) } : undefined;
}

/** The tax saved by the better of the untaxed accounts that this person may have. */
function untaxedBy(amount: number, rate: number, given: Case & { asOf: string }, data: Data, words: Words) {
  const accounts = untaxed(amount, rate, given, data, words);
  if (!accounts) return { taxSaved: taxSaved(amount, rate) };
  return { taxSaved: Math.max(0, ...accounts.accounts.map(({ saves }) => saves)), untaxed: accounts };
}

function paying(amount: number, ways: Ways, given: Case & { asOf: string }, data: Data, words: Words): Paying {
  const { loan, rate, income } = ways;
  return {
    ...(loan ? { financing: financing(amount, loan.apr, loan.months) } : {}),
    ...(rate === undefined ? {} : untaxedBy(amount, rate, given, data, words)),
    ...(rate === undefined || income === undefined ? {} : { deduction: deduction(amount, income, rate) }),
  };
}

/** What the aid files say of a way of paying; each with its source. */
function advice(ids: readonly string[], data: Data): string[] {
  const { items, sources } = data.aid();
  return items
    .filter(({ id }) => ids.includes(id))
    .map(({ says, source }) => {
      const url = sources.find(({ id }) => id === source.ref)?.url;
      return url ? `${says} (${url})` : says;
    });
}

/** A sentence with the address of the first source; `--json` has them all. */
const withUrl = (says: string, [source]: readonly ResultSource[]): string =>
  source ? `${says} (${source.url})` : says;

/** What is said of the accounts that are possible, or why there are none. */
function accountLines({ accounts, leastDeductible, bronzeCounts, family, rules }: Untaxed, words: Words): string[] {
  const say = words.costs.bill;
  if (accounts.length === 0) return [withUrl(say.noAccount, rules)];
  const lines = accounts.map(({ id, year, limit, counts, saves, sources }) => {
    const money: [string, string, string] = [dollars(limit), dollars(counts), dollars(saves)];
    const says = id === 'fsa' ? say.fsa(year, ...money) : say.hsa(year, ...money, dollars(leastDeductible), family);
    return withUrl(says, sources);
  });
  return [
    ...lines,
    ...(bronzeCounts.length > 0 ? [withUrl(say.bronzeCounts, bronzeCounts)] : []),
    ...(accounts.length > 1 ? [withUrl(say.notBothAccounts, rules)] : []),
  ];
}

async function payingLines(how: Paying, amount: number, data: Data, io: Io, title?: string): Promise<string[]> {
  const { financing: plan, taxSaved: saved, untaxed: accounts, deduction: deducted } = how;
  if (!plan && saved === undefined) return [];
  const say = io.words.costs.bill;
  const rows = [
    ...(title === undefined ? [] : [say.payingFor(title, dollars(amount))]),
    ...(plan
      ? [
          say.inParts(
            dollars(plan.monthly),
            plan.months,
            dollars(plan.total),
            dollars(plan.interest),
            dollars(plan.last),
          ),
          ...advice(['medical-card-caution'], data),
        ]
      : []),
    ...(accounts && amount > 0 ? accountLines(accounts, io.words) : []),
    ...(saved === undefined || accounts ? [] : [say.untaxed(dollars(saved), dollars(amount))]),
    ...(deducted ? [say.deduction(dollars(deducted.deductible), dollars(amount), dollars(deducted.saves))] : []),
    ...(saved === undefined ? [] : advice(['hsa-fsa', 'medical-deduction'], data)),
  ];
  return [...heading(say.payingTitle, await io.theme()), ...bullets(rows, io.width)];
}

async function printBills(answer: BillsAnswer, how: Paying, data: Data, io: Io): Promise<void> {
  const theme = await io.theme();
  const say = io.words.costs.bill;
  const { width } = io;
  const lines: string[] = [];
  const several = answer.bills.length > 1;
  answer.bills.forEach(({ steps, person, service }, i) => {
    const which = service ?? (several ? say.number(i + 1, person) : undefined);
    lines.push(...heading(which === undefined ? say.title : `${say.title}: ${which}`, theme));
    steps.forEach((step, n) => {
      const last = n === steps.length - 1;
      lines.push(...wrap(step, width, `${n + 1}. `.padStart(4), '    ', last ? theme.strong : undefined));
    });
  });
  const { you, plan, secondPlan } = answer;
  if (several && answer.bills.some(({ service }) => service !== undefined)) {
    const asked = answer.bills.reduce((sum, one) => sum + one.bill, 0);
    lines.push(...heading(say.servicesTitle(dollars(asked)), theme));
    lines.push(
      ...bullets(
        answer.parts.map(({ says, amount }) => `${says}: ${dollars(amount)}`),
        width,
      ),
    );
  }
  if (several) {
    const total = say.total(dollars(you), dollars(plan), secondPlan > 0 ? dollars(secondPlan) : undefined);
    lines.push('', ...wrap(total, width, '', '', theme.strong));
  }
  if (answer.assumed.length > 0) lines.push(...heading(say.assumedTitle, theme), ...bullets(answer.assumed, width));
  lines.push(...(await payingLines(how, you, data, io)));
  if (answer.sources.length > 0) {
    const rows = answer.sources.map(({ title, url }) => `${title}: ${url}`);
    lines.push(...heading(io.words.report.sources, theme), ...bullets(rows, width));
  }
  printText(`${lines.join('\n').replace(/^\n/, '')}\n`, io);
}

/** Flags that speak of each `--bill`; of a service the same is said in `--service`. */
const WITH_BILL = ['bill', 'allowed', 'notCovered', 'for'] as const;

/** Services as `bill` takes them: the amounts apart. */
function ofServices(services: readonly BilledService[]) {
  return {
    bills: services.map(({ amount }) => amount),
    services,
    notCovered: services.map(({ notCovered = 0 }) => notCovered),
    ...(services.some(({ allowed }) => allowed !== undefined) && {
      allowed: services.map(({ amount, allowed = amount }) => allowed),
    }),
  };
}

export async function runCost(options: Record<string, unknown>, io: Io): Promise<number> {
  const data = dataFor(io);
  const json = options.json === true;
  const say = io.words.costs.bill;
  const reading = readCaseInput(
    factFlags(options),
    options.input as string | undefined,
    contextFor(data, io.words),
    io,
  );
  const errors = 'errors' in reading ? [...reading.errors] : [];
  const texts = options.bill as string[] | undefined;
  const bills = amounts('--bill', texts ?? [], say);
  const allowed = amounts('--allowed', (options.allowed as string[] | undefined) ?? [], say);
  const notCovered = amounts('--not-covered', (options.notCovered as string[] | undefined) ?? [], say);
  errors.push(...bills.errors, ...allowed.errors, ...notCovered.errors);
  if (texts === undefined && options.notCovered !== undefined) {
    errors.push(problem('--not-covered', say.notCoveredWithoutBill));
  } else if (notCovered.dollars.length > 1 && notCovered.dollars.length !== bills.dollars.length) {
    errors.push(problem('--not-covered', say.moreNotCovered));
  }
  if (bills.dollars.length > MOST_BILLS) errors.push(problem('--bill', say.mostBills(MOST_BILLS)));
  if (texts === undefined && options.allowed !== undefined) errors.push(problem('--allowed', say.allowedWithoutBill));
  else if (allowed.dollars.length > 1 && allowed.dollars.length !== bills.dollars.length) {
    errors.push(problem('--allowed', say.moreAllowed));
  }
  const people = (options.for as string[] | undefined)?.map((name) => clean(name));
  if (people && texts === undefined) errors.push(problem('--for', say.forWithoutBill));
  else if (people && people.length !== (texts ?? []).length) errors.push(problem('--for', say.moreNames));
  const listed = readServices((options.service as string[] | undefined) ?? [], io.words);
  errors.push(...listed.messages.map((message) => problem('--service', message)));
  if (options.service !== undefined && WITH_BILL.some((flag) => options[flag] !== undefined)) {
    errors.push(problem('--service', say.serviceAlone));
  }
  if (listed.services.length > MOST_BILLS) errors.push(problem('--service', say.mostServices(MOST_BILLS)));
  const finance = options.finance === undefined ? undefined : readFinance(options.finance as string);
  if (options.finance !== undefined && !finance) {
    errors.push(problem('--finance', say.wrongFinance(quoted(options.finance as string))));
  }
  const rate = options.taxRate === undefined ? undefined : fraction(options.taxRate as string);
  if (options.taxRate !== undefined && (rate === undefined || rate > 1)) {
    errors.push(problem('--tax-rate', say.wrongRate(quoted(options.taxRate as string))));
  }
  const income = amounts('--income', options.income === undefined ? [] : [options.income as string], say);
  errors.push(...income.errors);
  if (options.income !== undefined && rate === undefined) errors.push(problem('--income', say.incomeWithoutRate));
  const ways: Ways = { loan: finance, rate, income: income.dollars[0] };
  if ('errors' in reading || errors.length > 0) return printErrors(errors, json, io);

  const given = reading.case;
  const today = given.asOf ?? io.today();
  if (texts !== undefined || options.service !== undefined) {
    printRecordNotes(reading, io);
    const network = given.plan?.network as 'in' | 'out' | undefined;
    const { drugBilling } = given.plan ?? {};
    // A service has terms of its own, whoever bills it.
    const plan = texts === undefined ? { plan: { ...given.plan, drugBilling: 'medical' as const } } : {};
    const terms = {
      allowed: allowed.dollars,
      notCovered: notCovered.dollars,
      ...(network ? { network } : {}),
      ...(people ? { people } : {}),
      ...(drugBilling === undefined ? {} : { pharmacy: drugBilling === 'pharmacy' }),
      program: programOf({ ...given, ...plan, asOf: today }, data, io.words),
    };
    const asked = texts === undefined ? ofServices(listed.services) : { bills: bills.dollars };
    const answer = bill(asked.bills, given.plan?.benefits ?? {}, { ...terms, ...asked }, io.words);
    const how = paying(answer.you, ways, { ...given, asOf: today }, data, io.words);
    if (json) io.out(`${JSON.stringify({ ...answer, ...how }, null, 2)}\n`);
    else await printBills(answer, how, data, io);
    return EXIT.answered;
  }

  const result = check({ ...given, asOf: today }, data, io.words);
  result.warnings.unshift(...reading.warnings);
  const { asOf, costs, openFacts, warnings } = result;
  // What is paid without the plan is what people pay in parts.
  const own = costs.find(({ id }) => id === 'if-denied') ?? costs[0];
  const how = own ? paying(own.you.typical, ways, { ...given, asOf: today }, data, io.words) : {};
  const used = new Set(costs.flatMap(({ sources }) => sources));
  if (json) {
    const answer = {
      asOf,
      case: result.case,
      costs,
      costChanges: result.costChanges,
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
  const extra = own ? await payingLines(how, own.you.typical, data, io, own.title) : [];
  const layout = {
    width: io.width,
    theme: await io.theme(),
    details: true,
    words: io.words,
    productName,
    plain: io.plain,
  };
  printText(costReport(result, layout, extra), io);
  return EXIT.answered;
}
