import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { plain } from '../speech.js';

const TERMS = [1, 3, 7, 15, 30, 90, 365];

/** Ready reasons: for a dismissal, and for what is grave. */
export const REASONS = {
  dismiss: ['notClaim', 'registered', 'misheard', 'quoted', 'allowed'],
  grave: ['repeated', 'health', 'money', 'evasion', 'refused'],
};

function reasons(choice, set) {
  const ready = REASONS[choice.measure] ?? REASONS.grave;
  return html`<fieldset class="reasons"><legend class="small quiet">${t('verdict.reason')}</legend>
    ${ready.map((key) => html`<label><input type="radio" name="reason" .checked=${choice.reason === key && !choice.other} @change=${() => set({ reason: key, other: '', fault: null })}>${t(`reasons.${key}`)}</label>`)}
    <input class="other" maxlength="500" aria-label=${t('verdict.otherReason')} placeholder=${t('verdict.otherReason')} .value=${choice.other} @input=${(e) => set({ other: e.target.value, fault: null })}>
  </fieldset>`;
}

/** What a measure asks for: a reason, a term, and room for a note. */
export function reasonFields(choice, rule, set) {
  return html`<div class="stack">
    ${rule.reasonRequired ? reasons(choice, set) : nothing}
    <div class="ask">${rule.untilRequired ? html`<label><span>${t('verdict.term')}</span><select @change=${(e) => set({ days: Number(e.target.value) })}>
      ${TERMS.map((days) => html`<option value=${days} ?selected=${choice.days === days}>${t('verdict.days', { n: days })}</option>`)}</select></label>` : nothing}
    <label><span>${t('verdict.note')}</span><input maxlength="2000" .value=${choice.note} @input=${(e) => set({ note: e.target.value })}></label></div>
  </div>`;
}

export const noteForm = (keep, cancel) => html`<div class="stack">
  <label><span>${t('verdict.notes')}</span><textarea data-note rows="3" maxlength="2000"></textarea></label>
  <div class="row"><button class="primary" @click=${keep}>${t('verdict.saveNote')}</button><button @click=${cancel}>${t('verdict.cancel')}</button></div></div>`;

export function handOverForm(colleagues, give, cancel) {
  if (!colleagues) return html`<p class="small quiet" role="status">${t('page.loading')}</p>`;
  if (!colleagues.length) return html`<p class="notice">${t('verdict.noColleagues')} <button class="plain" @click=${cancel}>${t('verdict.cancel')}</button></p>`;
  return html`<div class="stack"><label><span>${t('verdict.handOverTo')}</span><select data-colleague>
    ${colleagues.map(({ login, name }) => html`<option value=${login}>${plain(name || login)}</option>`)}</select></label>
    <div class="row"><button class="primary" @click=${give}>${t('verdict.handOver')}</button><button @click=${cancel}>${t('verdict.cancel')}</button></div></div>`;
}
