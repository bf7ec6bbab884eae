/** `data/README.md`, made from the data: who says what of which treatment, how old it is, and what needs a second look. */
import { firstDayOf, monthsBetween } from '../logic/dates.ts';
import type { Data } from '../model/data.ts';
import type { Policy, Rule, Stance } from '../model/policy.ts';
import type { Source } from '../model/source.ts';

/** Rules reviewed longer ago than this count as old; the program warns of them (see `src/coverage/confidence.ts`). */
const OLD_AFTER_MONTHS = 24;

const SECOND_HAND: readonly Source['kind'][] = ['secondary', 'copy'];

const STANCE: Record<Stance, string> = {
  covered: 'covered',
  'covered-with-criteria': 'under conditions',
  'case-by-case': 'case by case',
  investigational: 'investigational',
  'not-medically-necessary': 'not necessary',
  'not-covered': 'not covered',
  'no-benefit': 'no benefit',
  silent: 'silent',
};

export interface Overview {
  policies: Policy[];
  /** Versions that no other replaces. */
  current: Policy[];
  /** Reviewed (or, where that is not stated, in force) over 24 months before the newest reading. */
  old: Policy[];
  /** Neither a date of review nor one from which it holds. */
  undated: Policy[];
  /** No source of the payer's own, of a government or of the law. */
  secondHand: Policy[];
  /** Rules of which a part could not be read. */
  incomplete: { policy: Policy; rule: Rule }[];
  /** Policies that nobody has compared with a page yet. */
  unaudited: Policy[];
  asOf: string;
}

const dateOf = ({ reviewed, effective }: Policy) => reviewed ?? effective.from;

/** Counts and lists over all policies. "Today" is the day of the newest reading, so that the answer does not move by itself. */
export function overviewOf(data: Data): Overview {
  const policies = data.payers().flatMap(({ id }) => data.policiesOf(id));
  const replaced = new Set(policies.map(({ supersedes }) => supersedes));
  const current = policies.filter(({ id }) => !replaced.has(id));
  const asOf = policies.map(({ seen }) => seen).reduce((a, b) => (a > b ? a : b), '2000-01-01');
  const audited = new Set(data.audit().map(({ policy }) => policy));
  return {
    policies,
    current,
    old: current.filter((policy) => {
      const date = dateOf(policy);
      return date !== null && monthsBetween(firstDayOf(date), asOf) > OLD_AFTER_MONTHS;
    }),
    undated: current.filter((policy) => dateOf(policy) === null),
    secondHand: current.filter(({ sources }) => sources.every(({ kind }) => SECOND_HAND.includes(kind))),
    incomplete: current.flatMap((policy) =>
      policy.rules.filter(({ incomplete }) => incomplete !== undefined).map((rule) => ({ policy, rule })),
    ),
    unaudited: current.filter(({ id }) => !audited.has(id)),
    asOf,
  };
}

/** The stances of a policy on some products for one group of conditions, each once. */
function stancesOn(policy: Policy, products: readonly string[], group: 'psychiatric' | 'pain', data: Data): string {
  const ofGroup = new Set(
    data
      .conditions()
      .filter((condition) => condition.group === group)
      .map(({ id }) => id),
  );
  const found = policy.rules.filter(
    ({ products: named, conditions, phase }) =>
      phase !== 'renewal' &&
      named.some((product) => products.includes(product)) &&
      (conditions === 'any' || conditions.some((condition) => ofGroup.has(condition))),
  );
  return [...new Set(found.map(({ stance }) => STANCE[stance]))].join(', ');
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly string[][]) => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];

/** @returns the text of `data/README.md`. */
export function overviewText(data: Data): string {
  const found = overviewOf(data);
  const { policies, current, old, undated, secondHand, incomplete, unaudited, asOf } = found;
  const payers = new Set(policies.map(({ payer }) => payer));
  const names = new Map(data.payers().map(({ id, name }) => [id, name]));
  const others = ['im-ketamine', 'sc-ketamine', 'oral-ketamine', 'intranasal-ketamine'];
  const matrix = current.map((policy) => [
    names.get(policy.payer) ?? policy.payer,
    policy.states === 'all'
      ? 'all'
      : policy.states.length > 8
        ? `${policy.states.length} states`
        : policy.states.join(' '),
    `\`${policy.id}\``,
    stancesOn(policy, ['esketamine'], 'psychiatric', data),
    stancesOn(policy, ['iv-ketamine'], 'psychiatric', data),
    stancesOn(policy, ['iv-ketamine'], 'pain', data),
    stancesOn(policy, others, 'psychiatric', data),
    dateOf(policy) ?? 'no date',
    policy.confidence,
    String(policy.rules.filter(({ incomplete: part }) => part !== undefined).length || ''),
  ]);
  const list = (title: string, why: string, of: readonly Policy[]) => [
    '',
    `### ${title} (${of.length})`,
    '',
    why,
    '',
    ...of.map((policy) => `- \`${policy.id}\` (${names.get(policy.payer)}, ${dateOf(policy) ?? 'no date'})`),
  ];
  const aliases = data.payers().reduce((sum, payer) => sum + payer.aliases.length, 0);
  const lines = [
    '# The bundled data',
    '',
    'This page is made from the data by `npm run data:readme`; please change the data, not the page.',
    '',
    `As read up to ${asOf}: **${policies.length} policy files** (${current.length} of them in their newest version) of **${payers.size} payers and programs**, ${policies.reduce((sum, { rules }) => sum + rules.length, 0)} rules, ${policies.reduce((sum, { examples }) => sum + examples.length, 0)} worked examples; ${data.payers().length} payers with ${aliases} other names for them. In ${incomplete.length} rules a part could not be read; such a rule never gives "likely".`,
    '',
    '## Who says what',
    '',
    '"Under conditions" means that the policy lists criteria; "silent" that it was read and does not speak of it; an empty field that the file does not speak of it. "Not read" counts rules of which a part could not be read.',
    '',
    ...table(
      [
        'Payer',
        'States',
        'Policy',
        'Spravato, mental illness',
        'IV ketamine, mental illness',
        'IV ketamine, pain',
        'Other ketamine, mental illness',
        'Dated',
        'How sure',
        'Not read',
      ],
      matrix,
    ),
    '',
    '## What needs a second look',
    ...list(
      'Old',
      `Reviewed (or in force since) over ${OLD_AFTER_MONTHS} months before ${asOf}. The program warns of them.`,
      old,
    ),
    ...list('Without a date', 'The text that was read bears no date.', undated),
    ...list('Second-hand', "Only a copy or somebody else's summary could be read.", secondHand),
    ...list('Not audited', 'No entry in `audit.json` compares the file with a page.', unaudited),
    '',
    '### Rules of which a part was not read',
    '',
    ...incomplete.map(({ policy, rule }) => `- \`${policy.id}\`, ${rule.id}: ${rule.incomplete}`),
  ];
  return `${lines.join('\n')}\n`;
}
