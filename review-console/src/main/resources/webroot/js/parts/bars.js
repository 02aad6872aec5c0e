import { html, svg } from 'lit';
import { number } from '../format.js';

const W = 1120;
const H = 240;
const RIGHT = 16;
const LEFT = 44;
const BOTTOM = 26;

const nice = (top) => {
  const unit = 10 ** Math.floor(Math.log10(top));
  return [1, 2, 5, 10].map((step) => step * unit).find((value) => value >= top);
};

/**
 * Bars over time with named axes.
 *
 * @param points `{label, value, partial}`, oldest first; `partial` for a span that is not over
 */
export function bars(points, axis, describe) {
  const top = nice(Math.max(4, ...points.map((p) => p.value)));
  const step = (W - LEFT - RIGHT) / points.length;
  const y = (value) => H - BOTTOM - (value / top) * (H - BOTTOM - 18);
  const every = Math.ceil(points.length / 8);
  const grid = [0, top / 2, top].map((value) => svg`
    <line class=${value ? 'grid' : 'axis'} x1=${LEFT} x2=${W - RIGHT} y1=${y(value)} y2=${y(value)}></line>
    <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${number(value)}</text>`);
  const bar = (point, at) => svg`
    <rect class=${point.partial ? 'bar part' : 'bar'} x=${LEFT + at * step + 1} width=${Math.max(1, step - 2)} y=${y(point.value)} height=${y(0) - y(point.value)}><title>${`${point.label}: ${point.value}`}</title></rect>
    ${at % every === 0 ? svg`<text x=${LEFT + at * step + step / 2} y=${H - 8} text-anchor="middle">${point.label}</text>` : ''}`;
  return html`<svg class="chart" viewBox=${`0 0 ${W} ${H}`} role="img" aria-label=${describe}><text x="0" y="10">${axis}</text>${grid}${points.map(bar)}</svg>`;
}
