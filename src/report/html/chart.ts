/**
 * Bars as SVG text. Lengths are percentages, so that a chart fits any width and its words keep their size. The figures
 * stand beside the bars as text; a screen reader is spared the drawing.
 */
import { scaleLinear } from 'd3-scale';
import type { Cost } from '../../model/result.ts';
import { whole } from '../figures.ts';
import { html, type Markup } from './markup.ts';

/** About how many marks an axis bears; more would touch at the width of a phone. */
const MARKS = 3;

const percent = (share: number) => `${Number(share.toFixed(2))}%`;

export interface Scale {
  /** A share of the width, from 0 to 100. */
  at(amount: number): number;
  marks: number[];
}

/** From zero, so that lengths compare as amounts do, to a round figure at or above the highest. */
export function scaleTo(highest: number): Scale {
  const scale = scaleLinear()
    .domain([0, Math.max(highest, 1)])
    .range([0, 100])
    .nice(MARKS);
  return { at: (amount) => scale(amount), marks: scale.ticks(MARKS) };
}

const lines = ({ at, marks }: Scale) =>
  marks.map((mark) => html`<line class="mark" x1="${percent(at(mark))}" x2="${percent(at(mark))}" y1="0" y2="100%"/>`);

/** Low to high as a thin bar, the typical figure as a thick one over it. */
export function rangeBar({ low, typical, high }: Cost['you'], scale: Scale): Markup {
  const from = scale.at(low);
  return html`<svg class="range" aria-hidden="true">${lines(scale)}
<rect class="span" x="${percent(from)}" width="${percent(scale.at(high) - from)}" y="7" height="6"/>
<rect class="bar" x="0" width="${percent(scale.at(typical))}" y="4" height="12"/></svg>`;
}

/** The amounts under the bars. */
export function axis({ at, marks }: Scale): Markup {
  const labels = marks.map((mark) => {
    const share = at(mark);
    const anchor = share < 5 ? 'start' : share > 95 ? 'end' : 'middle';
    return html`<text x="${percent(share)}" y="13" text-anchor="${anchor}">${whole(mark)}</text>`;
  });
  return html`<svg class="axis" aria-hidden="true">${labels}</svg>`;
}

/** One bar in a row of a table. */
export function monthBar(amount: number, scale: Scale): Markup {
  return html`<svg class="month" aria-hidden="true"><rect class="bar" x="0" width="${percent(scale.at(amount))}" y="2" height="10"/></svg>`;
}
