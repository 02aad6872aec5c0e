import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { zh } from '../i18n/zh.js';
import { go } from '../router.js';
import { queue, letIn, more, watchCursor, waitingSince } from '../queue.js';
import { outbox } from '../outbox.js';
import { me } from '../session.js';
import { said, named, excerpt } from '../speech.js';
import { grade } from '../labels.js';
import './cw-age.js';
import './cw-idle.js';

const wide = matchMedia('(min-width: 721px)');

/** What waits, most urgent first. Rows never move while the pointer or the focus is on the list. */
class Queue extends Piece {
  watched() {
    return [queue, outbox];
  }

  connectedCallback() {
    super.connectedCallback();
    watchCursor(() => this.matches(':hover') || this.contains(document.activeElement));
    this.addEventListener('pointerleave', () => queue.value.arrived.size && !this.contains(document.activeElement) && letIn());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    watchCursor(() => false);
  }

  /* What comes in above the chosen row must not push it away. */
  willUpdate() {
    const row = this.querySelector('[aria-current="true"]');
    this.anchor = row && { id: row.dataset.id, top: row.offsetTop };
  }

  updated() {
    const list = this.querySelector('ol');
    const row = this.querySelector('[aria-current="true"]');
    if (!list || !row) return;
    if (this.anchor?.id === row.dataset.id) list.scrollTop += row.offsetTop - this.anchor.top;
    else row.scrollIntoView({ block: 'nearest' });
  }

  #filter(event, name) {
    const filter = { ...queue.value.filter, [name]: event.target.value || undefined };
    const search = new URLSearchParams(Object.entries(filter).filter(([, v]) => v));
    go(search.size ? `/queue?${search}` : '/queue');
  }

  #row(item) {
    const chosen = item.id === queue.value.chosen;
    const { text, marks } = excerpt(item.snippet);
    const held = item.lease && item.lease.by !== me.value.login ? item.lease.by : null;
    return html`<li>
      <a class="strip ${grade(item)} ${held || item.over ? 'taken' : ''}" href=${`/cases/${encodeURIComponent(item.id)}`} data-id=${item.id}
        aria-current=${chosen ? 'true' : 'false'} @click=${(e) => this.#pick(e, item.id)}>
        <span class="top">
          <span class="sev">${t(`severity.${item.severity}`)}</span>
          <time><cw-age .since=${waitingSince(item)}></cw-age></time>
          ${item.repeats > 1 ? html`<span class="times num" title=${t('queue.repeats', { n: item.repeats })}>×${item.repeats}</span>` : nothing}
          <span class="room">${named(item.roomTitle || item.room)}</span>
        </span>
        ${said(text, marks, item.lang)}
        <span class="tags">${[t(`claim.${item.category}`), ...this.#tags(item)].join(' · ')}</span>
        ${this.#note(item, held)}
      </a></li>`;
  }

  #tags(item) {
    const tags = [];
    if (item.provisional) tags.push(t('queue.provisional'));
    if (item.corrected) tags.push(t('queue.corrected'));
    if (item.escalated) tags.push(t('queue.escalated'));
    return tags;
  }

  #note(item, held) {
    if (item.over?.change === 'withdrawn') return html`<span class="wait">${t('queue.withdrawn')}</span>`;
    if (item.over) {
      return html`<span class="wait">${item.over.by && item.measure
        ? t('queue.gone', { by: item.over.by, measure: t(`measure.${item.measure}`) }) : t('queue.goneUnknown')}</span>`;
    }
    return held ? html`<span class="wait">${t('queue.held', { by: held })}</span>` : nothing;
  }

  #pick(event, id) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.tell('cw-choose', { id, step: true });
  }

  #select(name, label, every, words) {
    const now = queue.value.filter[name] ?? '';
    return html`<select aria-label=${label} @change=${(e) => this.#filter(e, name)}>
      <option value="" ?selected=${now === ''}>${every}</option>
      ${words.map(([value, word]) => html`<option value=${value} ?selected=${now === value}>${word}</option>`)}
    </select>`;
  }

  #arrivals() {
    const { arrived, counts, busy, items } = queue.value;
    const n = arrived.size;
    return html`
      <div class="arrivals">${n
        ? html`<button @click=${letIn}>${t('queue.arrived', { n })}</button>`
        : html`<p class="num">${busy && !items.length ? t('queue.loading') : t('queue.waiting', { n: counts?.open ?? items.length })}</p>`}</div>
      <div class="visually-hidden" aria-live="polite">${n ? t('queue.announce', { n }) : ''}</div>`;
  }

  render() {
    const { items, next, problem, busy, filter } = queue.value;
    const categories = Object.keys(zh.claim).map((key) => [key, t(`claim.${key}`)]);
    const severities = ['high', 'medium', 'low'].map((key) => [key, t(`severity.${key}`)]);
    return html`
      <div class="filter">
        ${this.#select('category', t('queue.category'), t('queue.all'), categories)}
        ${this.#select('severity', t('queue.severity'), t('queue.severities'), severities)}
      </div>
      ${this.#arrivals()}
      ${problem ? html`<p class="notice" role="alert">${problem}</p>` : nothing}
      ${items.length || busy || (wide.matches && !filter.category && !filter.severity) ? nothing : html`<cw-idle .filtered=${Boolean(filter.category || filter.severity)}></cw-idle>`}
      <ol aria-label=${t('queue.title')} ?hidden=${!items.length}>
        ${repeat(items, (item) => item.id, (item) => this.#row(item))}
        ${next ? html`<li class="empty"><button @click=${more}>${t('queue.more')}</button></li>` : nothing}
      </ol>`;
  }
}
customElements.define('cw-queue', Queue);
