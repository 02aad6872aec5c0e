import { html, nothing } from 'lit';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { now } from '../clock.js';
import { number, percent, day, minute } from '../format.js';
import { bars } from '../parts/bars.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST = 12;
const ENTRIES = 30;
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

  get #flags() {
    return this.figures.flags.reduce((sum, row) => sum + row.flags, 0);
  }

  #points() {
    const { flags, from, to } = this.figures;
    const hourly = this.span === 'day';
    const start = (ms) => (hourly ? Math.floor(ms / HOUR_MS) * HOUR_MS : new Date(ms).setHours(0, 0, 0, 0));
    const sums = new Map();
    for (let at = start(from); at <= to; at = start(at + (hourly ? HOUR_MS : DAY_MS * 1.1))) sums.set(at, 0);
    for (const { hour, flags: n } of flags) sums.set(start(hour), (sums.get(start(hour)) ?? 0) + n);
    return [...sums].sort(([a], [b]) => a - b).map(([at, value]) => ({
      value, label: hourly ? minute(at) : day(at).slice(5), partial: start(to) === at,
    }));
  }

  #tiles() {
    const { counts, decisions } = this.figures;
    const decided = Object.values(decisions).reduce((sum, n) => sum + n, 0);
    const dismissed = decisions.dismiss ?? 0;
    return html`<div class="tiles">
      <div class="card tile"><b>${number(this.#flags)}</b>${t('stats.flags')}</div>
      <div class="card tile"><b>${number(counts.open)}</b>${t('stats.open')}</div>
      <div class="card tile"><b>${number(decided)}</b>${t('stats.decided')}</div>
      <div class="card tile"><b>${number(dismissed)}</b>${t('stats.dismissed')}${decided ? html`<div class="small quiet">${t('stats.share', { n: percent(dismissed / decided) })}</div>` : nothing}</div></div>`;
  }

  #rows(pairs, words) {
    const rows = pairs.sort(([, a], [, b]) => b - a).slice(0, MOST);
    const top = Math.max(1, ...rows.map(([, n]) => n));
    return html`<div class="hbars">${rows.map(([key, n]) => html`<span>${words(key)}</span><progress max=${top} value=${n} aria-label=${words(key)}></progress><span class="num">${number(n)}</span>`)}</div>`;
  }

  #categories() {
    const sums = new Map();
    for (const { category, flags } of this.figures.flags) sums.set(category, (sums.get(category) ?? 0) + flags);
    return this.#rows([...sums], (key) => t(`claim.${key}`));
  }

  #entries() {
    const rows = this.figures.precision.slice(0, ENTRIES);
    if (!rows.length) return html`<p class="card quiet">${t('stats.undecided')}</p>`;
    return html`<div class="card flush"><table><thead><tr><th scope="col">${t('stats.entry')}</th><th scope="col" class="num">${t('stats.upheld')}</th><th scope="col" class="num">${t('stats.dismissed')}</th><th scope="col" class="num">${t('stats.precision')}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><td><a href=${`/lexicon/${encodeURIComponent(row.entry)}`}>${row.title}</a></td><td class="num">${number(row.upheld)}</td><td class="num">${number(row.dismissed)}</td><td class="num">${percent(row.precision)}</td></tr>`)}</tbody></table></div>`;
  }

  view() {
    const when = t(this.span === 'day' ? 'stats.perHour' : 'stats.perDay');
    return html`<div class="page">
      <div class="row"><h1>${t('stats.title')}</h1><div class="row" role="group" aria-label=${t('stats.range')}>${Object.keys(SPANS).map((span) => html`
        <button aria-pressed=${this.span === span ? 'true' : 'false'} class=${this.span === span ? 'primary' : ''} @click=${() => { this.span = span; this.read(); }}>${t(`stats.${span}`)}</button>`)}</div></div>
      ${this.#tiles()}
      ${this.#flags ? html`
        <figure class="card"><h2>${when}</h2>${bars(this.#points(), t('stats.axis'), when)}<figcaption class="small quiet">${t('stats.partial')}</figcaption></figure>
        <section class="card"><h2>${t('stats.byCategory')}</h2>${this.#categories()}</section>
        ${Object.keys(this.figures.decisions).length ? html`<section class="card"><h2>${t('stats.byMeasure')}</h2>${this.#rows(Object.entries(this.figures.decisions), (key) => t(`measure.${key}`))}</section>` : nothing}
        <section class="stack"><h2>${t('stats.byEntry')}</h2>${this.#entries()}</section>` : html`<p class="card quiet">${t('stats.none')}</p>`}
    </div>`;
  }
}
customElements.define('cw-stats', Stats);
