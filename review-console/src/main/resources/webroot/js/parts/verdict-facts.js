import { html, nothing } from 'lit';
import { t, language } from '../i18n.js';
import { named } from '../speech.js';
import { moment, yuan, iso } from '../format.js';

const colon = () => (language.value === 'zh' ? '：' : ': ');
const comma = () => (language.value === 'zh' ? '、' : ', ');

const list = (label, values) => values?.length
  ? html`<p class="small"><span class="quiet">${label}${colon()}</span>${values.map((v, at) => html`${at ? comma() : ''}${named(v)}`)}</p>` : nothing;

function passport(product) {
  if (!product.passport) return html`<p class="small quiet">${t('verdict.noPassport')}</p>`;
  const { registrations, functions, advertisementApproval } = product.passport;
  return html`
    ${registrations.length ? list(t('verdict.registrations'), registrations) : html`<p class="small quiet">${t('verdict.noRegistration')}</p>`}
    ${list(t('verdict.functions'), functions)}${list(t('verdict.adApproval'), advertisementApproval ? [advertisementApproval] : [])}`;
}

function prices({ price, listPrice }) {
  if (price === undefined) return nothing;
  return html`<p class="small num quiet">${t('verdict.price', { price: yuan(price) })}${listPrice ? html` · <s>${t('verdict.listPrice', { price: yuan(listPrice) })}</s>` : nothing}</p>`;
}

/** What is on sale, and what is known of it. */
export function goods({ product, flags }) {
  const needs = flags[0]?.finding.needsPassport;
  return html`<div><h2>${t('verdict.product')}</h2>
    ${product
      ? html`<p><strong>${product.category ? t(`goods.${product.category}`) : nothing}</strong> ${product.name ? named(product.name) : nothing}</p>
          ${product.category ? nothing : html`<p class="small">${t('verdict.unknownCategory')}</p>`}${prices(product)}${passport(product)}`
      : html`<p>${t('verdict.unknownProduct')}</p><p class="small">${t('verdict.unknownCategory')}</p>`}
    ${needs ? html`<p class="notice small">${t('verdict.needsPassport')}</p>` : nothing}</div>`;
}

const cited = ({ law, article: number, citable }) => html`
  <strong lang="zh-CN">${law.startsWith('中华人民共和国') && law.length > 9 ? law.slice(7) : law} ${number}</strong>
  ${citable ? nothing : html`<span class="small quiet">[${t('verdict.uncertainLaw')}]</span>`}`;

function content({ says, saysEnglish, penalty }) {
  const words = language.value === 'en' && saysEnglish ? saysEnglish : says;
  const original = language.value === 'en' && saysEnglish ? undefined : 'zh-CN';
  return html`<p lang=${original ?? ''}>${words}</p>
    ${penalty ? html`<p lang="zh-CN">${t('verdict.penalty', { text: penalty })}</p>` : nothing}`;
}

/** An article, as a citation only where it was read in the statute. */
export const article = (one) => html`<div class="law">${cited(one)}${content(one)}</div>`;

const folded = (one) => html`<details class="law"><summary>${cited(one)}</summary>${content(one)}</details>`;

/** The law: the most specific article in full, the others folded. */
export function law({ articles }) {
  return html`<div><h2>${t('verdict.law')}</h2>${articles.length ? articles.map((one, at) => (at ? folded(one) : article(one))) : html`<p class="small quiet">${t('verdict.noLaw')}</p>`}</div>`;
}

export function suggestion({ suggestion: words }) {
  return html`<div><h2>${t('verdict.suggestion')}</h2><p>${words ?? html`<span class="quiet">${t('verdict.noSuggestion')}</span>`}</p></div>`;
}

/** Why it was judged so, folded away. */
export function why({ explanation = [], flags }) {
  if (!explanation.length) return nothing;
  return html`<details><summary class="small quiet">${t('verdict.why')}</summary>
    <ul class="small quiet">${explanation.map((line) => html`<li>${named(line)}</li>`)}</ul><p class="small quiet"><a href=${`/lexicon/${encodeURIComponent(flags[0].finding.entry)}`}><code>${flags[0].finding.entry}</code></a></p></details>`;
}

function decided(decision) {
  const { measure, by, at, reason, note, until, takenBackAt } = decision;
  return html`<li class=${takenBackAt ? 'quiet' : ''}>
    <time datetime=${iso(at)}></time>${t('verdict.decided', { by, at: moment(at), measure: t(`measure.${measure}`) })}
    ${until ? t('verdict.until', { at: moment(until) }) : nothing}
    ${takenBackAt ? t('verdict.takenBack', { at: moment(takenBackAt) }) : nothing}
    ${reason ? html`<p class="small quiet">${named(reason)}</p>` : nothing}${note ? html`<p class="small quiet">${named(note)}</p>` : nothing}</li>`;
}

/** Decisions and notes so far. */
export function history({ decisions, notes }) {
  if (!decisions.length && !notes.length) return nothing;
  return html`
    ${decisions.length ? html`<div data-decisions><h2>${t('verdict.history')}</h2><ul>${decisions.map(decided)}</ul></div>` : nothing}
    ${notes.length ? html`<div class="notes"><h2>${t('verdict.notes')}</h2><ul>${notes.map(({ by, at, text }) => html`<li><span class="quiet">${by} ${moment(at)}</span> ${named(text)}</li>`)}</ul></div>` : nothing}`;
}
