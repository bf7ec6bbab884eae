/** `ketcover list`: what is bundled, one line each in a terminal, everything as JSON. */
import { clean, quoted } from '../intake/clean.ts';
import { nearestOf } from '../intake/names.ts';
import type { Payer } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import { FACT_IDS } from '../model/facts.ts';
import type { Policy } from '../model/policy.ts';
import type { Words } from '../words/index.ts';
import { dataFor, printDamage } from './check.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** A row: id first, then what says most in one line. */
type Row = string[];

/** A payer as it is shown: with where its entry comes from. */
export const withSources = (payer: Payer, data: Data) => ({ ...payer, sources: data.payerSources()[payer.id] ?? [] });

const LISTS = {
  payers: (data: Data) => data.payers().map((payer) => withSources(payer, data)),
  conditions: (data: Data) => data.conditions(),
  products: (data: Data) => data.products(),
  'plan-kinds': (data: Data) => data.planKinds(),
  policies: (data: Data) => allPolicies(data),
  letters: (data: Data) => data.letters(),
  claims: (data: Data) => data.evidence().claims,
  facts: (_data: Data, words: Words) => FACT_IDS.map((id) => ({ id, ...words.fact(id) })),
} satisfies Record<string, (data: Data, words: Words) => { id: string }[]>;

type ListName = keyof typeof LISTS;

/** What `ketcover list` can list. */
export const LIST_NAMES = Object.keys(LISTS);

/** Every version of every policy, payer by payer. */
export function allPolicies(data: Data): Policy[] {
  const owners = new Set(data.payers().flatMap((payer) => [payer.id, payer.usesPoliciesOf ?? payer.id]));
  return [...owners].flatMap((payer) => data.policiesOf(payer));
}

const ROWS: { [N in ListName]: (item: ReturnType<(typeof LISTS)[N]>[number], words: Words) => Row } = {
  payers: (payer) => [payer.id, payer.name, payer.states === 'all' ? '' : payer.states.join(' ')],
  conditions: (condition) => [condition.id, condition.name, condition.codes.map((entry) => entry.code).join(' ')],
  products: (product) => [product.id, product.name],
  'plan-kinds': (kind) => [kind.id, kind.name],
  policies: (policy, words) => [
    policy.id,
    [policy.number, policy.title].filter(Boolean).join(' '),
    policy.reviewed ?? policy.effective.from ?? words.cli.list.noDate,
  ],
  letters: (letter) => [letter.id, letter.plain],
  claims: (claim) => [claim.id, claim.claim],
  facts: (fact) => [`--${fact.flag}`, fact.type, fact.id, fact.question],
};

/** Columns as wide as their widest cell; the last one is cut at the edge of the terminal. */
export function table(rows: readonly Row[], width: number): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) => {
      const line = row.map((cell, i) => (i < row.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell)).join('  ');
      return line.length > width ? `${line.slice(0, width - 1)}…` : line.trimEnd();
    })
    .join('\n');
}

export async function runList(what: string, json: boolean, io: Io): Promise<number> {
  const names = LIST_NAMES;
  const name = names.find((entry) => entry === what) as ListName | undefined;
  if (!name) {
    const near = nearestOf(clean(what), names);
    const { noList, didYouMean } = io.words.cli;
    const hint = near[0] === undefined ? '' : didYouMean(near[0]);
    io.err(`${noList(quoted(what), names.join(', '), hint)}\n`);
    return EXIT.wrongInput;
  }
  const data = dataFor(io);
  const items = LISTS[name](data, io.words);
  printDamage(data, io);
  if (json) io.out(`${JSON.stringify(items, null, 2)}\n`);
  else {
    const row = ROWS[name] as (item: unknown, words: Words) => Row;
    // A pipe gets whole lines: nothing is lost on the way to another program.
    io.out(
      `${table(
        items.map((item) => row(item, io.words)),
        io.interactive ? io.width : Number.POSITIVE_INFINITY,
      )}\n`,
    );
  }
  return EXIT.answered;
}
