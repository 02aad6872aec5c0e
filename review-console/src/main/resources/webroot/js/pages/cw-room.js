import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { go, roomPath } from '../router.js';
import { title } from '../title.js';
import { clock, moment, number, iso } from '../format.js';
import { said, named } from '../speech.js';
import { harmful, severityWord } from '../labels.js';

const FOLLOW_MS = 2000;
const PAGE = 100;
const MOST = 2000;
const PATROL_MS = 12_000;

/** One show: everything said, with its marks, growing at the bottom while it is live. */
class Room extends Reader {
  static properties = { room: { attribute: false }, session: { attribute: false }, tenant: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.follow = setInterval(() => this.ready && !document.hidden && this.read(), FOLLOW_MS);
    this.patrolling = new URLSearchParams(location.search).has('patrol');
    if (this.patrolling) this.patrol = setInterval(() => this.#onward(), PATROL_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.follow);
    clearInterval(this.patrol);
  }

  willUpdate(changed) {
    if (!changed.has('room') && !changed.has('session')) return;
    Object.assign(this, { segments: [], next: undefined, noMore: false, ready: false, facts: null });
    this.read();
  }

  get #address() {
    return { room: this.room, session: this.session, tenant: this.tenant };
  }

  async fetch() {
    const page = await api.timeline({ ...this.#address, cursor: this.next, limit: PAGE });
    const cut = this.next ?? page.previous;
    this.facts = page.facts ?? this.facts;
    this.next = page.next ?? this.next;
    const known = new Set(this.segments.map((s) => `${s.source}/${s.sequence}`));
    const fresh = page.segments.filter((s) => !known.has(`${s.source}/${s.sequence}`));
    const main = this.closest('main');
    this.atEnd = !main || main.scrollHeight - main.scrollTop - main.clientHeight < 80;
    if (fresh.length) this.segments = this.#newest([...this.segments, ...fresh.map((s) => ({ ...s, cut }))]);
  }

  /** Not more than a page above the most, and no page in parts: what is before the first line can be read again. */
  #newest(segments) {
    const first = segments.at(-MOST);
    return first ? segments.slice(segments.findIndex((s) => s.cut === first.cut)) : segments;
  }

  updated() {
    const main = this.closest('main');
    if (this.atEnd && main && this.segments?.length) main.scrollTop = main.scrollHeight;
    this.atEnd = false;
    if (this.ready) title(t('room.title', { room: this.facts?.title ?? this.room }));
  }

  async #earlier() {
    const page = await api.timeline({ ...this.#address, before: this.segments[0]?.cut, limit: PAGE }).catch(() => null);
    if (!page) return;
    this.noMore = page.segments.length < PAGE;
    this.segments = [...page.segments.map((s) => ({ ...s, cut: page.previous })), ...this.segments];
    this.requestUpdate();
  }

  async #onward() {
    const rooms = (await api.rooms().catch(() => null))?.rooms.filter((r) => r.live) ?? [];
    if (!rooms.length || !this.isConnected) return;
    const at = rooms.findIndex((r) => r.room === this.room && r.session === this.session);
    go(`${roomPath(rooms[(at + 1) % rooms.length])}&patrol=1`, { replace: true });
  }

  #stopPatrol() {
    clearInterval(this.patrol);
    this.patrolling = false;
    go(roomPath(this.#address), { replace: true });
    this.requestUpdate();
  }

  #line(segment) {
    const cases = [...new Map(segment.highlights.map((h) => [h.caseId, h])).values()];
    return html`<li class=${segment.highlights.some(harmful) ? 'harm' : ''}>
      <time datetime=${iso(segment.startMs)}>${clock(segment.startMs)}</time>
      <span>${cases.length ? severityWord(cases[0]) : segment.channel === 'caption' ? html`<span class="small quiet">${t('case.caption')}</span>` : nothing}</span>
      <span>${said(segment.text, segment.highlights, segment.lang)}
        ${cases.map((h) => html`<a class="small" href=${`/cases/${encodeURIComponent(h.caseId)}`}>${t(`claim.${h.category}`)} · ${h.title}</a> `)}</span></li>`;
  }

  #factsLine() {
    const f = this.facts;
    if (!f) return nothing;
    const parts = [f.host && html`${t('case.host', { name: '' })}${named(f.host)}`, f.operator && html`${t('room.operator', { name: '' })}${named(f.operator)}`,
      f.agency && html`${t('room.agency', { name: '' })}${named(f.agency)}`, f.audience !== undefined && t('case.watching', { n: number(f.audience) }),
      f.tier !== undefined && t('case.tier', { n: f.tier }), f.startedAt && t('room.began', { at: moment(f.startedAt) })].filter(Boolean);
    return html`<p class="quiet">${parts.map((part, at) => html`${at ? ' · ' : ''}${part}`)}</p>`;
  }

  view() {
    const shown = this.onlyFlagged ? this.segments.filter((s) => s.highlights.length) : this.segments;
    const marks = this.segments.filter((s) => s.highlights.length).length;
    return html`<div class="page narrow">
      <h1>${named(this.facts?.title ?? this.room)} <span class="small quiet">${named(this.room)}</span></h1>
      ${this.#factsLine()}
      <div class="row"><label class="row"><input type="checkbox" .checked=${this.onlyFlagged ?? false} @change=${(e) => { this.onlyFlagged = e.target.checked; this.requestUpdate(); }}>${t('room.onlyFlagged')}</label>
        <span class="quiet num">${t('room.count', { n: marks })}</span>
        ${this.patrolling ? html`<button @click=${() => this.#stopPatrol()}>${t('rooms.stop')}</button>` : nothing}</div>
      ${this.segments.length ? this.noMore ? nothing : html`<button class="plain small" @click=${() => this.#earlier()}>${t('room.earlier')}</button>` : html`<p class="quiet">${t('room.empty')}</p>`}
      <ol class="moments" aria-label=${t('room.transcript')}>${repeat(shown, (s) => `${s.source}/${s.sequence}`, (s) => this.#line(s))}</ol>
    </div>`;
  }
}
customElements.define('cw-room', Room);
