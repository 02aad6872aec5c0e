import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { zh } from '../i18n/zh.js';
import { api } from '../api.js';
import { said } from '../speech.js';
import { harmful, severityWord, transformWords } from '../labels.js';

const LONGEST = 100_000;

/** The script as a document with notes in its margin; a rewritten paragraph is checked before it turns green. */
class Desk extends Piece {
  constructor() {
    super();
    this.text = '';
    this.category = '';
    this.paragraphs = null;
  }

  async #check(event) {
    event?.preventDefault();
    if (!this.text.trim()) return this.#show({ problem: t('desk.empty') });
    this.#show({ busy: true, problem: null });
    try {
      const answer = await api.check({ text: this.text, ...(this.category && { category: this.category }) });
      this.#show({ busy: false, answer, paragraphs: answer.paragraphs.map((p) => ({ ...p, threshold: answer.threshold })) });
    } catch (problem) {
      this.#show({ busy: false, problem: problem.words });
    }
  }

  #show(change) {
    Object.assign(this, change);
    this.requestUpdate();
  }

  #editing(paragraph, text) {
    paragraph.draft = text;
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelector('.rewrite textarea')?.focus());
  }

  /* The marked words cut out, from the end so that offsets hold. */
  #cut(paragraph, finding) {
    const spans = finding.evidence.filter((e) => e.sequence === undefined).sort((a, b) => b.start - a.start);
    this.#editing(paragraph, spans.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), paragraph.draft ?? paragraph.text));
  }

  async #recheck(paragraph) {
    const text = paragraph.draft.replace(/\n/g, ' ').trim();
    try {
      const answer = text ? await api.check({ text, ...(this.category && { category: this.category }) }) : { paragraphs: [] };
      const [fresh] = answer.paragraphs;
      Object.assign(paragraph, { text, draft: undefined, mended: true, flagged: fresh?.flagged ?? false, findings: fresh?.findings ?? [] });
      this.text = this.paragraphs.map((p) => p.text).join('\n');
      for (const article of answer.articles ?? []) if (!this.answer.articles.some((a) => a.id === article.id)) this.answer.articles.push(article);
      this.#show({ problem: null });
    } catch (problem) {
      this.#show({ problem: problem.words });
    }
  }

  #note(paragraph, finding) {
    const low = finding.confidence < paragraph.threshold;
    const basis = finding.basis.map((id) => this.answer.articles.find((a) => a.id === id)).filter(Boolean);
    return html`<article class=${harmful(finding) ? 'harm' : ''}>
      <p>${severityWord(finding)} · ${t(`claim.${finding.category}`)}${low ? html` · <span class="quiet">${t('desk.below')}</span>` : nothing}</p>
      <p><strong>${finding.title}</strong></p>
      ${finding.transforms.length ? html`<p>${said(finding.evidence.map((e) => e.text).join(' … '))} → ${finding.normalised} · ${transformWords(finding.transforms)}</p>` : nothing}
      ${basis.length ? html`<p class="quiet">${basis.map((a, at) => html`${at ? ' · ' : ''}${a.law} ${a.article}${a.citable ? '' : ` [${t('verdict.uncertainLaw')}]`}`)}</p>` : nothing}
      ${finding.suggestion ? html`<p>${t('desk.suggestion')}${t('nav.language') === 'EN' ? '：' : ': '}${finding.suggestion}</p>` : nothing}
      ${low ? nothing : html`<div class="row"><button @click=${() => this.#cut(paragraph, finding)}>${t('desk.cut')}</button><button @click=${() => this.#editing(paragraph, paragraph.text)}>${t('desk.rewrite')}</button></div>`}
    </article>`;
  }

  #paragraph(paragraph) {
    const marks = paragraph.findings.filter((f) => f.confidence >= paragraph.threshold).flatMap((f) => f.evidence.filter((e) => e.sequence === undefined));
    const harm = paragraph.flagged && paragraph.findings.some(harmful) ? 'harm' : '';
    const state = paragraph.flagged ? 'flagged' : paragraph.mended ? 'clean' : '';
    return html`<div class="para ${state} ${harm}">
      <div class="words"><p>${said(paragraph.text, marks)}</p>${this.#rewrite(paragraph)}</div>
      <div class="margin">${paragraph.findings.map((finding) => this.#note(paragraph, finding))}
        ${paragraph.mended ? html`<p class="small" role="status">${paragraph.flagged ? t('desk.stillBad') : `✓ ${t('desk.fine')}`}</p>` : nothing}</div>
    </div>`;
  }

  #rewrite(paragraph) {
    if (paragraph.draft === undefined) return nothing;
    const draft = (text) => {
      paragraph.draft = text;
      this.requestUpdate();
    };
    return html`<div class="rewrite stack">
      <textarea aria-label=${t('desk.rewrite')} .value=${paragraph.draft} @input=${(e) => draft(e.target.value)}></textarea>
      <div class="row"><button class="primary" @click=${() => this.#recheck(paragraph)}>${t('desk.recheck')}</button><button @click=${() => draft(undefined)}>${t('desk.cancel')}</button></div></div>`;
  }

  #document() {
    const bad = this.paragraphs.filter((p) => p.flagged).length;
    const mended = this.paragraphs.some((p) => p.mended);
    return html`
      <div class="bar row"><strong role="status">${bad ? t('desk.found', { n: bad }) : t(mended ? 'desk.gone' : 'desk.clean')}</strong>
        <button @click=${(e) => this.#check(e)} ?disabled=${this.busy}>${t('desk.again')}</button>
        <button @click=${() => this.#show({ paragraphs: null })}>${t('desk.edit')}</button>
        <button @click=${() => navigator.clipboard.writeText(this.text).then(() => this.#show({ copied: true }))}>${t(this.copied ? 'desk.copied' : 'desk.copy')}</button></div>
      ${this.problem ? html`<p class="notice" role="alert">${this.problem}</p>` : nothing}
      <div class="card sheet">${this.paragraphs.map((paragraph) => this.#paragraph(paragraph))}</div>`;
  }

  #form() {
    return html`<form class="stack" @submit=${(e) => this.#check(e)}>
      <label><span>${t('desk.text')}</span><textarea maxlength=${LONGEST} .value=${this.text} @input=${(e) => this.#show({ text: e.target.value, copied: false })}></textarea></label>
      <div class="row"><label><span>${t('desk.category')}</span><select @change=${(e) => { this.category = e.target.value; }}>
        <option value="">${t('desk.unknown')}</option>${Object.keys(zh.goods).map((key) => html`<option value=${key} ?selected=${this.category === key}>${t(`goods.${key}`)}</option>`)}</select></label>
        <span class="small quiet num">${t('desk.chars', { n: this.text.length })}</span></div>
      ${this.problem ? html`<p class="notice" role="alert">${this.problem}</p>` : nothing}
      <button class="primary" ?disabled=${this.busy}>${t(this.busy ? 'desk.checking' : 'desk.check')}</button></form>`;
  }

  render() {
    return html`<div class="page"><h1>${t('desk.title')}</h1><p class="quiet">${t('desk.intro')}</p>${this.paragraphs ? this.#document() : this.#form()}</div>`;
  }
}
customElements.define('cw-desk', Desk);
