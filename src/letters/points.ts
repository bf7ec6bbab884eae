/**
 * The conditions of the policy as the points of a letter: met, open, unmet. Where the policy asks for one of several, the
 * letter argues from what is met and says that one is enough; what is open of it is one point with one blank.
 */
import type { Data } from '../model/data.ts';
import { isDanger } from '../model/not-sought.ts';
import type { Tree } from '../model/policy.ts';
import type { Criterion, CriterionState, Result } from '../model/result.ts';
import { type SensitiveTopic, sensitiveTopic } from '../model/sensitive.ts';
import type { Words } from '../words/index.ts';

export interface Line {
  says: string;
  have: string | null;
  show: string | null;
  /** Several ways of which one is to be chosen by the writer. */
  ways: boolean;
  /** Met, and one of several ways that the policy takes. */
  enough: boolean;
  /** It tells one of these of the person. */
  tells: SensitiveTopic[];
}

export interface Points {
  met: Line[];
  open: Line[];
  unmet: Line[];
}

const GROUP: Readonly<Record<CriterionState, keyof Points>> = { met: 'met', 'not-known': 'open', 'not-met': 'unmet' };

/** Sentences of the data end with a period or not; inside those of a letter they do not. */
const bare = (says: string) => says.replace(/[.\s]+$/, '');

/** What the label forbids is no point to argue: it is said before the letter is sent. */
export const isForbidden = ({ rule, state, fixable, facts }: Criterion): boolean =>
  rule === 'label' && state === 'not-met' && !fixable && !facts.includes('patient.age');

const factOf = ({ facts }: Criterion): string => facts[0] ?? '';

/** "Met (yes)" says nothing that "met" does not. */
function plainHave(criterion: Criterion, words: Words): string | null {
  const { have } = criterion;
  const { yes, no } = words.coverage.have;
  if (have === null || have === yes || have === no) return null;
  return /^\d/.test(have) ? (words.letters.unit[factOf(criterion)]?.(have) ?? have) : have;
}

/** A "no" to a question on such a thing tells nothing; neither does a blank that the writer fills in. */
function tellsOf(criterion: Criterion, words: Words): SensitiveTopic[] {
  const topic = sensitiveTopic(factOf(criterion));
  return topic && criterion.state !== 'not-known' && criterion.have !== words.coverage.have.no ? [topic] : [];
}

export function lineOf(criterion: Criterion, words: Words, enough = false): Line {
  const { says, show } = criterion;
  return {
    says: bare(says),
    have: plainHave(criterion, words),
    show: show && bare(show),
    ways: false,
    enough,
    tells: tellsOf(criterion, words),
  };
}

/** The rule that a criterion is of, as the data has it. */
function treesOf({ criteria, policies }: Result, data: Data): Tree[] {
  const trees = new Map<string, Tree>();
  for (const { policy, rule } of criteria) {
    // Of the payer, of the one whose policies it uses, or of the program behind the plan: the result names the owner.
    const named = policies.find(({ id }) => id === policy)?.payer;
    const owner = data.payers().find(({ name }) => name === named);
    const file = owner && data.policiesOf(owner.id).find(({ id }) => id === policy);
    const tree = file?.rules.find(({ id }) => id === rule)?.criteria;
    if (tree) trees.set(`${policy} ${rule}`, tree);
  }
  return [...trees.values()];
}

function childrenOf(node: Tree): readonly Tree[] {
  if ('all' in node) return node.all;
  if ('any' in node) return node.any;
  if ('of' in node) return node.of;
  return 'not' in node ? [node.not] : [];
}

/** How many of the ways must hold; undefined where all must. */
const needOf = (node: Tree): number | undefined => ('any' in node ? 1 : 'of' in node ? node.atLeast : undefined);

/** What the ways around a point say of it. */
interface Around {
  enough: boolean;
  tells: readonly SensitiveTopic[];
}

class Sorter {
  readonly points: Points = { met: [], open: [], unmet: [] };
  private readonly byId: Map<string, Criterion>;
  private readonly words: Words;

  constructor(criteria: readonly Criterion[], words: Words) {
    this.byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
    this.words = words;
  }

  /** The criteria below a node that the result speaks of. */
  private criteriaOf(node: Tree): Criterion[] {
    if ('id' in node) {
      const criterion = this.byId.get(node.id);
      return criterion ? [criterion] : [];
    }
    return childrenOf(node).flatMap((child) => this.criteriaOf(child));
  }

  private stateOf(node: Tree): CriterionState {
    if ('id' in node) return this.byId.get(node.id)?.state ?? 'met';
    const states = childrenOf(node).map((child) => this.stateOf(child));
    const met = states.filter((state) => state === 'met').length;
    const lost = states.filter((state) => state === 'not-met').length;
    const need = needOf(node) ?? states.length;
    if (met >= need) return 'met';
    return states.length - lost < need ? 'not-met' : 'not-known';
  }

  /** Ways that tell nothing of a danger or of what is better kept to oneself come first, where they are enough. */
  private discreet(ways: readonly Tree[], need: number): readonly Tree[] {
    const tells = (way: Tree) => this.criteriaOf(way).some((criterion) => tellsOf(criterion, this.words).length > 0);
    const quiet = ways.filter((way) => !tells(way));
    return quiet.length >= need ? quiet : [...quiet, ...ways.filter(tells).slice(0, need - quiet.length)];
  }

  /** Nobody is asked to write of a crisis, where there is another way. */
  private safe(ways: readonly Tree[], need: number): readonly Tree[] {
    const safe = ways.filter((way) => !this.criteriaOf(way).some((c) => c.state !== 'met' && isDanger(factOf(c))));
    return safe.length >= need ? safe : ways;
  }

  private phraseOf(node: Tree): string {
    const says = this.criteriaOf(node).map((criterion) => {
      const have = criterion.state === 'not-met' ? plainHave(criterion, this.words) : null;
      return have === null ? bare(criterion.says) : this.words.letters.pointHere(bare(criterion.says), have);
    });
    return this.words.coverage.unmetAll(says);
  }

  private groupLine(ways: readonly Tree[], need: number, tells: readonly SensitiveTopic[]): Line {
    const criteria = ways.flatMap((way) => this.criteriaOf(way));
    const shows = new Set(criteria.map(({ show }) => show));
    const [show] = shows;
    return {
      says: this.words.letters.enough(
        need,
        ways.map((way) => this.phraseOf(way)),
      ),
      have: null,
      show: shows.size === 1 && show ? bare(show) : null,
      ways: true,
      enough: false,
      tells: [...new Set([...tells, ...criteria.flatMap((criterion) => tellsOf(criterion, this.words))])],
    };
  }

  private put(criterion: Criterion, { enough, tells }: Around): void {
    const line = lineOf(criterion, this.words, enough);
    this.points[GROUP[criterion.state]].push({ ...line, tells: [...new Set([...line.tells, ...tells])] });
  }

  /** What it tells of the person that these ways are closed. */
  private told(ways: readonly Tree[]): SensitiveTopic[] {
    return ways.flatMap((way) => this.criteriaOf(way).flatMap((criterion) => tellsOf(criterion, this.words)));
  }

  /** Puts what stands below a node among the points. */
  place(node: Tree, around: Around = { enough: false, tells: [] }): void {
    if ('id' in node) {
      const criterion = this.byId.get(node.id);
      if (criterion) this.put(criterion, around);
      return;
    }
    // What is asked under a "not" is already turned round in the result; there is no one way out of several.
    if ('not' in node) {
      for (const criterion of this.criteriaOf(node)) this.put(criterion, around);
      return;
    }
    const need = needOf(node);
    const ways = childrenOf(node).filter((child) => this.criteriaOf(child).length > 0);
    if (need === undefined || ways.length <= need) {
      for (const child of ways) this.place(child, around);
      return;
    }
    const state = this.stateOf(node);
    if (state === 'met') {
      const met = ways.filter((way) => this.stateOf(way) === 'met');
      for (const way of this.discreet(met, need)) this.place(way, { ...around, enough: true });
      return;
    }
    const left = state === 'not-met' ? ways : ways.filter((way) => this.stateOf(way) !== 'not-met');
    const shown = this.safe(left, need);
    // "It is in remission" says that there was something, where "there is none" has been crossed out.
    const tells = [...around.tells, ...this.told(ways.filter((way) => !left.includes(way)))];
    if (shown.length <= need) for (const way of shown) this.place(way, { ...around, tells });
    else this.points[GROUP[state]].push(this.groupLine(shown, need, tells));
  }
}

/**
 * @param result what is known; what the label forbids is left out (see `isForbidden`).
 * @returns the points, each once.
 */
export function pointsOf(result: Result, data: Data, words: Words): Points {
  const criteria = result.criteria.filter((criterion) => !isForbidden(criterion));
  const trees = treesOf(result, data);
  const inTree = new Set<string>();
  const collect = (node: Tree): void => {
    if ('id' in node) inTree.add(node.id);
    else for (const child of childrenOf(node)) collect(child);
  };
  for (const tree of trees) collect(tree);
  const points: Points = { met: [], open: [], unmet: [] };
  const add = (more: Points) => {
    for (const group of ['met', 'open', 'unmet'] as const) points[group].push(...more[group]);
  };
  // What the program adds to the list of the policy stands in no tree: the label, the diagnosis itself.
  for (const criterion of criteria) {
    if (!inTree.has(criterion.id)) points[GROUP[criterion.state]].push(lineOf(criterion, words));
  }
  for (const tree of trees) {
    const sorter = new Sorter(criteria, words);
    sorter.place(tree);
    add(sorter.points);
  }
  return points;
}
