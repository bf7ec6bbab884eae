/**
 * The style sheet of the page. Fonts of the reader's own device, so that nothing is fetched. The page lets through only
 * this sheet, by its SHA-256: after a change of `STYLE`, `tests/report/html.test.ts` prints the new one.
 */
export const STYLE_HASH = 'sha256-TkfkUKOu48V95bfRCMCPAM+4T0PvXvfrEsmWH9v19lQ=';

const LIGHT = `
  --paper: #ffffff; --ink: #1b1b1b; --dim: #4f4f4f; --line: #c9c9c9; --soft: #f4f3f0; --link: #0b4f9e;
  --good: #1b6335; --bad: #9c1c1c; --warn: #7a4a00; --bar: #2f6690; --span: #9db9cf; --blank: #fff3b0;`;

const DARK = `
  --paper: #16181a; --ink: #ececea; --dim: #b6b6b2; --line: #4a4d50; --soft: #202326; --link: #8ec1ff;
  --good: #8fd6a5; --bad: #ffaba3; --warn: #f2c879; --bar: #7fb2dc; --span: #46637a; --blank: #4d4419;`;

export const STYLE = `
:root { color-scheme: light dark;${LIGHT}
}
@media screen and (prefers-color-scheme: dark) { :root {${DARK}
} }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
header, main { max-width: 50rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; }
h2 { font-size: 1.35rem; margin: 2.4rem 0 .7rem; padding-top: .7rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.4rem 0 .4rem; }
p { margin: .5rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.35rem; }
li { margin: .3rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.url { overflow-wrap: anywhere; font-size: .9em; }
.dim { color: var(--dim); }
.small { font-size: .9rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .7rem; }
.crisis { border: 2px solid var(--bad); border-radius: .5rem; padding: .8rem 1rem; font-size: 1.15rem; font-weight: 600; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: .8rem; margin: 1rem 0; padding: 0; list-style: none; }
.card { margin: 0; padding: .9rem 1rem 1rem; background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; }
.card h3 { font-size: 1rem; margin: 0; color: var(--dim); font-weight: 600; }
.first { padding-left: 1.2rem; font-weight: 600; line-height: 1.35; }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.card p { margin: .35rem 0 0; }
.big { font-size: 1.45rem; font-weight: 700; line-height: 1.2; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding: 0; list-style: none; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .3rem 0; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
td { overflow-wrap: anywhere; }
thead th { color: var(--dim); font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
td.amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.amount { text-align: right; white-space: nowrap; }
td.drawn { width: 45%; padding-right: 0; }
th.month { white-space: nowrap; font-weight: 400; }
svg { display: block; width: 100%; overflow: visible; }
svg.range { height: 20px; }
svg.axis { height: 18px; }
svg.axis text { font-size: 12px; fill: var(--dim); }
svg.month { height: 14px; margin-top: .3rem; }
.bar { fill: var(--bar); }
.span { fill: var(--span); }
.mark { stroke: var(--line); stroke-width: 1; }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; break-after: avoid; }
figcaption + p { break-after: avoid; }
.ways { list-style: none; padding: 0; margin: .8rem 0 0; }
.ways li { margin: 0 0 1.1rem; }
.ways p { margin: .1rem 0; }
.months { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0 2rem; }
.months td, .months th { padding-top: .15rem; padding-bottom: .15rem; }
.steps > li { margin: 0 0 1.1rem; padding-left: .3rem; break-inside: avoid; }
.steps h3 { margin: 0 0 .2rem; }
.steps p { margin: .25rem 0; }
.due { font-weight: 600; color: var(--warn); }
.ticks { list-style: none; padding: 0; }
.ticks li { padding-left: 2rem; position: relative; break-inside: avoid; margin: .6rem 0; }
.ticks p { margin: .1rem 0; }
.box { position: absolute; left: 0; top: .2em; width: 1.15em; height: 1.15em; border: 2px solid var(--ink); border-radius: .15em; line-height: 1; text-align: center; font-weight: 700; }
.write { display: block; border-bottom: 1px solid var(--dim); min-height: 1.9em; color: var(--dim); font-size: .9rem; }
.letter { border: 1px solid var(--line); border-radius: .5rem; padding: .2rem 1.2rem 1rem; margin: 1.2rem 0; }
.letter mark { background: var(--blank); color: inherit; }
summary { cursor: pointer; color: var(--link); padding: .4rem 0; text-decoration: underline; text-underline-offset: .15em; }
summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.sheet { border-top: 1px solid var(--line); padding-top: .4rem; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .7rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem; }
main { padding-bottom: 3rem; }
.when { width: 8.5rem; }
@media (max-width: 30rem) { .when { width: 5.6rem; } }
@page { size: letter; margin: 0.65in 0.7in; }
@media print {
  :root { color-scheme: light;${LIGHT}
  --soft: #ffffff; --dim: #3a3a3a; }
  body { font-size: 10.5pt; line-height: 1.4; }
  header, main { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13.5pt; margin: 14pt 0 5pt; padding-top: 5pt; border-top-width: 1px; }
  h3 { font-size: 11pt; margin: 9pt 0 3pt; }
  .cards { grid-template-columns: repeat(3, 1fr); }
  .big { font-size: 14pt; }
  .crisis { font-size: 12pt; }
  a { color: inherit; text-decoration: none; }
  .card, .ways li, tr, .crisis { break-inside: avoid; }
  .months { grid-template-columns: repeat(3, 1fr); gap: 0 1rem; font-size: 9pt; }
  .months th, .months td { padding: 0 .4rem 0 0; }
  .months table { break-inside: avoid; }
  .months svg { height: 10px; margin-top: .15rem; }
  .bar, .span, .letter mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .fine { font-size: 8.5pt; line-height: 1.3; columns: 2; column-gap: 1.5rem; }
  .fine h3 { font-size: 9.5pt; margin: 5pt 0 2pt; }
  .fine li { margin: 1pt 0; break-inside: avoid; }
  .fine ul { padding-left: 1rem; margin: 2pt 0; }
  #checklist { break-before: page; }
  .fine::details-content { content-visibility: visible; display: block; }
  .fine summary { display: none; }
  .letter { border: 0; padding: 0; }
  .letter:has(details[open]) { break-before: page; }
  .letter summary { display: none; }
  .sheet { border: 0; }
  .letter mark { background: none; border-bottom: 1px solid var(--ink); }
}
`;
