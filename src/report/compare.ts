/** A comparison as text: a block for each product, the best chance first, so that it reads at any width. */
import type { Compared, Comparison } from '../compare.ts';
import { formatDollars, toCents } from '../costs/cents.ts';
import { BEST_FIRST } from '../model/status-order.ts';
import type { Words } from '../words/index.ts';
import { bullets, heading, wrap } from './layout.ts';
import type { Theme } from './theme.ts';

/** From well studied to hardly studied. */
const GRADES: readonly string[] = ['strong', 'moderate', 'limited', 'insufficient'];

const dollars = (amount: number) => formatDollars(toCents(Math.round(amount)));

function costText(cost: Compared['approved'], words: Words): string | undefined {
  if (!cost) return undefined;
  const say = words.report.compare;
  const year = cost.year ? say.year(dollars(cost.year.you.typical)) : '';
  return say.cost(dollars(cost.you.typical), cost.sessions, cost.unit, year);
}

function block(of: Compared, width: number, theme: Theme, words: Words): string[] {
  const say = words.report;
  const { evidence, criteria } = of;
  const approved = costText(of.approved, words);
  const selfPaid = costText(of.selfPaid, words);
  const asked = criteria.met + criteria.notMet + criteria.notKnown;
  const rows = [
    of.headline,
    ...(asked > 0 ? [say.compare.criteria(criteria.met, criteria.notMet, criteria.notKnown)] : []),
    ...(approved && of.status !== 'excluded' ? [say.compare.approved(approved)] : []),
    ...(selfPaid ? [say.compare.selfPaid(selfPaid)] : []),
    ...(evidence
      ? [say.compare.evidence(say.grade[evidence.grade], evidence.contested, say.label[evidence.label])]
      : [say.compare.noEvidence]),
    say.compare.given[of.given],
  ];
  const title = `${of.name}: ${say.status[of.status].toLowerCase()}`;
  return ['', ...wrap(title, width, '', '', theme.strong), ...bullets(rows, width)];
}

export function compareReport(
  { asOf, products, warnings }: Comparison,
  { width, theme, words }: { width: number; theme: Theme; words: Words },
): string {
  // Of two that may be covered alike, the better studied one first.
  const studied = ({ evidence }: Compared) => (evidence ? GRADES.indexOf(evidence.grade) : GRADES.length);
  const ordered = [...products].sort(
    (a, b) => BEST_FIRST.indexOf(a.status) - BEST_FIRST.indexOf(b.status) || studied(a) - studied(b),
  );
  const lines = [
    theme.dim(words.report.title(asOf)),
    ...ordered.flatMap((product) => block(product, width, theme, words)),
  ];
  if (warnings.length > 0) lines.push(...heading(words.report.warnings, theme), ...bullets(warnings, width));
  lines.push('', ...wrap(words.report.disclaimer, width, '', '', theme.dim));
  return `${lines.join('\n')}\n`;
}
