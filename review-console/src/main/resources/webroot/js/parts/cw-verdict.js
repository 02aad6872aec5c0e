import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { me, mayDecide } from '../session.js';
import { now } from '../clock.js';
import { minute } from '../format.js';
import { goods, law, suggestion, why, history } from './verdict-facts.js';
import { REASONS, reasonFields, noteForm, handOverForm } from './verdict-forms.js';

const KEYS = {
  1: 'dismiss', 2: 'ask-correction', 3: 'warn', 4: 'limit-functions', 5: 'limit-reach', 6: 'pause-stream',
  7: 'suspend', 8: 'close-account', 9: 'blacklist', 0: 'bar-registration', e: 'escalate',
};
const DAY_MS = 86_400_000;
const START = { measure: null, reason: null, other: '', note: '', days: 7, fault: null, form: null, colleagues: null, told: null };

/**
 * The right pane: what is on sale, what the law says, what may be said, and the decision. What a measure asks for opens
 * above the measures, so that no button moves.
 */
class Verdict extends Piece {
  static properties = { file: { attribute: false }, alone: { attribute: false } };

  constructor() {
    super();
    this.choice = { ...START };
  }

  willUpdate(changed) {
    if (!changed.has('file')) return;
    this.stopFile?.();
    this.stopFile = this.file.subscribe(({ id }) => {
      if (id !== this.caseId) this.choice = { ...START };
      this.caseId = id;
      this.requestUpdate();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopFile?.();
  }

  #set(change) {
    this.choice = { ...this.choice, ...change };
    this.requestUpdate();
  }

  get #rule() {
    return this.file.value.detail?.measures.find((rule) => rule.measure === this.choice.measure);
  }

  get #open() {
    const { detail, holder } = this.file.value;
    return mayDecide() && !holder && ['open', 'leased'].includes(detail?.case.status);
  }

  /** A key was pressed: that measure; once more: the next reason. */
  pick(key) {
    const measure = KEYS[key];
    if (!this.#open || !this.file.value.detail.measures.some((rule) => rule.measure === measure)) return;
    const reasons = REASONS[measure] ?? REASONS.grave;
    const needs = this.file.value.detail.measures.find((rule) => rule.measure === measure).reasonRequired;
    const again = this.choice.measure === measure;
    const at = again ? (reasons.indexOf(this.choice.reason) + 1) % reasons.length : 0;
    this.#set({ measure, reason: needs && !this.choice.other ? reasons[at] : this.choice.reason, fault: null, form: null });
  }

  drop() {
    this.#set({ ...START });
  }

  /** Sends the decision, or says what is missing. */
  confirm() {
    const { measure, reason, other, note, days } = this.choice;
    if (!this.#open || !measure) return;
    const words = other.trim() || (reason ? t(`reasons.${reason}`) : '');
    if (this.#rule.reasonRequired && !words) {
      this.#set({ fault: t('verdict.needReason') });
      return;
    }
    const body = { measure, version: this.file.value.detail.case.version };
    if (this.#rule.reasonRequired) body.reason = words;
    if (note.trim()) body.note = note.trim();
    if (this.#rule.untilRequired) body.until = now() + days * DAY_MS;
    this.choice = { ...START };
    this.tell('cw-decide', body);
    this.requestUpdate();
  }

  enterInField(field) {
    if (field.matches('[data-note]')) this.#keepNote();
    else if (field.matches('select[data-colleague]')) this.#give();
    else this.confirm();
  }

  writeNote() {
    if (!mayDecide() || !this.file.value.detail) return;
    this.#set({ form: 'note' });
    this.updateComplete.then(() => this.querySelector('[data-note]')?.focus());
  }

  async handOver() {
    if (!this.#open) return;
    this.#set({ form: 'hand', colleagues: null });
    const answer = await api.colleagues().catch((problem) => ({ problem }));
    const others = answer.colleagues?.filter(({ login }) => login !== me.value.login) ?? [];
    this.#set({ colleagues: others, fault: answer.problem?.words ?? null });
    this.updateComplete.then(() => this.querySelector('[data-colleague]')?.focus());
  }

  /** Opens the platform's replay at that second, where there is one. */
  listen() {
    const { detail } = this.file.value;
    if (!detail) return;
    const url = detail.replayUrl;
    if (url?.startsWith('https://')) open(url, '_blank', 'noopener');
    else this.#set({ told: t('verdict.noReplay') });
  }

  async #keepNote() {
    const text = this.querySelector('[data-note]').value.trim();
    if (!text) return;
    try {
      await api.note(this.caseId, text);
      this.#set({ form: null, fault: null });
      this.file.read();
    } catch (problem) {
      this.#set({ fault: problem.words });
    }
  }

  async #give() {
    const to = this.querySelector('[data-colleague]').value;
    try {
      await api.lease(this.caseId, to);
      this.file.forgetLease();
      this.#set({ form: null, told: t('verdict.handedOver', { name: to }) });
      this.file.read();
    } catch (problem) {
      this.#set({ fault: problem.words });
    }
  }

  #measures(detail) {
    const allowed = new Set(detail.measures.map((rule) => rule.measure));
    return html`<div><h2>${t('verdict.measures')}</h2><div class="measures" role="group" aria-label=${t('verdict.measures')}>
      ${['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'e'].filter((key) => allowed.has(KEYS[key])).map((key) => html`
        <button aria-pressed=${this.choice.measure === KEYS[key] ? 'true' : 'false'} data-measure=${KEYS[key]} aria-keyshortcuts=${key} @click=${() => this.pick(key)}>
          <kbd aria-hidden="true">${key.toUpperCase()}</kbd><span>${t(`measure.${KEYS[key]}`)}</span></button>`)}
    </div></div>`;
  }

  #deciding(detail) {
    const { measure, fault, form, told } = this.choice;
    return html`
      ${measure ? reasonFields(this.choice, this.#rule, (change) => this.#set(change)) : nothing}
      ${form === 'hand' ? handOverForm(this.choice.colleagues, () => this.#give(), () => this.#set({ form: null })) : nothing}
      ${this.#measures(detail)}
      <div role="alert">${fault ? html`<p class="notice">${fault}</p>` : nothing}${told ? html`<p class="notice">${told}</p>` : nothing}</div>
      <button class="primary confirm" ?disabled=${!measure} @click=${() => this.confirm()}>${measure ? t('verdict.confirm', { measure: t(`measure.${measure}`) }) : t('verdict.choose')} ${measure ? html`<kbd aria-hidden="true">↵</kbd>` : nothing}</button>
      <div class="row"><button @click=${() => this.handOver()}><kbd aria-hidden="true">H</kbd> ${t('verdict.handOver')}</button><button @click=${() => this.writeNote()}><kbd aria-hidden="true">N</kbd> ${t('verdict.addNote')}</button></div>`;
  }

  #state(detail) {
    const { holder } = this.file.value;
    const { case: row } = detail;
    if (row.status === 'withdrawn') return html`<p class="state">${t('verdict.withdrawn')}</p>`;
    if (!mayDecide()) return html`<p class="state">${t('verdict.readOnly')}</p>`;
    if (holder) return html`<p class="state">${t('verdict.heldBy', { by: holder.by, until: minute(holder.until) })}</p>`;
    return nothing;
  }

  render() {
    const { detail } = this.file.value;
    if (!detail) return nothing;
    const note = this.choice.form === 'note' ? noteForm(() => this.#keepNote(), () => this.#set({ form: null })) : nothing;
    return html`
      <div class="facts" tabindex="0" role="group" aria-label=${t('verdict.facts')}>${history(detail)}${goods(detail)}${law(detail)}${suggestion(detail)}${why(detail)}</div>
      <div class="dock">${note}${this.#state(detail)}${this.#open ? this.#deciding(detail) : nothing}</div>`;
  }
}
customElements.define('cw-verdict', Verdict);
