import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { hasRole } from '../session.js';
import { said, named } from '../speech.js';
import { clock, minute, moment, number, percent, iso } from '../format.js';
import { severityWord, grade, harmful, transformWords } from '../labels.js';
import { roomPath } from '../router.js';
import { queue } from '../queue.js';
import './cw-idle.js';
import { spark } from './spark.js';

const UNSURE = 0.75;
const wide = matchMedia('(min-width: 721px)');
const ROOM_BELOW = 120;
const SPARK_MS = 20_000;

/** What was said, in its place: the room, the lines before, the flagged words, the lines after, and what goes on now. */
class Case extends Piece {
  static properties = { file: { attribute: false }, alone: { attribute: false } };

  watched() {
    return [queue];
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.#readRoom(), SPARK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.stopFile?.();
  }

  willUpdate(changed) {
    if (!changed.has('file')) return;
    this.stopFile?.();
    this.stopFile = this.file.subscribe(({ detail }) => {
      if (detail?.case.id !== this.roomOf) this.#readRoom();
      this.requestUpdate();
    });
  }

  /* A case that was just read shows its flagged words, wherever they stand; afterwards the eye is left alone. */
  updated() {
    const { id, detail } = this.file.value;
    if (!detail || this.settledOn === id) return;
    this.settledOn = id;
    const pane = this.parentElement;
    const hero = this.querySelector('.hero');
    const below = hero.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom + ROOM_BELOW;
    if (wide.matches && below > 0) pane.scrollTop += below;
  }

  async #readRoom() {
    const row = this.file.value.detail?.case;
    this.roomOf = row?.id;
    if (!row || document.hidden || !hasRole('moderator', 'lead', 'auditor', 'admin')) return;
    const rooms = (await api.rooms().catch(() => null))?.rooms ?? [];
    this.room = rooms.find((r) => r.room === row.room && r.session === row.session && r.tenant === row.tenant);
    this.requestUpdate();
  }

  #header({ case: row, session, product }) {
    const facts = [
      row.productCategory && t(`goods.${row.productCategory}`),
      (product?.name ?? row.productName) && named(product?.name ?? row.productName),
      (row.host ?? session?.host) && t('case.host', { name: '' }).trim() && html`${t('case.host', { name: '' })}${named(row.host ?? session.host)}`,
      row.audience !== undefined && t('case.watching', { n: number(row.audience) }),
      row.tier !== undefined && t('case.tier', { n: row.tier }),
    ].filter(Boolean);
    return html`<header>
      ${this.alone ? nothing : html`<button class="plain back" @click=${() => this.tell('cw-back')}>← ${t('queue.back')}</button>`}
      <h1>${named(row.roomTitle || row.room)} <span class="quiet small">${row.roomTitle ? named(row.room) : nothing}</span></h1>
      <p>${facts.map((fact, at) => html`${at ? ' · ' : ''}${fact}`)}</p>
      <p><a href=${roomPath(row)}>${t('case.toRoom')}</a>
        ${this.alone ? html` · <a href="/queue">${t('queue.back')}</a>` : html` · <a href=${`/cases/${encodeURIComponent(row.id)}`}>${t('case.share')}</a>`}</p>
    </header>`;
  }

  #line(segment, kind = '') {
    const marked = segment.highlights?.length ? 'flagged' : '';
    const harm = segment.highlights?.some(harmful) ? 'harm' : '';
    return html`<p class="line ${kind} ${marked} ${harm}">
      <time datetime=${iso(segment.startMs)}>${clock(segment.startMs)}</time>
      <span>${segment.channel === 'caption' ? html`<span class="small quiet">[${t('case.caption')}] </span>` : nothing}${said(segment.text, segment.highlights, segment.lang)}</span></p>`;
  }

  #hero(row, flag) {
    const { segment, finding } = flag;
    const own = finding.evidence.filter((e) => e.sequence === undefined || e.sequence === segment.sequence);
    return html`<div class="hero ${grade(row)}" role="group" aria-label=${t('case.hero')}>
      <p class="line"><time datetime=${iso(segment.startMs)}>${moment(segment.startMs)}</time>${said(segment.text, own, segment.lang)}</p>
      <div class="line"><span></span><div>
        ${this.#undone(finding, own)}
        <p class="found">${severityWord(row)} · ${t(`claim.${finding.category}`)} · ${finding.title}
          · <span class="num">${t('case.confidence', { value: percent(finding.confidence) })}</span></p>
        ${this.#doubts(row, finding, own, flag)}
      </div></div>
    </div>`;
  }

  #undone({ transforms, normalised, evidence }, own) {
    if (!transforms.length) return nothing;
    const spoken = (own.length ? own : evidence).map((e) => e.text).join(' … ');
    return html`<p class="undone">${said(spoken)} <span class="arrow" aria-label=${t('case.undone')}>→</span> <strong>${named(normalised)}</strong> <span class="quiet">· ${transformWords(transforms)}</span></p>`;
  }

  #doubts(row, finding, own, flag) {
    const doubts = [];
    if (finding.confidence < UNSURE) doubts.push(t('case.unsure'));
    if (finding.transforms.includes('homophone')) doubts.push(t('case.asr'));
    if (flag.provisional) doubts.push(t('case.provisional'));
    if (own.length < finding.evidence.length) doubts.push(t('case.otherSegment'));
    return doubts.length ? html`<p class="small quiet">${doubts.join(' · ')}</p>` : nothing;
  }

  #repeats(row, flags) {
    if (flags.length < 2) return nothing;
    return html`<div class="said-before ${grade(row)}"><p>${t('case.said', { n: flags.length })}</p>
      ${flags.slice(1, 4).map(({ segment, finding }) => html`<p class="line"><time>${clock(segment.startMs)}</time>${said(segment.text, finding.evidence.filter((e) => e.sequence === undefined), segment.lang)}</p>`)}</div>`;
  }

  #talk(detail) {
    const { case: row, flags, context, corrections = [] } = detail;
    const { earlier, tail, tailLost } = this.file.value;
    const flag = flags[0];
    const at = context.findIndex((s) => s.sequence === flag.segment.sequence && s.source === flag.segment.source);
    const after = context.slice(at + 1);
    return html`<div class="talk">
      <button class="plain more small" @click=${() => this.file.readBack()}>${t('case.earlier')}</button>
      ${[...earlier, ...context.slice(0, Math.max(0, at))].map((s) => this.#line(s))}
      ${this.#hero(row, flag)}
      ${corrections.length ? html`<div class="notice"><p>${t('case.corrected')}</p>${corrections.map((s) => this.#line(s))}</div>` : nothing}
      ${after.map((s) => this.#line(s))}
      ${this.#repeats(row, flags)}
      <p class="livehead">${t(this.room && !this.room.live ? 'case.ended' : 'case.live')}</p>
      ${tail.map((s) => this.#line(s, 'tail'))}
      ${tailLost ? html`<p class="small quiet" role="status">${t('case.tailLost')}</p>` : nothing}
    </div>`;
  }

  #footer() {
    const counts = this.room?.sparkline;
    if (!counts?.length) return nothing;
    const total = counts.reduce((sum, n) => sum + n, 0);
    return html`<footer class="sparkbox"><span>${t('case.marks')}</span><span class="num">${minute(this.room.firstAt)}</span>${spark(counts, t('case.marksLabel', { total }))}<span class="num">${minute(this.room.lastAt)}</span></footer>`;
  }

  /* Until the case is read, or while it cannot be: what the queue knows of it. */
  #meanwhile(row, problem) {
    return html`${this.#header({ case: row })}<div class="talk"><div class="hero ${grade(row)}"><p class="line"><time>${moment(row.lastAt)}</time>${said(row.snippet.text, [row.snippet], row.lang)}</p>
      <div class="line"><span></span><p class="found">${severityWord(row)} · ${t(`claim.${row.category}`)} · ${row.title}</p></div></div>
      ${problem ? html`<p class="notice" role="status">${problem.words}</p>` : nothing}</div>`;
  }

  render() {
    const { id, detail, problem } = this.file.value;
    if (!id && !queue.value.items.length && wide.matches) return html`<cw-idle></cw-idle>`;
    if (!id) return html`<div class="empty stack"><h2>${t('case.none')}</h2><p>${t('case.pick')}</p></div>`;
    const row = queue.value.items.find((item) => item.id === id);
    if (!detail && row && (!problem || problem.passing)) return this.#meanwhile(row, problem);
    if (problem && !detail) return html`<div class="empty stack" role="alert"><h2>${problem.status === 404 ? t('case.missing') : problem.words}</h2><p><a href="/queue">${t('queue.back')}</a></p></div>`;
    if (!detail) return html`<p class="empty" role="status">${t('page.loading')}</p>`;
    return html`${this.#header(detail)}${this.#talk(detail)}${this.#footer()}`;
  }
}
customElements.define('cw-case', Case);
