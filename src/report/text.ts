/**
 * A result as text for a terminal: covered? how much? what now? in this order; everything else on request.
 * Width and colours are arguments. Reads well without colour and by a screen reader.
 */
import type { Cost, Deadline, NextStep, Result, Status } from '../model/result.ts';
import { worthAsking } from '../model/status-order.ts';
import type { Words } from '../words/index.ts';
import { alsoSays, byLikelihood, crisis, dollars, FURTHER, spanOf, trialLine, whole } from './figures.ts';
import { bullets, heading, type Style, wrap } from './layout.ts';
import { papersOf } from './papers.ts';
import type { Theme } from './theme.ts';

export interface TextOptions {
  width: number;
  theme: Theme;
  details: boolean;
  words: Words;
  /** Name of a product by its id. */
  productName(id: string): string;
  /** For a screen reader: columns are written as sentences. */
  plain?: boolean;
}

function styleOf(status: Status, theme: Theme): Style {
  if (status === 'likely') return theme.good;
  return status === 'excluded' || status === 'unlikely' ? theme.bad : theme.warn;
}

/** How many open questions the first screen names. */
const QUESTIONS_SHOWN = 4;

function coveredSection(result: Result, { width, theme, words, productName }: TextOptions): string[] {
  const say = words.report;
  const { verdict } = result;
  const lines = heading(say.covered, theme);
  lines.push(
    ...wrap(say.status[verdict.status], width, '', '', (t) => styleOf(verdict.status, theme)(theme.strong(t))),
  );
  lines.push(...wrap(verdict.headline, width));
  lines.push(...bullets(verdict.because, width));
  const asked = verdict.priorAuthorization;
  if (verdict.policies.length > 0) {
    lines.push(...wrap(say.priorAuthorization[asked === null ? 'unknown' : asked ? 'yes' : 'no'], width));
    const hopeless = verdict.status === 'unlikely' || verdict.status === 'excluded';
    // Billing with the visit is what people expect; anything else changes whom they pay.
    if (!hopeless && verdict.benefit && verdict.benefit !== 'medical') {
      lines.push(...wrap(say.benefit[verdict.benefit], width));
    }
  }
  const noPlan = verdict.status === 'excluded' && verdict.basis === 'none';
  const basis = noPlan ? say.basisNoPlan : say.basis[verdict.basis];
  lines.push(...wrap(say.sure(say.confidence[verdict.confidence], basis), width, '', '', theme.dim));

  const chances = result.options.filter((option) => worthAsking(option, verdict.status));
  if (chances.length > 0) {
    lines.push('', ...wrap(say.otherChances, width));
    lines.push(
      ...bullets(
        chances.map((o) => say.option(productName(o.product), say.status[o.status])),
        width,
      ),
    );
  }
  const open = result.openFacts.filter((fact) => fact.affects === 'verdict');
  if (open.length > 0) {
    lines.push('', ...wrap(say.openQuestions, width));
    const shown = open.slice(0, QUESTIONS_SHOWN).map((fact) => `${fact.question} (${say.answerWith(fact.flag)})`);
    if (open.length > QUESTIONS_SHOWN) shown.push(say.moreOpen(open.length - QUESTIONS_SHOWN));
    lines.push(...bullets(shown, width));
  }
  return lines;
}

function costLine(cost: Cost, options: TextOptions): string[] {
  const { width, theme, words } = options;
  const say = words.report;
  const you = say.about(...spanOf(cost.you));
  return [
    ...wrap(`${say.costLine(cost.title, cost.sessions, cost.unit)}:`, width),
    ...wrap(you, width, '    ', '    ', theme.strong),
    ...(cost.year
      ? wrap(say.yearLine(...spanOf(cost.year.you), cost.year.sessions.typical, cost.unit), width, '    ', '    ')
      : []),
    ...(cost.assumedBriefly.length > 0
      ? wrap(`${say.assumed} ${cost.assumedBriefly.join('; ')}.`, width, '    ', '    ', theme.dim)
      : []),
  ];
}

/** Columns that hold an amount of seven digits, and the least that is left for the name of a way. */
const AMOUNT_COLUMN = 13;
const NAME_COLUMN = 20;

/** The ways side by side, by their typical figures: the first course, six months, a year. */
function sideBySide(costs: readonly Cost[], { width, theme, words, plain }: TextOptions): string[] {
  if (costs.length < 2) return [];
  const say = words.report;
  const rows = costs.map(({ title, you, year }) => ({
    title,
    amounts: [you, year?.half.you, year?.you].map((range) => (range ? whole(range.typical) : '-')),
  }));
  const room = width - AMOUNT_COLUMN * say.spans.length;
  if (plain || room < NAME_COLUMN) {
    const sentences = rows.map(({ title, amounts }) => say.besideInWords(title, amounts));
    return [...wrap(say.beside, width), ...bullets(sentences, width), ''];
  }
  const columns = (cells: readonly string[]) => cells.map((cell) => cell.padStart(AMOUNT_COLUMN)).join('');
  return [
    say.beside.slice(0, room).padEnd(room) + theme.dim(columns(say.spans)),
    ...rows.flatMap(({ title, amounts }) => {
      const [first = '', ...more] = wrap(title, room - 1, '  ', '    ');
      return [first.padEnd(room) + columns(amounts), ...more];
    }),
    '',
  ];
}

function leverLines({ costChanges }: Result, { width, words }: TextOptions): string[] {
  if (costChanges.length === 0) return [];
  const say = words.report;
  const rows = costChanges.map(({ says, you, saves }) => say.lever(says, whole(you), whole(saves)));
  return ['', ...wrap(say.levers, width), ...bullets(rows, width)];
}

/** A clinic outside the network of which nothing is counted as paid back costs what one pays alone, said above. */
function repeats(cost: Cost, shown: readonly Cost[]): boolean {
  const alone = shown.find(({ id, product }) => id === 'if-denied' && product === cost.product);
  if (cost.id !== 'out-of-network' || !alone || shown.indexOf(alone) > shown.indexOf(cost)) return false;
  const figures = ({ you, year }: Cost) => JSON.stringify([you, year?.you]);
  return figures(alone) === figures(cost);
}

function costSection(result: Result, options: TextOptions, all = options.details): string[] {
  const { width, theme, words } = options;
  const lines = heading(words.report.howMuch, theme);
  const shown = byLikelihood(result).filter(({ id }) => all || !FURTHER.includes(id));
  if (shown.length === 0) return [...lines, ...wrap(words.report.noCost, width)];
  return [
    ...lines,
    ...(all ? sideBySide(shown, options) : []),
    ...shown.flatMap((cost) =>
      repeats(cost, shown) ? wrap(words.report.sameAsAlone(cost.title), width) : costLine(cost, options),
    ),
    ...(all ? leverLines(result, options) : []),
  ];
}

function stepLines(step: NextStep, number: number, { width, theme, words, details }: TextOptions): string[] {
  const say = words.report;
  const first = `${number}. `.padStart(4);
  const indent = ' '.repeat(first.length);
  const lines = wrap(step.title, width, first, indent, theme.strong);
  lines.push(...wrap(step.detail, width, indent, indent));
  if (step.due) lines.push(...wrap(say.due(step.due, step.dueRule), width, indent, indent, theme.warn));
  else if (step.dueRule) lines.push(...wrap(say.clock(step.dueRule), width, indent, indent));
  if (step.contact) lines.push(...wrap(say.contact(step.contact), width, indent, indent));
  if (step.letter) lines.push(...wrap(say.draft(step.letter), width, indent, indent));
  if (step.howOften) lines.push(...wrap(step.howOften, width, indent, indent));
  const papers = papersOf(step);
  if (details && papers.length > 0) {
    lines.push(...wrap(`${say.take} ${papers.join('; ')}`, width, indent, indent, theme.dim));
  }
  return lines;
}

function stepSection(result: Result, options: TextOptions): string[] {
  const { theme, words } = options;
  return [
    ...heading(words.report.whatNow, theme),
    ...result.nextSteps.flatMap((step, i) => stepLines(step, i + 1, options)),
  ];
}

function criteriaSection(result: Result, { width, theme, words }: TextOptions): string[] {
  const say = words.report;
  const lines = heading(say.criteria, theme);
  if (result.criteria.length === 0) return [...lines, ...wrap(say.noCriteria, width)];
  for (const c of result.criteria) {
    const style = c.state === 'met' ? theme.good : c.state === 'not-met' ? theme.bad : theme.warn;
    lines.push(...wrap(`${say.state[c.state]}: ${c.says}`, width, '  - ', '    ', style));
    const ways = c.alternatives.length > 0 ? ` (${say.oneIsEnough(c.alternatives.length + 1)})` : '';
    lines.push(...wrap(`${say.have(c.have, c.need)}${ways}`, width, '    ', '    '));
    if (c.show && c.state !== 'met') lines.push(...wrap(say.show(c.show), width, '    ', '    ', theme.dim));
  }
  return lines;
}

function trialSection(result: Result, { width, theme, words }: TextOptions): string[] {
  if (result.trials.length === 0) return [];
  const say = words.report;
  const lines = heading(say.trials, theme);
  const rows = result.trials.map((t) => trialLine(t, say.counts));
  return [...lines, ...bullets(rows, width)];
}

function changeSection(result: Result, { width, theme, words }: TextOptions): string[] {
  if (result.wouldChange.length === 0) return [];
  const say = words.report;
  const rows = result.wouldChange.map(({ change, to }) => say.change(change, say.status[to]));
  return [...heading(say.changes, theme), ...bullets(rows, width)];
}

function optionSection(result: Result, { width, theme, words, productName }: TextOptions): string[] {
  const say = words.report;
  const rows = result.options.map(
    (o) => `${productName(o.product)}: ${say.status[o.status].toLowerCase()}. ${o.headline}`,
  );
  return [...heading(say.options, theme), ...bullets(rows, width)];
}

function policySection(result: Result, { width, theme, words }: TextOptions): string[] {
  if (result.policies.length === 0) return [];
  const say = words.report;
  const lines = heading(say.policies, theme);
  for (const p of result.policies) {
    lines.push(...wrap(`${p.payer}, “${p.title}”${p.number ? `, ${p.number}` : ''}`, width, '  - ', '    '));
    lines.push(
      ...wrap(
        `${say.policyDates(p.effective, p.reviewed, p.seen)}; ${say.surety(say.confidence[p.confidence])}`,
        width,
        '    ',
        '    ',
        theme.dim,
      ),
    );
    if (p.incomplete) lines.push(...wrap(say.incomplete(p.incomplete), width, '    ', '    '));
    const also = alsoSays(p, words);
    if (also.length > 0)
      lines.push(
        ...wrap(say.alsoSays, width, '    ', '    '),
        ...also.flatMap((text) => wrap(text, width, '      - ', '        ')),
      );
    lines.push(`    ${theme.dim(p.url)}`);
  }
  return lines;
}

/** The longest bar, in columns. */
const LONGEST_BAR = 30;

/** A bar for each month, its name and figure beside it, so that it reads without the bar too. */
function bars(months: Cost['months'], width: number, theme: Theme, { language }: Words): string[] {
  const most = Math.max(...months.map(({ you }) => you));
  const names = months.map(({ month }) => language.date(month));
  const figures = months.map(({ you }) => dollars(you));
  const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const [name, figure] = [longest(names), longest(figures)];
  const room = Math.min(LONGEST_BAR, width - '    '.length - name - '  '.length - figure - 1);
  return months.map(({ you }, i) => {
    const length = most > 0 && room > 0 ? Math.round((you / most) * room) : 0;
    const words = `    ${(names[i] ?? '').padEnd(name)}  ${(figures[i] ?? '').padStart(figure)}`;
    return `${words} ${theme.dim('#'.repeat(length))}`.trimEnd();
  });
}

function costDetails(result: Result, { width, theme, words, plain }: TextOptions): string[] {
  if (result.costs.length === 0) return [];
  const say = words.report;
  const lines = heading(say.costParts, theme);
  // Scenarios share assumptions; each is explained once.
  const said = new Set<string>();
  for (const cost of result.costs) {
    const each = say.perSession(...spanOf(cost.perSession), cost.unit);
    lines.push(
      ...wrap(`${cost.title}: ${cost.sessions} ${plain ? say.plain.times : '×'} ${each}`, width, '  - ', '    '),
    );
    for (const part of cost.parts)
      lines.push(...wrap(`${part.says}: ${dollars(part.amount)}`, width, '    ', '      '));
    const fresh = cost.assumed.filter((sentence) => !said.has(sentence));
    for (const sentence of fresh) said.add(sentence);
    lines.push(...fresh.flatMap((sentence) => wrap(sentence, width, '    * ', '      ', theme.dim)));
    const months = (cost.year ?? cost).months;
    if (months.length > 1) {
      lines.push(...wrap(say.byMonth, width, '    ', '    '), ...bars(months, width, theme, words));
      const fresh = (cost.year?.assumed ?? []).filter((sentence) => !said.has(sentence));
      for (const sentence of fresh) said.add(sentence);
      lines.push(...fresh.flatMap((sentence) => wrap(sentence, width, '    * ', '      ', theme.dim)));
    }
  }
  return lines;
}

function deadlineLines(deadline: Deadline, { width, theme, words }: TextOptions): string[] {
  const say = words.report;
  const when = deadline.due ? say.by(deadline.due) : say.noDate;
  const passed = deadline.passed ? `, ${say.passed}` : '';
  const rule = `${say.countsFrom(deadline.counts, deadline.cite)}; ${say.surety(say.confidence[deadline.confidence])}`;
  return [
    ...wrap(`${deadline.label} (${say.who[deadline.who]}): ${when}${passed}`, width, '  - ', '    '),
    ...wrap(rule, width, '    ', '    ', theme.dim),
    ...[
      deadline.contact !== null && say.contact(deadline.contact),
      deadline.fee !== null && say.fee(deadline.fee),
      deadline.binding === true && deadline.who === 'member' && say.binding,
    ]
      .filter((line) => line !== false)
      .flatMap((line) => wrap(line, width, '    ', '    ')),
    ...deadline.notes.flatMap((note) => wrap(note, width, '    ', '    ')),
  ];
}

function deadlineSection(result: Result, options: TextOptions): string[] {
  if (result.deadlines.length === 0) return [];
  return [
    ...heading(options.words.report.deadlines, options.theme),
    ...result.deadlines.flatMap((deadline) => deadlineLines(deadline, options)),
  ];
}

function evidenceSection({ evidence }: Result, { width, theme, words }: TextOptions): string[] {
  if (!evidence) return [];
  const say = words.report;
  const lines = [...heading(say.evidence, theme), ...wrap(evidence.plain, width)];
  const grade = say.evidenceGrade(say.grade[evidence.grade], evidence.contested, say.label[evidence.label]);
  lines.push(...wrap(grade, width, '', '', theme.dim));
  for (const [title, studies] of [
    [say.evidenceFor, evidence.for],
    [say.evidenceAgainst, evidence.against],
  ] as const) {
    if (studies.length === 0) continue;
    lines.push(
      ...wrap(title, width),
      ...bullets(
        studies.map((s) => say.study(s.name, s.year, s.people, s.found)),
        width,
      ),
    );
  }
  return lines;
}

function sourceSection(result: Result, { width, theme, words }: TextOptions): string[] {
  const say = words.report;
  const lines = heading(say.sources, theme);
  for (const source of result.sources) {
    lines.push(...wrap(`${source.title} (${say.dated(source.dated, source.seen)})`, width, '  - ', '    '));
    lines.push(`    ${theme.dim(source.url)}`);
  }
  return lines;
}

function warningSection(result: Result, { width, theme, words }: TextOptions): string[] {
  if (result.warnings.length === 0) return [];
  return [...heading(words.report.warnings, theme), ...bullets(result.warnings, width)];
}

/** Only the dates, with their rules and sources. */
export function deadlineReport(result: Result, options: TextOptions): string {
  const { theme, words, width } = options;
  const say = words.report;
  const used = new Set(result.deadlines.flatMap(({ source, lateSource }) => [source, lateSource]));
  const cited = { ...result, sources: result.sources.filter(({ id }) => used.has(id)) };
  // Asked for the coverage too, so it stands there as that; but no date comes without it.
  const open = result.openFacts.filter(({ affects, fact }) => affects === 'steps' || fact === 'plan.kind');
  const lines = [theme.dim(say.title(result.asOf)), ...deadlineSection(result, options)];
  if (result.deadlines.length === 0) lines.push('', ...wrap(say.noDeadlines, width));
  if (open.length > 0) {
    lines.push('', ...wrap(say.openDates, width));
    lines.push(
      ...bullets(
        open.map((fact) => `${fact.question} (${say.answerWith(fact.flag)})`),
        width,
      ),
    );
  }
  lines.push(...warningSection(result, options), ...(used.size > 0 ? sourceSection(cited, options) : []));
  lines.push('', ...wrap(say.disclaimer, width, '', '', theme.dim));
  return `${lines.join('\n')}\n`;
}

/** The steps that are about money. */
const MONEY_STEPS: readonly string[] = ['itemized-bill', 'good-faith-estimate', 'self-pay', 'paying-help'];

function helpSection(result: Result, options: TextOptions): string[] {
  const steps = result.nextSteps.filter(({ id }) => MONEY_STEPS.includes(id));
  if (steps.length === 0) return [];
  const lines = steps.flatMap((step, i) => stepLines(step, i + 1, { ...options, details: false }));
  return [...heading(options.words.report.help, options.theme), ...lines];
}

/** Only the costs, with their parts, what was assumed, and the sources. `extra`: lines to stand after the sums. */
export function costReport(result: Result, options: TextOptions, extra: readonly string[] = []): string {
  const { theme, words, width } = options;
  const used = new Set(result.costs.flatMap(({ sources }) => sources));
  const cited = { ...result, sources: result.sources.filter(({ id }) => used.has(id)) };
  const lines = [
    theme.dim(words.report.title(result.asOf)),
    ...costSection(result, options),
    ...extra,
    ...helpSection(result, options),
    ...costDetails(result, options),
    ...warningSection(result, options),
    ...sourceSection(cited, options),
    '',
    ...wrap(words.report.disclaimer, width, '', '', theme.dim),
  ];
  return `${lines.join('\n')}\n`;
}

/** @returns the report with a line break at its end. */
export function textReport(result: Result, options: TextOptions): string {
  const { theme, words, width, details } = options;
  const lines = [theme.dim(words.report.title(result.asOf))];
  if (crisis(result)) lines.push('', ...wrap(words.report.crisis, width, '', '', theme.strong));
  lines.push(...coveredSection(result, options), ...costSection(result, options), ...stepSection(result, options));
  if (details) {
    lines.push(
      ...criteriaSection(result, options),
      ...trialSection(result, options),
      ...changeSection(result, options),
      ...optionSection(result, options),
      ...policySection(result, options),
      ...evidenceSection(result, options),
      ...costDetails(result, options),
      ...deadlineSection(result, options),
    );
  }
  lines.push(...warningSection(result, options));
  if (details) lines.push(...sourceSection(result, options));
  lines.push('', ...wrap(words.report.disclaimer, width, '', '', theme.dim));
  if (!details) lines.push(...wrap(words.report.detailsHint, width, '', '', theme.dim));
  return `${lines.join('\n')}\n`;
}
