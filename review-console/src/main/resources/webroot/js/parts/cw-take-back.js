import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { outbox, takeBack, canTakeBack, dismiss, SECOND_THOUGHTS_MS } from '../outbox.js';
import { tick, now } from '../clock.js';
import { minute } from '../format.js';

const SHOWN = 3;
const LINGER_MS = 4000;

/** The decisions just made, with the seconds left to take them back; what did not work stays until it is read. */
class TakeBack extends Piece {
  watched() {
    return [outbox, tick];
  }

  /** Takes the newest decision back that can still be taken back. */
  undo() {
    const item = outbox.value.find(canTakeBack);
    if (item) takeBack(item);
  }

  #shown(item) {
    if (item.state === 'done') return item.decision ? item.backUntil > now() : false;
    if (item.state === 'taken-back') return now() - (item.decision?.takenBackAt ?? item.madeAt) < LINGER_MS;
    return true;
  }

  #words(item) {
    const measure = t(`measure.${item.body.measure}`);
    if (item.state === 'conflict' && item.conflict?.by) {
      const by = item.conflict.by;
      return item.conflict.at ? t('back.conflictAt', { by, room: item.room, at: minute(item.conflict.at) }) : t('back.conflict', { by, room: item.room });
    }
    if (item.state === 'conflict') return t('back.conflict', { by: t('back.somebody'), room: item.room });
    return t(`back.${item.state}`, { measure, room: item.room, problem: item.problem ?? '' });
  }

  #bar(item) {
    const left = item.state === 'done' ? Math.max(0, item.backUntil - now()) : 0;
    const over = item.state === 'failed' || item.state === 'conflict';
    return html`<div class="bar">
      <span>${this.#words(item)}</span>
      ${canTakeBack(item) ? html`<button data-undo @click=${() => takeBack(item)}><kbd>Z</kbd> ${t('back.undo')}${left ? html` <span class="num" aria-label=${t('back.seconds', { n: Math.ceil(left / 1000) })}>${Math.ceil(left / 1000)}</span>` : nothing}</button>` : nothing}
      ${over ? html`<a href=${`/cases/${encodeURIComponent(item.caseId)}`}>${t('back.open')}</a><button @click=${() => dismiss(item)}>${t('back.close')}</button>` : nothing}
      ${left ? html`<progress max=${SECOND_THOUGHTS_MS} value=${left} aria-hidden="true"></progress>` : nothing}
    </div>`;
  }

  render() {
    const items = outbox.value.filter((item) => this.#shown(item)).slice(0, SHOWN);
    return html`<div role="status" aria-label=${t('back.region')}>${items.map((item) => this.#bar(item))}</div>`;
  }
}
customElements.define('cw-take-back', TakeBack);
