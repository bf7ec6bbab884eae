/**
 * A result as one page that needs nothing else: no script, no request, for the screen and for Letter paper. The three
 * answers stand on top; everything else follows in the order in which it is used.
 */
import { textOrder } from '../../logic/order.ts';
import type { Cost, Criterion, CriterionState, Deadline, NextStep, Result, Status } from '../../model/result.ts';
import { worthAsking } from '../../model/status-order.ts';
import type { Words } from '../../words/index.ts';
import { alsoSays, byLikelihood, crisis, dollars, FURTHER, spanOf, trialLine, whole } from '../figures.ts';
import { papersOf } from '../papers.ts';
import { axis, monthBar, rangeBar, scaleTo } from './chart.ts';
import { type Content, html, link, linked, Markup } from './markup.ts';
import { STYLE, STYLE_HASH } from './style.ts';

/** A draft letter, ready for the page. */
export interface PageLetter {
  id: string;
  title: string;
  /** Who signs it. */
  from: 'member' | 'prescriber';
  /** Markup in which every value was escaped. */
  body: string;
  blanks: number;
}

export interface PageOptions {
  words: Words;
  /** Name of a product by its id. */
  productName(id: string): string;
  /** What the person told, as question and answer. */
  answers: readonly { question: string; answer: string }[];
  /** The drafts that the steps name. */
  letters: readonly PageLetter[];
  /** The command that gives the same answer again, line by line. */
  command: readonly string[];
}

interface Section {
  id: string;
  title: string;
  content: Content;
}

const list = (items: readonly Content[], name = ''): Content =>
  items.length > 0 && html`<ul${name && html` class="${name}"`}>${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;

function tone(status: Status): string {
  if (status === 'likely') return 'good';
  return status === 'excluded' || status === 'unlikely' ? 'bad' : 'warn';
}

const you = (cost: Cost, words: Words) => words.report.about(...spanOf(cost.you));

const titled = (cost: Cost, words: Words) => words.report.costLine(cost.title, cost.sessions, cost.unit);

// The top of the page.

function nextDate({ deadlines }: Result): Deadline | undefined {
  return deadlines
    .filter((deadline) => deadline.who === 'member' && deadline.due !== null && !deadline.passed)
    .sort((a, b) => textOrder(a.due as string, b.due as string))[0];
}

/** How many steps the top of the page names. */
const STEPS_ON_TOP = 3;

function cards(result: Result, words: Words): Markup {
  const { verdict, nextSteps } = result;
  const costs = byLikelihood(result).filter(({ id }) => !FURTHER.includes(id));
  const [first, second] = costs;
  const date = nextDate(result);
  const say = words.html;
  const more = (id: string, about: string) =>
    html`<p><a href="#${id}">${say.more}<span class="away">: ${about}</span></a></p>`;
  return html`<section aria-labelledby="short"><h2 id="short" class="away">${say.short}</h2>
<div class="cards">
<div class="card"><h3>${words.report.covered}</h3>
<p class="big ${tone(verdict.status)}">${words.report.status[verdict.status]}</p>
<p>${verdict.headline}</p>
${more('covered', words.report.covered)}</div>
<div class="card"><h3>${words.report.howMuch}</h3>
${
  first
    ? html`<p class="big">${say.usual(...spanOf(first.you))}</p>
<p>${titled(first, words)}${say.span(...spanOf(first.you))}</p>`
    : html`<p>${words.report.noCost}</p>`
}
${second && html`<p>${titled(second, words)}: ${you(second, words)}</p>`}
${more('cost', words.report.howMuch)}</div>
<div class="card"><h3>${words.report.whatNow}</h3>
<ol class="first">${nextSteps.slice(0, STEPS_ON_TOP).map(({ title }) => html`<li>${title}</li>`)}</ol>
${date && html`<p class="due">${say.nextDate(date.label, words.language.date(date.due as string))}</p>`}
${more('now', words.report.whatNow)}</div>
</div></section>`;
}

function crisisNote(words: Words): Markup {
  return html`<p class="crisis" role="note">${linked(words.report.crisis)}</p>`;
}

// Covered?

function covered(result: Result, { words, productName }: PageOptions): Content {
  const say = words.report;
  const { verdict, options, wouldChange } = result;
  const asked = verdict.priorAuthorization;
  const noPlan = verdict.status === 'excluded' && verdict.basis === 'none';
  const hopeless = verdict.status === 'unlikely' || verdict.status === 'excluded';
  const chances = options.filter((option) => worthAsking(option, verdict.status));
  return html`<p><strong class="${tone(verdict.status)}">${say.status[verdict.status]}.</strong> ${verdict.headline}</p>
${list(verdict.because.map(linked))}
${
  verdict.policies.length > 0 &&
  html`<p>${say.priorAuthorization[asked === null ? 'unknown' : asked ? 'yes' : 'no']}</p>
${!hopeless && verdict.benefit && verdict.benefit !== 'medical' && html`<p>${say.benefit[verdict.benefit]}</p>`}`
}
<p class="dim">${say.sure(say.confidence[verdict.confidence], noPlan ? say.basisNoPlan : say.basis[verdict.basis])}</p>
${
  chances.length > 0 &&
  html`<h3>${say.otherChances.replace(/:$/, '')}</h3>
${list(chances.map((o) => say.option(productName(o.product), say.status[o.status])))}`
}
${
  wouldChange.length > 0 &&
  html`<h3>${say.changes}</h3>
${list(wouldChange.map(({ change, to }) => say.change(change, say.status[to])))}`
}`;
}

// How much?

function chart(costs: readonly Cost[], words: Words): Content {
  if (costs.length === 0) return html`<p>${words.report.noCost}</p>`;
  const scale = scaleTo(Math.max(...costs.map((cost) => cost.you.high)));
  const say = words.report;
  return html`<figure aria-labelledby="chart-title"><figcaption id="chart-title">${words.html.chart}</figcaption>
<p class="dim small">${words.html.chartHow}</p>
<ul class="ways">
${costs.map(
  (cost) => html`<li><p><strong>${titled(cost, words)}</strong></p>
<p>${you(cost, words)}</p>
${rangeBar(cost.you, scale)}
${cost.year && html`<p>${say.yearLine(...spanOf(cost.year.you), cost.year.sessions.typical, cost.unit)}</p>`}
${
  cost.assumedBriefly.length > 0 && html`<p class="dim small">${say.assumed} ${cost.assumedBriefly.join('; ')}.</p>`
}</li>
`,
)}
</ul>
${axis(scale)}</figure>`;
}

function levers({ costChanges }: Result, words: Words): Content {
  const say = words.report;
  return (
    costChanges.length > 0 &&
    html`<h3>${say.levers.replace(/:$/, '')}</h3>
${list(costChanges.map((change) => say.lever(change.says, whole(change.you), whole(change.saves))))}`
  );
}

function monthTable(title: string, months: Cost['months'], words: Words): Markup {
  const say = words.html;
  const scale = scaleTo(Math.max(...months.map((month) => month.you)));
  return html`<table><caption>${title}</caption>
<thead><tr><th scope="col">${say.month}</th><th scope="col" class="amount">${say.youPay}</th><td class="drawn"></td></tr></thead>
<tbody>
${months.map(
  (month) => html`<tr><th scope="row" class="month">${say.monthName(month.month)}</th>
<td class="amount">${dollars(month.you)}</td><td class="drawn">${monthBar(month.you, scale)}</td></tr>
`,
)}</tbody></table>`;
}

/** Scenarios that cost the same in every month share a table. */
function byMonth(costs: readonly Cost[], words: Words): Content {
  const groups = new Map<string, { titles: string[]; months: Cost['months'] }>();
  for (const cost of costs) {
    const months = (cost.year ?? cost).months;
    if (months.length < 2) continue;
    const key = JSON.stringify(months);
    groups.set(key, { titles: [...(groups.get(key)?.titles ?? []), cost.title], months });
  }
  if (groups.size === 0) return false;
  return html`<h3>${words.html.byMonth}</h3>
<p class="dim small">${words.html.byMonthHow}</p>
<div class="months">
${[...groups.values()].map(({ titles, months }) => monthTable(titles.join(' / '), months, words))}
</div>`;
}

/** Scenarios share assumptions; each is explained once. */
function costReasons(costs: readonly Cost[], words: Words): Content {
  const say = words.report;
  const said = new Set<string>();
  const fresh = (sentence: string) => !said.has(sentence) && Boolean(said.add(sentence));
  return costs.map((cost) => {
    const each = say.perSession(...spanOf(cost.perSession), cost.unit);
    const reasons = [...cost.assumed, ...(cost.year?.assumed ?? [])].filter(fresh);
    return html`<h3>${`${cost.title}: ${cost.sessions} × ${each}`}</h3>
${list([...cost.parts.map((part) => `${part.says}: ${dollars(part.amount)}`), ...reasons.map(linked)])}`;
  });
}

// What now?

function step(of: NextStep, words: Words, drafted: ReadonlySet<string>, letters: readonly PageLetter[]): Markup {
  const say = words.report;
  const draft = letters.find(({ id }) => id === of.letter);
  const papers = papersOf(of);
  return html`<li><h3>${of.title}</h3>
<p>${linked(of.detail)}</p>
${of.due ? html`<p class="due">${say.due(of.due, of.dueRule)}</p>` : of.dueRule && html`<p>${say.clock(of.dueRule)}</p>`}
${of.contact && html`<p>${linked(say.contact(of.contact))}</p>`}
${of.howOften && html`<p>${linked(of.howOften)}</p>`}
${papers.length > 0 && html`<p class="dim">${say.take} ${papers.join('; ')}</p>`}
${draft && drafted.has(draft.id) && html`<p><a href="#letter-${draft.id}">${words.html.letter(draft.title)}</a></p>`}</li>
`;
}

// To take along.

const MARK: Readonly<Record<CriterionState, string>> = { met: '✓', 'not-met': '', 'not-known': '' };

function tick(criterion: Criterion, words: Words): Markup {
  const say = words.report;
  const ways = criterion.alternatives.length + 1;
  return html`<li><span class="box" aria-hidden="true">${MARK[criterion.state]}</span>
<p><strong>${criterion.says}</strong> (${say.state[criterion.state]})</p>
<p>${say.have(criterion.have, criterion.need)}${ways > 1 && ` (${say.oneIsEnough(ways)})`}</p>
${criterion.show && criterion.state !== 'met' && html`<p class="dim">${say.show(criterion.show)}</p>`}</li>
`;
}

/** What a billing code means, which some steps list among the papers. */
const BILLING_CODE = /^[A-Z0-9]{5}: /;

function checklist(result: Result, words: Words): Content {
  const say = words.html;
  const groups: readonly [CriterionState, string][] = [
    ['not-met', say.toFix],
    ['not-known', say.toShow],
    ['met', say.met],
  ];
  // What stands among the conditions is not asked a second time, as a question or as a paper.
  const asked = new Set(result.criteria.flatMap(({ facts }) => facts));
  const open = result.openFacts.filter(({ affects, fact }) => affects === 'verdict' && !asked.has(fact));
  const papers = [...new Set(result.nextSteps.flatMap(({ documents }) => documents))].filter(
    (paper) => !BILLING_CODE.test(paper) && !result.criteria.some(({ says }) => paper.includes(says)),
  );
  return html`<p>${say.checklistHow}</p>
${result.criteria.length === 0 && html`<p>${words.report.noCriteria}</p>`}
${groups.map(([state, title]) => {
  const some = result.criteria.filter((criterion) => criterion.state === state);
  return some.length > 0 && html`<h3>${title}</h3><ul class="ticks">${some.map((one) => tick(one, words))}</ul>`;
})}
${
  open.length > 0 &&
  html`<h3>${say.openQuestions}</h3>
<ul class="ticks">${open.map(
    (fact) => html`<li><span class="box" aria-hidden="true"></span><p>${fact.question}</p>
<p class="dim small">${fact.why}</p><span class="write">${say.writeHere}</span></li>
`,
  )}</ul>`
}
${papers.length > 0 && html`<h3>${say.haveReady}</h3>${tickList(papers)}`}`;
}

const tickList = (items: readonly string[]): Markup =>
  html`<ul class="ticks">${items.map((item) => html`<li><span class="box" aria-hidden="true"></span>${item}</li>\n`)}</ul>`;

function dates(deadlines: readonly Deadline[], words: Words): Content {
  const say = words.report;
  if (deadlines.length === 0) return html`<p>${say.noDeadlines}</p>`;
  return html`<table><thead><tr><th scope="col">${words.html.what}</th><th scope="col" class="when">${words.html.when}</th></tr></thead>
<tbody>
${deadlines.map(
  (d) => html`<tr><td><strong>${d.label}</strong> (${say.who[d.who]})
<p class="dim small">${say.countsFrom(d.counts, d.cite)}; ${say.surety(say.confidence[d.confidence])}</p>
${d.notes.map((note) => html`<p class="small">${linked(note)}</p>`)}</td>
<td>${d.due ? words.language.date(d.due) : say.noDate}${d.passed && html` <strong>(${say.passed})</strong>`}</td></tr>
`,
)}</tbody></table>`;
}

// Reasons and sources.

function optionTable(result: Result, { words, productName }: PageOptions): Content {
  const say = words.report;
  return html`<table><thead><tr><th scope="col">${words.html.treatment}</th><th scope="col">${say.covered}</th></tr></thead>
<tbody>
${result.options.map(
  (o) => html`<tr><th scope="row">${productName(o.product)}</th>
<td><strong class="${tone(o.status)}">${say.status[o.status]}.</strong> ${o.headline}</td></tr>
`,
)}</tbody></table>`;
}

function policies(result: Result, words: Words): Content {
  const say = words.report;
  return list(
    result.policies.map(
      (p) => html`${words.letters.policy(p.payer, p.title, p.number, null)}
<p class="dim small">${say.policyDates(p.effective, p.reviewed, p.seen)}; ${say.surety(say.confidence[p.confidence])}</p>
${p.incomplete && html`<p>${say.incomplete(p.incomplete)}</p>`}
${alsoSays(p, words).length > 0 && html`<p>${say.alsoSays}</p>${list(alsoSays(p, words))}`}<p class="url">${link(p.url)}</p>`,
    ),
  );
}

/** Long parts that few read are folded on the screen; on paper they are always open. */
const folded = (summary: string, content: Content): Markup =>
  html`<details class="fine"><summary>${summary}</summary>${content}</details>`;

function studies({ evidence }: Result, words: Words): Content {
  if (!evidence) return false;
  const say = words.report;
  const groups = [
    [say.evidenceFor, evidence.for],
    [say.evidenceAgainst, evidence.against],
  ] as const;
  return html`<p>${evidence.plain}</p>
<p class="dim">${say.evidenceGrade(say.grade[evidence.grade], evidence.contested, say.label[evidence.label])}</p>
${folded(
  words.html.showStudies(evidence.for.length + evidence.against.length),
  groups.map(
    ([title, some]) =>
      some.length > 0 &&
      html`<h3>${title.replace(/:$/, '')}</h3>${list(some.map((s) => say.study(s.name, s.year, s.people, s.found)))}`,
  ),
)}`;
}

function sources(result: Result, words: Words): Content {
  return html`<ul>${result.sources.map(
    (source) => html`<li>${source.title} <span class="dim">(${words.report.dated(source.dated, source.seen)})</span><br>
<span class="url">${link(source.url)}</span></li>
`,
  )}</ul>`;
}

function told({ answers, command, words }: PageOptions): Content {
  const say = words.html;
  if (answers.length === 0) return html`<p>${say.answersNone}</p>`;
  return html`<table><thead><tr><th scope="col">${say.question}</th><th scope="col">${say.answer}</th></tr></thead>
<tbody>
${answers.map(({ question, answer }) => html`<tr><td>${question}</td><td>${answer}</td></tr>\n`)}</tbody></table>
<p class="dim">${say.keepSafe}</p>
<h3>${say.again}</h3>
<pre>${command.join('\n')}</pre>`;
}

function draftLetters(letters: readonly PageLetter[], words: Words): Content {
  const say = words.html;
  return html`<p>${say.lettersHow}</p>
${letters.map(
  (draft) => html`<article class="letter" id="letter-${draft.id}" aria-labelledby="title-${draft.id}">
<h3 id="title-${draft.id}">${draft.title}</h3>
<p class="dim small">${say.signedBy[draft.from]}${draft.blanks > 0 && ` ${say.blanks(draft.blanks)}`}</p>
<details><summary>${say.showDraft}</summary>
<div class="sheet">${new Markup(draft.body)}</div></details></article>
`,
)}`;
}

function sectionsOf(result: Result, options: PageOptions): Section[] {
  const { words, letters } = options;
  const say = words.report;
  const shown = byLikelihood(result).filter(({ id }) => !FURTHER.includes(id));
  const all = byLikelihood(result);
  const drafted = new Set(letters.map(({ id }) => id));
  const sections: (Section | false)[] = [
    { id: 'covered', title: say.covered, content: covered(result, options) },
    { id: 'cost', title: say.howMuch, content: [chart(shown, words), levers(result, words)] },
    {
      id: 'now',
      title: say.whatNow,
      content: html`<ol class="steps">${result.nextSteps.map((one) => step(one, words, drafted, letters))}</ol>`,
    },
    result.warnings.length > 0 && { id: 'warnings', title: say.warnings, content: list(result.warnings.map(linked)) },
    { id: 'dates', title: say.deadlines, content: dates(result.deadlines, words) },
    { id: 'checklist', title: words.html.checklist, content: checklist(result, words) },
    { id: 'told', title: words.html.answers, content: told(options) },
    { id: 'options', title: say.options, content: optionTable(result, options) },
    result.trials.length > 0 && {
      id: 'trials',
      title: say.trials,
      content: list(result.trials.map((one) => trialLine(one, say.counts))),
    },
    result.policies.length > 0 && { id: 'policies', title: say.policies, content: policies(result, words) },
    result.evidence !== null && { id: 'studies', title: say.evidence, content: studies(result, words) },
    all.length > 0 && {
      id: 'cost-reasons',
      title: words.html.costReasons,
      content: [byMonth(shown, words), folded(words.html.showReasons, costReasons(all, words))],
    },
    {
      id: 'sources',
      title: say.sources,
      content: folded(words.html.showSources(result.sources.length), sources(result, words)),
    },
    // Last, so that in print each begins a page of its own after the report.
    letters.length > 0 && { id: 'letters', title: words.html.letters, content: draftLetters(letters, words) },
  ];
  return sections.filter((section) => section !== false);
}

/** @returns the whole page. */
export function page(result: Result, options: PageOptions): string {
  const { words } = options;
  const say = words.html;
  const sections = sectionsOf(result, options);
  const day = words.language.date(result.asOf);
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${words.language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${say.title(day)}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#answer">${say.skip}</a>
<header>
<h1>${say.heading}</h1>
<p class="dim">${say.asOf(day)} ${words.report.disclaimer}</p>
</header>
<main id="answer">
${crisis(result) && crisisNote(words)}
${cards(result, words)}
<nav aria-label="${say.parts}"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
${sections.map(
  ({ id, title, content }) => html`<section id="${id}" aria-labelledby="h-${id}">
<h2 id="h-${id}">${title}</h2>
${content}
</section>
`,
)}
</main>
</body>
</html>
`.text;
}
