/**
 * The examples that stand beside the rules of a policy: how they are read, and how a first draft of them is made.
 * The draft follows from the criteria alone, not from what the program answers, so that running it checks something:
 * one person who meets everything, one of whom nothing is known, and for each criterion one who fails just that.
 */
import { type FactId, getFact, withFact } from '../model/case.ts';
import type { Condition } from '../model/catalog.ts';
import { FACTS } from '../model/facts.ts';
import type { Example, Leaf, Policy, Rule, Tree } from '../model/policy.ts';

type Person = Record<string, unknown>;
type Status = Example['expect']['status'];

/**
 * The person of an example, with `like` and `but` worked out.
 * @throws Error when `like` names no earlier example, or there is no person at all
 */
export function personOfExample(policy: Policy, example: Example): Person {
  const at = policy.examples.indexOf(example);
  let person: Person | undefined = example.case;
  if (example.like !== undefined) {
    const base = policy.examples.slice(0, at).find(({ name }) => name === example.like);
    if (!base)
      throw new Error(`${policy.id}: example "${example.name}" is like "${example.like}", which is not above it`);
    person = personOfExample(policy, base);
  }
  if (!person) throw new Error(`${policy.id}: example "${example.name}" has neither a case nor another to be like`);
  for (const [fact, value] of Object.entries(example.but ?? {})) {
    person = withFact(person, fact, (value ?? undefined) as string | undefined) as Person;
  }
  return person;
}

const leavesOf = (tree: Tree): Leaf[] => {
  if ('all' in tree) return tree.all.flatMap(leavesOf);
  if ('any' in tree) return tree.any.flatMap(leavesOf);
  if ('of' in tree) return tree.of.flatMap(leavesOf);
  if ('not' in tree) return leavesOf(tree.not);
  return [tree];
};

/** A value that meets the leaf (`wanted` true) or fails it; undefined where none can be made up. */
function valueFor(leaf: Leaf, wanted: boolean): unknown {
  const { op, value } = leaf;
  const choices = FACTS[leaf.fact as FactId]?.choices?.map((choice) => choice.value) ?? [];
  const list = Array.isArray(value) ? value : [];
  switch (op) {
    case 'atLeast':
      return wanted ? value : (value as number) - 1;
    case 'atMost':
      return wanted ? value : (value as number) + 1;
    case 'is':
      if (typeof value === 'boolean') return wanted ? value : !value;
      return wanted ? value : choices.find((choice) => choice !== value);
    case 'oneOf':
      return wanted ? list[0] : choices.find((choice) => !list.includes(choice));
    case 'noneOf':
      return wanted ? choices.find((choice) => !list.includes(choice)) : list[0];
    case 'anyCode': {
      const covers = (code: string) =>
        list.some((entry) => (entry.endsWith('*') ? code.startsWith(entry.slice(0, -1)) : entry === code));
      const usual = ['F33.2', 'F32.2', 'F33.1', 'F43.10', 'G90.50', 'G89.3'];
      const plain = list.find((entry) => !entry.endsWith('*'));
      const found = wanted ? (usual.find(covers) ?? plain) : usual.find((code) => !covers(code));
      return found ? [found] : undefined;
    }
    case 'known':
      return undefined;
  }
}

/** Makes `person` meet (or fail) the tree, changing as little as possible. */
function arrange(tree: Tree, wanted: boolean, person: Person): Person {
  if ('not' in tree) return arrange(tree.not, !wanted, person);
  if ('all' in tree || 'any' in tree || 'of' in tree) {
    const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : tree.of;
    const every = ('all' in tree && wanted) || ('any' in tree && !wanted);
    if (every) return parts.reduce((sofar, part) => arrange(part, wanted, sofar), person);
    if ('of' in tree) {
      const enough = wanted ? tree.atLeast : parts.length - tree.atLeast + 1;
      return parts.slice(0, enough).reduce((sofar, part) => arrange(part, wanted, sofar), person);
    }
    return parts[0] ? arrange(parts[0], wanted, person) : person;
  }
  const value = valueFor(tree, wanted);
  if (value === undefined) return person;
  const have = getFact(person, tree.fact);
  // Two bounds on one fact (18 or older, 64 or younger): a value that fits already is kept.
  if (wanted && typeof have === 'number' && typeof tree.value === 'number') {
    if (tree.op === 'atLeast' && have >= tree.value) return person;
    if (tree.op === 'atMost' && have <= tree.value) return person;
  }
  return withFact(person, tree.fact, value as string) as Person;
}

/** Can what is unmet in the failed tree still be met? Of alternatives one is enough. */
function mendable(tree: Tree): boolean {
  if ('all' in tree) return tree.all.every(mendable);
  if ('any' in tree) return tree.any.some(mendable);
  if ('of' in tree) return tree.of.filter(mendable).length >= tree.atLeast;
  if ('not' in tree) return mendable(tree.not);
  return tree.fixable;
}

/** The parts that must each hold: the leaves of nested `all`, and every other tree whole. */
const requirements = (tree: Tree): Tree[] => ('all' in tree ? tree.all.flatMap(requirements) : [tree]);

const REFUSED: readonly string[] = ['investigational', 'not-medically-necessary', 'not-covered'];

/** Where one of several ways is enough: each way alone, and each way with one of its own parts missing. */
function waysOf(
  ways: Tree[],
  to: { full: string; best: Status; person: Person; facts: string[]; name: (what: string) => string },
): Example[] {
  const names = (tree: Tree) =>
    leavesOf(tree)
      .map(({ id }) => id)
      .join(', ');
  const but = (person: Person) => Object.fromEntries(to.facts.map((fact) => [fact, getFact(person, fact) ?? null]));
  return ways.flatMap((way) => {
    const alone = arrange(way, true, to.person);
    const made: Example[] = [
      { name: to.name(`with only ${names(way)}`), like: to.full, but: but(alone), expect: { status: to.best } },
    ];
    const parts = requirements(way);
    if (parts.length < 2) return made;
    for (const part of parts) {
      made.push({
        name: to.name(`with only ${names(way)}, but without ${names(part)}`),
        like: to.full,
        but: but(arrange(part, false, alone)),
        expect: {
          status: mendable(part) ? 'not-yet' : 'unlikely',
          ...('fact' in part ? { criteria: { [part.id]: 'not-met' as const } } : {}),
        },
      });
    }
    return made;
  });
}

function examplesOfRule(policy: Policy, rule: Rule, conditions: readonly Condition[]): Example[] {
  const product = rule.products[0] as string;
  const named = new Set(
    policy.rules.filter((other) => other.products.includes(product)).flatMap((other) => other.conditions),
  );
  const condition =
    rule.conditions === 'any'
      ? ['ptsd', 'fibromyalgia', ...conditions.map(({ id }) => id)].find((id) => !named.has(id))
      : rule.conditions[0];
  const base: Person = {
    diagnosis: { condition },
    treatment: { product, ...(rule.phase === 'renewal' ? { phase: 'renewal' } : {}) },
  };
  const name = (what: string) => `${rule.id}: ${what}`;
  if (rule.stance === 'silent') return [];
  if (REFUSED.includes(rule.stance) || rule.stance === 'no-benefit') {
    const status: Status = rule.stance === 'no-benefit' ? 'excluded' : 'unlikely';
    return [{ name: name('the policy refuses'), case: base, expect: { status } }];
  }
  const best: Status = rule.incomplete || rule.stance === 'case-by-case' ? 'possible' : 'likely';
  if (!rule.criteria) {
    const expect = { status: best, priorAuthorization: rule.priorAuthorization };
    return [{ name: name('what the policy says'), case: base, expect }];
  }
  const full = name('everything is met');
  const all = requirements(rule.criteria);
  const single = all.filter((part): part is Leaf => 'fact' in part);
  const made: Example[] = [
    {
      name: full,
      case: arrange(rule.criteria, true, base),
      expect: {
        status: best,
        criteria: Object.fromEntries(single.map(({ id }) => [id, 'met' as const])),
        priorAuthorization: rule.priorAuthorization,
      },
    },
    { name: name('nothing is known'), case: base, expect: { status: 'possible' } },
  ];
  for (const part of all) {
    const failed = leavesOf(part);
    const person = arrange(part, false, arrange(rule.criteria, true, base));
    const facts = [...new Set(failed.map(({ fact }) => fact))];
    made.push({
      name: name(`without ${failed.map(({ id }) => id).join(', ')}`),
      like: full,
      but: Object.fromEntries(facts.map((fact) => [fact, getFact(person, fact) ?? null])),
      expect: {
        status: mendable(part) ? 'not-yet' : 'unlikely',
        ...('fact' in part ? { criteria: { [part.id]: 'not-met' as const } } : {}),
      },
    });
    if ('any' in part) made.push(...waysOf(part.any, { full, best, person, facts, name }));
  }
  return made;
}

/** A first draft of all the examples of a policy, for its author to read and correct. */
export function draftExamples(policy: Policy, conditions: readonly Condition[]): Example[] {
  return policy.rules.flatMap((rule) => examplesOfRule(policy, rule, conditions));
}
