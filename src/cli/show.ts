/** `ketcover show`: one entry of the data with its sources. */

import { evidenceRow, studiesOf } from '../coverage/evidence.ts';
import { clean, quoted } from '../intake/clean.ts';
import { conditionNames, exactly, nearestOf, payerNames, planKindNames, productNames } from '../intake/names.ts';
import type { Condition, Payer, PlanKind, Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import type { Claim, EvidenceEntry } from '../model/evidence.ts';
import { FACT_IDS, FACTS } from '../model/facts.ts';
import type { Policy, Rule, Tree } from '../model/policy.ts';
import type { Source } from '../model/source.ts';
import { wrap } from '../report/layout.ts';
import type { Words } from '../words/index.ts';
import { dataFor, printDamage } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { type Io, printText } from './io.ts';
import { allPolicies, withSources } from './list.ts';

type Found =
  | { kind: 'payer'; item: Payer & { sources: Source[] } }
  | { kind: 'condition'; item: Condition }
  | { kind: 'product'; item: Product }
  | { kind: 'plan-kind'; item: PlanKind }
  | { kind: 'policy'; item: Policy }
  | { kind: 'claim'; item: Claim }
  | { kind: 'fact'; item: { id: string } & (typeof FACTS)[keyof typeof FACTS] };

/** By id first, in every list; then by name or alias. Several things may share a name: all are found. */
function find(text: string, data: Data, words: Words): Found[] {
  const wanted = clean(text);
  const policy = allPolicies(data).find((entry) => entry.id === wanted);
  if (policy) return [{ kind: 'policy', item: policy }];
  const said = data.evidence().claims.find((entry) => entry.id === wanted);
  if (said) return [{ kind: 'claim', item: said }];
  const factId = FACT_IDS.find((id) => id === wanted || FACTS[id].flag === wanted.replace(/^--/, ''));
  if (factId) return [{ kind: 'fact', item: { id: factId, ...words.fact(factId) } }];
  const byId = <T extends { id: string }>(items: T[], id: string) => items.find((item) => item.id === id) as T;
  const all: Found[] = [
    ...exactly(wanted, payerNames(data)).map(
      ({ id }): Found => ({
        kind: 'payer',
        item: withSources(byId(data.payers(), id), data),
      }),
    ),
    ...exactly(wanted, conditionNames(data)).map(
      ({ id }): Found => ({ kind: 'condition', item: byId(data.conditions(), id) }),
    ),
    ...exactly(wanted, productNames(data)).map(
      ({ id }): Found => ({ kind: 'product', item: byId(data.products(), id) }),
    ),
    ...exactly(wanted, planKindNames(data)).map(
      ({ id }): Found => ({ kind: 'plan-kind', item: byId(data.planKinds(), id) }),
    ),
  ];
  const named = all.filter(({ item }) => item.id === wanted);
  return named.length > 0 ? named : all;
}

const line = (label: string, value: string | null | undefined) => (value ? [`${label}: ${value}`] : []);

function sourceLines(sources: readonly Source[], words: Words): string[] {
  return [
    `${words.show.sources}:`,
    ...sources.flatMap(({ title, url, dated, seen }) => [
      `  - ${title} (${words.report.dated(dated, seen)})`,
      `    ${url}`,
    ]),
  ];
}

function treeLines(tree: Tree, indent: string, words: Words): string[] {
  const say = words.show;
  if ('all' in tree)
    return [`${indent}${say.all}`, ...tree.all.flatMap((node) => treeLines(node, `${indent}  `, words))];
  if ('any' in tree)
    return [`${indent}${say.any}`, ...tree.any.flatMap((node) => treeLines(node, `${indent}  `, words))];
  if ('of' in tree) {
    return [
      `${indent}${say.atLeast(tree.atLeast)}`,
      ...tree.of.flatMap((node) => treeLines(node, `${indent}  `, words)),
    ];
  }
  if ('not' in tree) return [`${indent}${say.not}`, ...treeLines(tree.not, `${indent}  `, words)];
  return [`${indent}- ${tree.says}${tree.source.where ? ` [${tree.source.where}]` : ''}`];
}

function ruleLines(rule: Rule, words: Words): string[] {
  const say = words.show;
  const conditions = rule.conditions === 'any' ? say.anyOther : rule.conditions.join(', ');
  const pa = String(rule.priorAuthorization) as 'true' | 'false' | 'null';
  return [
    `  ${say.phase[rule.phase ?? 'initial']}: ${say.covers(rule.products.join(', '), conditions)}`,
    `    ${rule.says}`,
    `    ${say.priorAuthorization[pa]}${rule.approvalMonths ? `. ${say.approval(rule.approvalMonths)}` : ''}`,
    ...(rule.criteria ? treeLines(rule.criteria, '    ', words) : []),
    ...(rule.limits ?? []).map((limit) => `    - ${limit.says}`),
    ...(rule.incomplete ? [`    ${say.incomplete(rule.incomplete)}`] : []),
  ];
}

function policyLines(policy: Policy, words: Words): string[] {
  const say = words.show;
  const { date } = words.language;
  const { from, to } = policy.effective;
  return [
    policy.title,
    ...line(say.number, policy.number),
    ...line(say.states, policy.states === 'all' ? say.everywhere : policy.states.join(', ')),
    ...line(say.lines, policy.lines.join(', ')),
    ...line(say.effective, `${from ? date(from) : say.notStated}${to ? ` ${say.until} ${date(to)}` : ''}`),
    ...line(say.reviewed, policy.reviewed ? date(policy.reviewed) : say.notStated),
    ...line(say.seen, date(policy.seen)),
    ...line(say.confidence, words.report.confidence[policy.confidence]),
    `${say.rules}:`,
    ...policy.rules.flatMap((rule) => ruleLines(rule, words)),
    ...(policy.history
      ? [`${say.history}:`, ...policy.history.map((entry) => `  - ${date(entry.date)}: ${entry.change}`)]
      : []),
    ...line(say.notes, policy.notes),
    ...sourceLines(policy.sources, words),
  ];
}

/** Grade by grade what studies say: of one product for each condition, or the other way round. */
function evidenceLines(rows: { of: string; row: EvidenceEntry }[], data: Data, words: Words): string[] {
  if (rows.length === 0) return [];
  const file = data.evidence();
  const say = words.report;
  return [
    `${say.evidence}:`,
    ...rows.flatMap(({ of, row }) => [
      `  ${of}: ${say.evidenceGrade(say.grade[row.grade], row.contested, say.label[row.label])}`,
      `    ${row.plain}`,
      ...(row.for.length > 0 ? [`    ${say.evidenceFor}`] : []),
      ...studiesOf(row.for, file).map((s) => `    - ${say.study(s.name, s.year, s.people, s.found)}`),
      ...(row.against.length > 0 ? [`    ${say.evidenceAgainst}`] : []),
      ...studiesOf(row.against, file).map((s) => `    - ${say.study(s.name, s.year, s.people, s.found)}`),
    ]),
  ];
}

/** Sources of the file of evidence that the rows rest on. */
function evidenceSources(rows: { row: EvidenceEntry }[], data: Data): Source[] {
  const file = data.evidence();
  const refs = new Set(
    rows.flatMap(({ row }) => studiesOf([...row.for, ...row.against], file)).map(({ source }) => source.ref),
  );
  return file.sources.filter(({ id }) => refs.has(id));
}

const conditionNamesOf = (ids: readonly string[], data: Data) =>
  data
    .conditions()
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');

/** Wrong figures that are quoted about the product. */
function claimLines(product: string, data: Data, words: Words): string[] {
  const say = words.show;
  const claims = data.evidence().claims.filter(({ products }) => products.includes(product));
  if (claims.length === 0) return [];
  return [`${say.claims}:`, ...claims.map(({ claim, truth }) => `  - ${claim} ${say.truth}: ${truth}`)];
}

function linesOf(found: Found, data: Data, words: Words): string[] {
  const say = words.show;
  switch (found.kind) {
    case 'policy':
      return policyLines(found.item, words);
    case 'payer': {
      const { id, name, aliases, states, lines, usesPoliciesOf, note, sources } = found.item;
      const policies = [id, usesPoliciesOf].flatMap((owner) => (owner ? data.policiesOf(owner) : []));
      return [
        name,
        ...line(say.aliases, aliases.join(', ')),
        ...line(say.states, states === 'all' ? say.everywhere : states.join(', ')),
        ...line(say.lines, lines.join(', ')),
        `${say.policies}:`,
        ...(policies.length > 0 ? policies.map((policy) => `  - ${policy.id}: ${policy.title}`) : [`  ${say.none}`]),
        ...line(say.notes, note),
        ...sourceLines(sources, words),
      ];
    }
    case 'condition': {
      const { name, plain, words: called, codes, headers, notes, sources } = found.item;
      const rows = data.products().flatMap((product) => {
        const row = evidenceRow(product.id, found.item, data.evidence());
        return row ? [{ of: product.name, row }] : [];
      });
      return [
        name,
        plain,
        ...line(say.words, called.join(', ')),
        `${say.codes}:`,
        ...codes.map((entry) => `  - ${entry.code} ${entry.plain}${entry.note ? `. ${entry.note}` : ''}`),
        ...(headers.length > 0
          ? [`${say.headers}:`, ...headers.map(({ code, instead }) => `  - ${say.instead(code, instead)}`)]
          : []),
        ...(notes ?? []),
        ...evidenceLines(rows, data, words),
        ...sourceLines([...sources, ...evidenceSources(rows, data)], words),
      ];
    }
    case 'product': {
      const { id, name, plain, words: called, labelNote, labelled, codes, sources } = found.item;
      const rows = data
        .evidence()
        .evidence.filter((row) => row.products.includes(id))
        .map((row) => ({ of: conditionNamesOf(row.conditions, data), row }));
      return [
        name,
        plain,
        ...line(say.words, called.join(', ')),
        ...line(say.label, labelNote),
        ...labelled.map((use) => `  - ${use.says} (${words.language.date(use.since)})`),
        `${say.codes}:`,
        ...codes.map(
          ({ code, plain: text, from, to }) =>
            `  - ${code} ${text}${from ? `, ${words.show.from} ${words.language.date(from)}` : ''}${to ? `, ${say.until} ${words.language.date(to)}` : ''}`,
        ),
        ...evidenceLines(rows, data, words),
        ...claimLines(id, data, words),
        ...sourceLines([...sources, ...evidenceSources(rows, data)], words),
      ];
    }
    case 'claim': {
      const { claim, truth, sayInstead, sources } = found.item;
      const refs = sources.map(({ ref }) => ref);
      return [
        claim,
        `${say.truth}: ${truth}`,
        `${say.sayInstead}: ${sayInstead}`,
        ...sourceLines(
          data.evidence().sources.filter(({ id }) => refs.includes(id)),
          words,
        ),
      ];
    }
    case 'plan-kind': {
      const { name, plain, howToTell, words: called, regulator, sources } = found.item;
      return [
        name,
        plain,
        ...line(say.howToTell, howToTell),
        ...line(say.words, called.join(', ')),
        ...line(say.regulator, regulator),
        ...sourceLines(sources, words),
      ];
    }
    case 'fact': {
      const { id, question, why, type, unit, choices, flag } = found.item;
      return [
        id,
        question,
        ...line(say.why, why),
        ...line(say.flag, `--${flag}`),
        ...line(say.type, type),
        ...line(say.unit, unit),
        ...line(say.choices, choices?.map((choice) => choice.value).join(', ')),
      ];
    }
  }
}

/** Wraps a line and keeps its own indentation, one step deeper after a bullet. */
function fitted(text: string, width: number): string[] {
  const lead = /^ *(?:- )?/.exec(text)?.[0] ?? '';
  return wrap(text.slice(lead.length), width, lead, ' '.repeat(lead.length));
}

interface ShowOptions {
  json: boolean;
  history: boolean;
}

export async function runShow(text: string, options: ShowOptions, io: Io): Promise<number> {
  const data = dataFor(io);
  const code = await show(text, options, data, io);
  printDamage(data, io);
  return code;
}

async function show(text: string, { json, history }: ShowOptions, data: Data, io: Io): Promise<number> {
  const found = find(text, data, io.words);
  if (found.length === 0) {
    const names = [
      ...allPolicies(data).map((policy) => policy.id),
      ...data.evidence().claims.map(({ id }) => id),
      ...[...payerNames(data), ...conditionNames(data), ...productNames(data), ...planKindNames(data)].map(
        ({ id }) => id,
      ),
    ];
    const near = nearestOf(clean(text).slice(0, 100), names);
    io.err(`${io.words.cli.nothingCalled(quoted(text), near)}\n`);
    return EXIT.wrongInput;
  }
  if (history) {
    const [only] = found;
    if (found.length !== 1 || only?.kind !== 'policy') {
      io.err(`${io.words.show.historyOfPolicies}\n`);
      return EXIT.wrongInput;
    }
    const { historyJson, historyLines } = await import('./show-history.ts');
    const policies = allPolicies(data);
    const { id } = only.item;
    const lines = () => historyLines(id, policies, io.words).flatMap((entryLine) => fitted(entryLine, io.width));
    io.out(`${json ? JSON.stringify(historyJson(id, policies), null, 2) : lines().join('\n')}\n`);
    return EXIT.answered;
  }
  if (json) {
    const [only] = found;
    io.out(`${JSON.stringify(found.length === 1 ? only?.item : found.map(({ item }) => item), null, 2)}\n`);
    return EXIT.answered;
  }
  const blocks = found.map((entry) =>
    linesOf(entry, data, io.words)
      .flatMap((entryLine) => fitted(entryLine, io.width))
      .join('\n'),
  );
  printText(`${blocks.join('\n\n')}\n`, io);
  return EXIT.answered;
}
