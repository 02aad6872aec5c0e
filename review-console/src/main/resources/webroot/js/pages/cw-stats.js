import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { now } from '../clock.js';
import { number, percent, day, minute } from '../format.js';
import { bars } from '../parts/bars.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SPANS = { day: 1, week: 7, month: 30 };

/** Few charts, each an answer to the question above it. */
class Stats extends Reader {
  connectedCallback() {
    super.connectedCallback();
    this.span = 'day';
    this.read();
  }

  async fetch() {
    this.figures = await api.stats(now() - SPANS[this.span] * DAY_MS);
  }

  #points() {
    const { perHour, from, to } = this.figures;
    const hourly = this.span === 'day';
    const start = (ms) => (hourly ? Math.floor(ms / HOUR_MS) * HOUR_MS : new Date(ms).setHours(0, 0, 0, 0));
    const sums = new Map();
    for (let at = start(from); at <= to; at = start(at + (hourly ? HOUR_MS : DAY_MS * 1.1))) sums.set(at, 0);
    for (const { at, flags } of perHour) sums.set(start(at), (sums.get(start(at)) ?? 0) + flags);
    return [...sums].sort(([a], [b]) => a - b).map(([at, value]) => ({
      value, label: hourly ? minute(at) : day(at).slice(5), partial: start(to) === at,
    }));
  }

  #tiles() {
    const f = this.figures;
    return html`<div class="tiles">${['flags', 'cases', 'open', 'decided'].map((key) => html`<div class="card tile"><b>${number(f[key])}</b>${t(`stats.${key}`)}</div>`)}
      <div class="card tile"><b>${number(f.dismissed)}</b>${t('stats.dismissed')}${f.decided ? html`<div class="small quiet">${t('stats.share', { n: percent(f.dismissed / f.decided) })}</div>` : nothing}</div></div>`;
  }

  #categories() {
    const rows = [...this.figures.byCategory].sort((a, b) => b.cases - a.cases).slice(0, 12);
    const top = Math.max(1, ...rows.map((row) => row.cases));
    return html`<div class="hbars">${rows.map((row) => html`<span>${t(`claim.${row.category}`)}</span><progress max=${top} value=${row.cases} aria-label=${t(`claim.${row.category}`)}></progress><span class="num">${number(row.cases)}</span>`)}</div>`;
  }

  #entries() {
    return html`<div class="card flush"><table><thead><tr><th scope="col">${t('stats.entry')}</th><th scope="col" class="num">${t('stats.count')}</th><th scope="col" class="num">${t('stats.decided')}</th><th scope="col" class="num">${t('stats.precision')}</th></tr></thead>
      <tbody>${this.figures.byEntry.map((row) => html`<tr><td><a href=${`/lexicon/${encodeURIComponent(row.entry)}`}>${row.title}</a></td><td class="num">${number(row.cases)}</td><td class="num">${number(row.decided)}</td>
        <td class="num">${row.decided ? percent(1 - row.dismissed / row.decided) : '–'}</td></tr>`)}</tbody></table></div>`;
  }

  view() {
    const f = this.figures;
    const when = t(this.span === 'day' ? 'stats.perHour' : 'stats.perDay');
    return html`<div class="page">
      <div class="row"><h1>${t('stats.title')}</h1><div class="row" role="group" aria-label=${t('stats.range')}>${Object.keys(SPANS).map((span) => html`
        <button aria-pressed=${this.span === span ? 'true' : 'false'} class=${this.span === span ? 'primary' : ''} @click=${() => { this.span = span; this.read(); }}>${t(`stats.${span}`)}</button>`)}</div></div>
      ${this.#tiles()}
      ${f.flags || f.cases ? html`
        <figure class="card"><h2>${when}</h2>${bars(this.#points(), t('stats.axis'), when)}<figcaption class="small quiet">${t('stats.partial')}</figcaption></figure>
        <section class="card"><h2>${t('stats.byCategory')}</h2>${this.#categories()}</section>
        <section class="stack"><h2>${t('stats.byEntry')}</h2>${this.#entries()}</section>` : html`<p class="card quiet">${t('stats.none')}</p>`}
    </div>`;
  }
}
customElements.define('cw-stats', Stats);
