import { html, svg } from 'lit';

const HEIGHT = 28;

/** Bars for counts over time, oldest first; the last one is now. */
export function spark(counts, label) {
  const top = Math.max(1, ...counts);
  const width = counts.length * 6;
  const bar = (count, at) => {
    const height = count ? Math.max(4, (count / top) * HEIGHT) : 1;
    const kind = count === 0 ? 'none' : at === counts.length - 1 ? 'now' : '';
    return svg`<rect class=${kind} x=${at * 6} y=${HEIGHT - height} width="5" height=${height}></rect>`;
  };
  return html`<svg class="spark" viewBox=${`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label=${label}>${counts.map(bar)}</svg>`;
}
