/**
 * Is a policy file, edited or damaged by hand, whole enough to be used? The full schema is checked by the tests and by
 * `npm run data:check`; this asks, in a moment and without the schema library, only for the parts that answers rest on.
 */
import { FACTS } from '../model/facts.ts';
import type { Policy } from '../model/policy.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isSource = (value: unknown) => isObject(value) && isText(value.ref);

/** A criterion tree that ends in leaves with a known fact, a comparison and a source. */
function isTree(node: unknown): boolean {
  if (!isObject(node)) return false;
  if ('not' in node) return isTree(node.not);
  const parts = node.all ?? node.any ?? node.of;
  if (parts !== undefined) {
    const counted = node.of === undefined || typeof node.atLeast === 'number';
    return Array.isArray(parts) && parts.length > 0 && counted && parts.every(isTree);
  }
  return (
    isText(node.id) &&
    isText(node.says) &&
    isText(node.fact) &&
    Object.hasOwn(FACTS, node.fact) &&
    isText(node.op) &&
    typeof node.fixable === 'boolean' &&
    isSource(node.source)
  );
}

function isRule(rule: unknown): boolean {
  return (
    isObject(rule) &&
    isText(rule.id) &&
    isTexts(rule.products) &&
    (rule.conditions === 'any' || isTexts(rule.conditions)) &&
    isText(rule.stance) &&
    isText(rule.says) &&
    isSource(rule.source) &&
    (rule.criteria === undefined || isTree(rule.criteria))
  );
}

/** @returns true when the value has the parts of a policy that answers rest on. */
export function isPolicy(value: unknown): value is Policy {
  if (!isObject(value)) return false;
  const { effective, sources, rules } = value;
  return (
    isText(value.id) &&
    isText(value.payer) &&
    isText(value.title) &&
    isTexts(value.lines) &&
    (value.states === 'all' || isTexts(value.states)) &&
    isObject(effective) &&
    (effective.from === null || isText(effective.from)) &&
    (effective.to === null || isText(effective.to)) &&
    (value.reviewed === null || isText(value.reviewed)) &&
    Array.isArray(sources) &&
    sources.length > 0 &&
    sources.every((source) => isObject(source) && isText(source.id) && isText(source.url)) &&
    Array.isArray(rules) &&
    rules.length > 0 &&
    rules.every(isRule)
  );
}
