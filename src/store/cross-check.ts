/** What no schema of a single file can say: ids that resolve, facts that exist, comparisons that fit, dates in order. */
import { type IcdList, readIcdList } from '../intake/icd10.ts';
import { nearestOf, simplify } from '../intake/names.ts';
import { firstDayOf } from '../logic/dates.ts';
import type { FactId } from '../model/case.ts';
import type { Product } from '../model/catalog.ts';
import type { Data } from '../model/data.ts';
import { FACT_IDS, FACTS, type Fact } from '../model/facts.ts';
import { isDanger } from '../model/not-sought.ts';
import type { Leaf, Policy, Rule, Tree } from '../model/policy.ts';
import type { Source } from '../model/source.ts';
import { STATES } from '../model/states.ts';
import { personOfExample } from './examples.ts';

export interface Problem {
  file: string;
  at: string;
  what: string;
}

function leaves(tree: Tree, at: string): { leaf: Leaf; at: string }[] {
  if ('all' in tree) return tree.all.flatMap((node, i) => leaves(node, `${at}.all[${i}]`));
  if ('any' in tree) return tree.any.flatMap((node, i) => leaves(node, `${at}.any[${i}]`));
  if ('of' in tree) return tree.of.flatMap((node, i) => leaves(node, `${at}.of[${i}]`));
  if ('not' in tree) return leaves(tree.not, `${at}.not`);
  return [{ leaf: tree, at }];
}

/** What was meant by a fact that does not exist: often its group is left out ("age" for "patient.age"). */
function meant(fact: string): string {
  const [near] = [...FACT_IDS.filter((id) => id.endsWith(`.${fact}`)), ...nearestOf(fact, FACT_IDS)];
  return near === undefined ? '. See: ketcover list facts' : `. Did you mean "${near}"?`;
}

/** Does the comparison fit the fact, and the value the comparison? */
function comparisonProblem(
  { fact, op, value }: Pick<Leaf, 'fact' | 'op' | 'value'>,
  icd: IcdList,
  data: Data,
): string | undefined {
  const known: Fact | undefined = FACTS[fact as FactId];
  if (!known) return `asks for the fact "${fact}", which does not exist${meant(fact)}`;
  const choices =
    known.type === 'plan-kind'
      ? data.planKinds().map(({ id }) => id)
      : known.type === 'condition'
        ? data.conditions().map(({ id }) => id)
        : (known.choices ?? []).map((choice) => choice.value);
  const numeric = ['integer', 'money', 'fraction'].includes(known.type);
  switch (op) {
    case 'atLeast':
    case 'atMost':
      return numeric && typeof value === 'number' ? undefined : `"${op}" needs a number fact and a number`;
    case 'is': {
      const fits =
        (known.type === 'boolean' && typeof value === 'boolean') ||
        (numeric && typeof value === 'number') ||
        (['choice', 'condition'].includes(known.type) && typeof value === 'string' && choices.includes(value));
      return fits ? undefined : `"is" ${JSON.stringify(value)} does not fit the fact ${fact}`;
    }
    case 'oneOf':
    case 'noneOf':
      return Array.isArray(value) && value.every((item) => choices.includes(item))
        ? undefined
        : `"${op}" needs a list of choices of ${fact}`;
    case 'anyCode': {
      if (known.type !== 'codes' || !Array.isArray(value)) return '"anyCode" needs a list of codes';
      const bad = value.filter((code) =>
        code.endsWith('*') ? icd.below(code.slice(0, 3)).length === 0 : !icd.has(code),
      );
      return bad.length > 0 ? `names codes that are not billable: ${bad.join(', ')}` : undefined;
    }
    case 'known':
      return value === undefined ? undefined : '"known" takes no value';
  }
}

/** An id that is not in its list, with the nearest one or all of a short list. */
function noSuch(kind: string, id: string, known: ReadonlySet<string>): string {
  const [near] = nearestOf(id, [...known]);
  const hint = near === undefined ? `. See: ketcover list ${kind}s` : `. Did you mean "${near}"?`;
  return `no ${kind} "${id}"${hint}`;
}

function ruleProblems(rule: Rule, at: string, data: Data, icd: IcdList): { at: string; what: string }[] {
  const problems: { at: string; what: string }[] = [];
  const products = new Set(data.products().map(({ id }) => id));
  const conditions = new Set(data.conditions().map(({ id }) => id));
  for (const id of rule.products) if (!products.has(id)) problems.push({ at, what: noSuch('product', id, products) });
  for (const id of rule.conditions === 'any' ? [] : rule.conditions) {
    if (!conditions.has(id)) problems.push({ at, what: noSuch('condition', id, conditions) });
  }
  if (rule.stance === 'covered-with-criteria' && !rule.criteria && !rule.incomplete) {
    problems.push({ at, what: 'is covered with criteria, but has neither criteria nor what could not be read' });
  }
  const found = rule.criteria ? leaves(rule.criteria, `${at}.criteria`) : [];
  const ids = new Set<string>();
  for (const { leaf, at: place } of found) {
    if (ids.has(leaf.id)) problems.push({ at: place, what: `two criteria of the rule are called "${leaf.id}"` });
    ids.add(leaf.id);
    const problem = comparisonProblem(leaf, icd, data);
    if (problem) problems.push({ at: place, what: problem });
    if (leaf.fixable && isDanger(leaf.fact) && leaf.value === true)
      problems.push({ at: place, what: 'asks for a danger to the person, so "fixable" must be false' });
  }
  const classes = new Set(data.drugs().drugs.map((drug) => drug.class));
  for (const name of rule.trialRule?.classes ?? []) {
    if (!classes.has(name)) problems.push({ at: `${at}.trialRule`, what: `no class "${name}" in drugs.json` });
  }
  const places = (FACTS['treatment.setting'].choices ?? []).map(({ value }) => value);
  for (const name of rule.settings ?? []) {
    if (!places.includes(name)) problems.push({ at, what: `no place of treatment "${name}"` });
  }
  return problems;
}

/**
 * Billing codes that are not valid on the days on which the policy holds. A policy that goes on after one of its codes
 * ended must name a later code of the same product, so that nobody bills the old one.
 * @param codes the dated codes of all products. @returns one problem per code and rule.
 */
export function codeProblems(
  { effective, rules, notes }: Pick<Policy, 'effective' | 'rules' | 'notes'>,
  products: readonly Pick<Product, 'codes'>[],
): { at: string; what: string }[] {
  const from = effective.from === null ? null : firstDayOf(effective.from);
  return rules.flatMap((rule, i) => {
    const said = JSON.stringify([rule.limits, rule.note, notes]);
    return (rule.codes ?? []).flatMap((code) => {
      const home = products.find((product) => product.codes.some((entry) => entry.code === code));
      const entry = home?.codes.find((item) => item.code === code);
      if (!entry) return [];
      const at = `rules[${i}].codes`;
      if (entry.from !== null && effective.to !== null && effective.to < entry.from) {
        return [{ at, what: `${code} is valid from ${entry.from} only` }];
      }
      const end = entry.to;
      if (end === null) return [];
      if (from !== null && from > end) return [{ at, what: `${code} ended on ${end}` }];
      const later = (home?.codes ?? []).filter((item) => item.from !== null && item.from > end);
      const goesOn = effective.to === null || effective.to > end;
      return goesOn && !later.some((item) => said.includes(item.code))
        ? [{ at, what: `${code} ended on ${end}: name the code that took its place in a limit or note` }]
        : [];
    });
  });
}

/** Examples whose person cannot be made up. */
function exampleProblems(policy: Policy): { at: string; what: string }[] {
  return policy.examples.flatMap((example, i) => {
    try {
      personOfExample(policy, example);
      return [];
    } catch (error) {
      return [{ at: `examples[${i}]`, what: (error as Error).message }];
    }
  });
}

function policyProblems({ policy, file }: PolicyFile, all: readonly Policy[], data: Data, icd: IcdList): Problem[] {
  const problems = policy.rules.flatMap((rule, i) =>
    ruleProblems(rule, `rules[${i}]`, data, icd).map((problem) => ({ file, ...problem })),
  );
  const add = (at: string, what: string) => problems.push({ file, at, what });
  for (const { at, what } of codeProblems(policy, data.products())) add(at, what);
  const ids = policy.rules.map((rule) => rule.id);
  if (new Set(ids).size !== ids.length) add('rules', 'two rules share an id');
  if (!data.payers().some((payer) => payer.id === policy.payer))
    add('payer', `no payer "${policy.payer}" in payers.json`);
  const { from, notBefore, to } = policy.effective;
  if (from !== null && notBefore !== undefined)
    add('effective', 'notBefore is for a text whose first day is not known');
  if (from !== null && to !== null && firstDayOf(from) > to) add('effective', 'ends before it starts');
  problems.push(...exampleProblems(policy).map((problem) => ({ file, ...problem })));
  if (policy.states !== 'all') {
    for (const state of policy.states) if (!STATES[state]) add('states', `no state "${state}"`);
  }
  const others = all.filter(({ payer }) => payer === policy.payer);
  if (policy.supersedes && !others.some(({ id }) => id === policy.supersedes)) {
    add('supersedes', `no policy "${policy.supersedes}" of this payer`);
  }
  return problems;
}

function sourceProblems(sources: readonly Source[], file: string): Problem[] {
  return sources
    .filter(({ dated, seen }) => dated !== null && firstDayOf(dated) > seen)
    .map(({ id }) => ({ file, at: `sources.${id}`, what: 'bears a date after the day on which it was read' }));
}

/** Two payers that share an alias would make the wrong one answer. */
function aliasProblems(data: Data): Problem[] {
  const owner = new Map<string, string>();
  const problems: Problem[] = [];
  for (const payer of data.payers()) {
    for (const call of new Set([payer.id, payer.name, ...payer.aliases].map(simplify))) {
      const other = owner.get(call);
      if (other) problems.push({ file: 'payers.json', at: payer.id, what: `shares the name "${call}" with ${other}` });
      owner.set(call, payer.id);
    }
  }
  for (const { names, payers } of data.sharedNames()) {
    for (const id of payers) {
      if (!data.payers().some((payer) => payer.id === id)) {
        problems.push({ file: 'payers.json', at: 'sharedNames', what: `no payer "${id}"` });
      }
    }
    for (const name of names) {
      const other = owner.get(simplify(name));
      if (other) problems.push({ file: 'payers.json', at: 'sharedNames', what: `"${name}" is the name of ${other}` });
    }
  }
  return problems;
}

/** Kinds of plan and payers that the list of telling names speaks of. */
function nameKindProblems(data: Data): Problem[] {
  const at = 'nameKinds';
  const file = 'payers.json';
  return data.nameKinds().flatMap((entry) => {
    const kind = data.planKinds().find(({ id }) => id === entry.kind);
    const named = 'payers' in entry ? entry.payers : [];
    const strangers = named.filter((id) => !data.payers().some((payer) => payer.id === id));
    const never = data
      .payers()
      .filter(({ id, lines }) => named.includes(id) && kind !== undefined && !lines.includes(kind.line));
    return [
      ...(kind ? [] : [{ file, at, what: `no kind of plan "${entry.kind}"` }]),
      ...strangers.map((id) => ({ file, at, what: `no payer "${id}"` })),
      ...never.map(({ id }) => ({ file, at, what: `"${id}" has no plans of the kind "${entry.kind}"` })),
    ];
  });
}

function conditionProblems(data: Data, icd: IcdList): Problem[] {
  const ids = new Set(data.conditions().map(({ id }) => id));
  return data.conditions().flatMap((condition) => {
    const file = 'conditions.json';
    const bad = condition.codes.filter(({ code }) => !icd.has(code)).map(({ code }) => code);
    const notHeaders = condition.headers.filter(({ code }) => icd.has(code)).map(({ code }) => code);
    const unknown = condition.headers.flatMap(({ instead }) => instead).filter((code) => !icd.has(code));
    return [
      ...(bad.length > 0 ? [{ file, at: condition.id, what: `codes that are not billable: ${bad.join(', ')}` }] : []),
      ...(notHeaders.length > 0
        ? [{ file, at: condition.id, what: `not headers but billable: ${notHeaders.join(', ')}` }]
        : []),
      ...(unknown.length > 0
        ? [{ file, at: condition.id, what: `"instead" names no billable code: ${unknown.join(', ')}` }]
        : []),
      ...(condition.formOf && !ids.has(condition.formOf)
        ? [{ file, at: condition.id, what: `no condition "${condition.formOf}"` }]
        : []),
    ];
  });
}

/** What products are warned of: facts that exist, with values that they can have. */
function cautionProblems(data: Data, icd: IcdList): Problem[] {
  return data.products().flatMap(({ id, cautions }) =>
    (cautions ?? []).flatMap(({ fact, value }) => {
      const what = comparisonProblem({ fact, op: 'is', value }, icd, data);
      return what ? [{ file: 'products.json', at: `${id} cautions`, what }] : [];
    }),
  );
}

/** Clinics' own prices: of a product and a state that there are, and not from the dearer to the cheaper. */
function sellerProblems(data: Data): Problem[] {
  const file = 'costs/sellers.json';
  const products = new Set(data.products().map(({ id }) => id));
  const { items, sources } = data.sellers();
  const ids = items.map(({ id }) => id);
  return [
    ...sourceProblems(sources, file),
    ...items.flatMap(({ id, state, product, price }, i) => [
      ...(state === null || STATES[state] ? [] : [{ file, at: id, what: `no state "${state}"` }]),
      ...(product === null || products.has(product)
        ? []
        : [{ file, at: id, what: noSuch('product', product, products) }]),
      ...(price.low <= price.high ? [] : [{ file, at: id, what: 'the low price is above the high one' }]),
      ...(ids.indexOf(id) === i ? [] : [{ file, at: id, what: 'two prices share this id' }]),
    ]),
  ];
}

/** A policy and where it stands. */
export interface PolicyFile {
  file: string;
  policy: Policy;
}

/** The policies that the program itself reads. */
function policiesRead(data: Data): PolicyFile[] {
  const owners = new Set(data.payers().flatMap((payer) => [payer.id, payer.usesPoliciesOf ?? payer.id]));
  return [...owners]
    .flatMap((payer) => data.policiesOf(payer))
    .map((policy) => ({ file: `policies/${policy.payer} ${policy.id}`, policy }));
}

/**
 * Every problem between files.
 * @param icdText the file `data/icd10cm.txt`.
 * @param policies those to check, where they are not the ones that the program reads: it leaves out a file that names a
 * fact which does not exist, and the check must name it.
 */
export function crossCheck(data: Data, icdText: string, policies = policiesRead(data)): Problem[] {
  const icd = readIcdList(icdText);
  const problems: Problem[] = [
    ...aliasProblems(data),
    ...nameKindProblems(data),
    ...conditionProblems(data, icd),
    ...cautionProblems(data, icd),
    ...sellerProblems(data),
  ];
  const seen = new Set<string>();
  const all = policies.map(({ policy }) => policy);
  for (const { file, policy } of policies) {
    if (seen.has(policy.id)) problems.push({ file, at: 'id', what: 'two policies share this id' });
    seen.add(policy.id);
    problems.push(...policyProblems({ policy, file }, all, data, icd), ...sourceProblems(policy.sources, file));
  }
  const payers = new Set(data.payers().map(({ id }) => id));
  for (const payer of data.payers()) {
    if (payer.usesPoliciesOf && !payers.has(payer.usesPoliciesOf)) {
      problems.push({ file: 'payers.json', at: payer.id, what: `no payer "${payer.usesPoliciesOf}"` });
    }
    if (!data.payerSources()[payer.id]) {
      problems.push({ file: 'payer-sources.json', at: payer.id, what: 'names no source of this payer' });
    }
  }
  for (const [id, sources] of Object.entries(data.payerSources())) {
    if (!payers.has(id)) problems.push({ file: 'payer-sources.json', at: id, what: 'there is no such payer' });
    problems.push(...sourceProblems(sources, `payer-sources.json ${id}`));
  }
  for (const state of [undefined, ...Object.keys(STATES)]) {
    const file = `rights/states/${state?.toLowerCase() ?? 'any'}.json`;
    const law = data.stateRights(state);
    if (!law) problems.push({ file, at: '', what: 'is missing or damaged' });
    else if (law.state !== state) problems.push({ file, at: 'state', what: `says "${law.state}"` });
    problems.push(...sourceProblems(law?.sources ?? [], file));
  }
  const reasons = new Set((FACTS['request.denialReason'].choices ?? []).map((choice) => choice.value));
  for (const kind of data.planKinds()) {
    const file = `rights/${kind.id}.json`;
    if (kind.program && !payers.has(kind.program)) {
      problems.push({ file: 'plan-kinds.json', at: kind.id, what: `no payer "${kind.program}"` });
    }
    const { programIn } = kind;
    if (programIn && !payers.has(programIn.program)) {
      problems.push({ file: 'plan-kinds.json', at: kind.id, what: `no payer "${programIn.program}"` });
    }
    for (const { ref } of [...(programIn?.sources ?? []), ...(kind.drugRulesIn?.sources ?? [])]) {
      if (!kind.sources.some((own) => own.id === ref)) {
        problems.push({ file: 'plan-kinds.json', at: kind.id, what: `no source "${ref}"` });
      }
    }
    const rights = data.rights(kind.id);
    if (!rights) continue;
    if (rights.planKind !== kind.id) problems.push({ file, at: 'planKind', what: `says "${rights.planKind}"` });
    problems.push(...sourceProblems(rights.sources, file));
    for (const right of rights.rights) {
      for (const reason of right.notFor ?? []) {
        if (!reasons.has(reason)) problems.push({ file, at: right.id, what: `no denial reason "${reason}"` });
      }
      for (const state of right.states ?? []) {
        if (!STATES[state]) problems.push({ file, at: right.id, what: `no state "${state}"` });
      }
    }
  }
  return problems;
}
