/** `--service NAME:AMOUNT[:TERM…]`: one service of a bill, with what the plan asks for it. */
import type { Service } from '../bill.ts';
import { clean, quoted } from '../intake/clean.ts';
import { fraction, money } from '../intake/flags.ts';
import type { Words } from '../words/index.ts';

/** Amounts in US dollars. */
export interface BilledService extends Service {
  amount: number;
  /** What the plan allows, if less. */
  allowed?: number;
  notCovered?: number;
}

const MOST_DOLLARS = 10_000_000;
/** It stands in a heading. */
const LONGEST_NAME = 60;

/** An amount in US dollars with at most two decimals, as a flag takes it; undefined for anything else. */
export function amountOf(text: string): number | undefined {
  const dollars = /^[^.]*(\.\d{1,2})?$/.test(text) ? money(text) : undefined;
  return dollars !== undefined && dollars >= 0 && dollars <= MOST_DOLLARS ? dollars : undefined;
}

function shareOf(text: string): number | undefined {
  const share = fraction(text);
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
}

type Read = (value: string | undefined, amount: number) => Partial<BilledService> | undefined;

const given = <Key extends keyof BilledService>(key: Key, value: BilledService[Key] | undefined) =>
  value === undefined ? undefined : { [key]: value };

/** Each term by its name; `undefined` for a value that it does not take. */
const TERMS: Readonly<Record<string, Read>> = {
  copay: (value) => given('copay', amountOf(value ?? '')),
  coinsurance: (value) => given('coinsurance', shareOf(value ?? '')),
  allowed: (value) => given('allowed', amountOf(value ?? '')),
  // Without an amount: none of it is covered.
  'not-covered': (value, amount) => given('notCovered', value === undefined ? amount : amountOf(value)),
  'no-deductible': (value) => (value === undefined ? { noDeductible: true } : undefined),
};

function readService(text: string): BilledService | undefined {
  const [name = '', first = '', ...terms] = text.split(':').map((part) => part.trim());
  const amount = amountOf(first);
  if (name === '' || amount === undefined) return undefined;
  let service: BilledService = { name: clean(name).slice(0, LONGEST_NAME), amount };
  const seen = new Set<string>();
  for (const term of terms) {
    const [key = '', value, ...more] = term.split('=').map((part) => part.trim());
    const read = Object.hasOwn(TERMS, key) ? TERMS[key]?.(value, amount) : undefined;
    if (!read || more.length > 0 || seen.has(key)) return undefined;
    seen.add(key);
    service = { ...service, ...read };
  }
  return service;
}

/** @returns the services in order, and a message for each text that is none. */
export function readServices(
  texts: readonly string[],
  { costs }: Words,
): { services: BilledService[]; messages: string[] } {
  const services: BilledService[] = [];
  const messages: string[] = [];
  for (const text of texts) {
    const service = readService(text);
    if (service) services.push(service);
    else messages.push(costs.bill.wrongService(quoted(text)));
  }
  return { services, messages };
}
