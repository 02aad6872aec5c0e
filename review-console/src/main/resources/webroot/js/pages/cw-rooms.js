import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Reader } from '../pager.js';
import { t } from '../i18n.js';
import { api } from '../api.js';
import { go, roomPath } from '../router.js';
import { number } from '../format.js';
import { said, named, plain } from '../speech.js';
import { spark } from '../parts/spark.js';
import '../parts/cw-age.js';

const REFRESH_MS = 5000;

/** The wall: a row a room, riskiest first. Order changes only while the pointer is elsewhere. */
class Rooms extends Reader {
  connectedCallback() {
    super.connectedCallback();
    this.read();
    this.timer = setInterval(() => document.hidden || this.read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async fetch() {
    const { rooms } = await api.rooms();
    const still = this.rooms && (this.querySelector('tbody:hover') || this.querySelector('tbody')?.contains(document.activeElement));
    this.rooms = still ? this.#inPlace(rooms) : rooms;
  }

  #inPlace(fresh) {
    const key = (r) => `${r.tenant}/${r.room}/${r.session}`;
    const byKey = new Map(fresh.map((r) => [key(r), r]));
    const kept = this.rooms.filter((r) => byKey.has(key(r))).map((r) => byKey.get(key(r)));
    const known = new Set(kept.map(key));
    return [...kept, ...fresh.filter((r) => !known.has(key(r)))];
  }

  #patrol() {
    const order = this.rooms.filter((r) => r.live);
    if (order.length) go(`${roomPath(order[0])}&patrol=1`);
  }

  #row(room) {
    return html`<tr class=${room.open ? 'risky' : ''}>
      <td><a href=${roomPath(room)}>${named(room.title || room.room)}</a>
        <div class="small quiet">${room.title ? html`${named(room.room)} · ` : nothing}${room.host ? html`${named(room.host)} · ` : nothing}${t(room.live ? 'rooms.live' : 'rooms.ended')}</div></td>
      <td class="num">${room.open ? html`<strong>${number(room.open)}</strong>` : '0'}</td>
      <td class="num">${number(room.flags)}</td>
      <td>${spark(room.sparkline, t('rooms.trendLabel', { n: room.flags }))}</td>
      <td class="num">${room.audience === undefined ? '–' : number(room.audience)}${room.tier === undefined ? nothing : html`<div class="small quiet">${t('case.tier', { n: room.tier })}</div>`}</td>
      <td>${room.category ? t(`goods.${room.category}`) : '–'}</td>
      <td>${room.lastFlag ? said(room.lastFlag) : '–'}</td>
    </tr>`;
  }

  view() {
    if (!this.rooms.length) return html`<div class="page narrow"><h1>${t('rooms.title')}</h1><p>${t('rooms.none')}</p></div>`;
    return html`<div class="page">
      <div class="row"><h1>${t('rooms.title')}</h1><span class="quiet">${t('rooms.intro')}</span><button @click=${() => this.#patrol()}>${t('rooms.patrol')}</button></div>
      <div class="card flush"><table class="wall" aria-label=${plain(t('rooms.title'))}>
        <thead><tr><th scope="col">${t('rooms.room')}</th><th scope="col" class="num">${t('rooms.open')}</th><th scope="col" class="num">${t('rooms.flags')}</th><th scope="col">${t('rooms.trend')}</th><th scope="col" class="num">${t('rooms.audience')}</th><th scope="col">${t('rooms.category')}</th><th scope="col">${t('rooms.last')}</th></tr></thead>
        <tbody>${repeat(this.rooms, (r) => `${r.tenant}/${r.room}/${r.session}`, (r) => this.#row(r))}</tbody>
      </table></div></div>`;
  }
}
customElements.define('cw-rooms', Rooms);
