import { html, nothing } from 'lit';
import { Piece } from '../base.js';
import { t } from '../i18n.js';
import { go } from '../router.js';
import { CaseFile } from '../casefile.js';
import { queue, load, choose, neighbour, takeOff, letIn } from '../queue.js';
import { decide } from '../outbox.js';
import { listenKeys } from '../keyboard.js';
import { title } from '../title.js';
import '../parts/cw-queue.js';
import '../parts/cw-case.js';
import '../parts/cw-verdict.js';
import '../parts/cw-take-back.js';

const MEASURE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'e'];
const narrow = matchMedia('(max-width: 720px)');

/**
 * The work page: what waits, what was said, what to decide. With `alone` (a case's id) the same without the list: the
 * page of one case.
 */
class Work extends Piece {
  static properties = { alone: { attribute: false }, wanted: { attribute: false }, category: { attribute: false }, severity: { attribute: false } };

  constructor() {
    super();
    this.file = new CaseFile();
  }

  watched() {
    return [this.file, queue];
  }

  connectedCallback() {
    super.connectedCallback();
    this.stops = [this.file.followChanges(), listenKeys(this.#keys())];
    this.addEventListener('cw-choose', (event) => this.#choose(event.detail.id, event.detail.step));
    this.addEventListener('cw-decide', (event) => this.#decide(event.detail));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.file.leave();
    for (const stop of this.stops) stop();
  }

  #keys() {
    const verdict = () => this.querySelector('cw-verdict');
    const step = (by) => () => !this.alone && this.#choose(neighbour(by));
    return {
      j: step(1), k: step(-1), ArrowDown: () => this.#onList() && step(1)(), ArrowUp: () => this.#onList() && step(-1)(),
      r: () => letIn(), Escape: () => this.#escape(), 'field:Escape': () => this.#escape(),
      Enter: () => verdict().confirm(), 'field:Enter': (e) => this.#enterInField(e),
      h: () => verdict().handOver(), n: () => verdict().writeNote(), l: () => verdict().listen(),
      z: () => this.querySelector('cw-take-back').undo(),
      ...Object.fromEntries(MEASURE_KEYS.map((key) => [key, () => verdict().pick(key)])),
    };
  }

  #onList() {
    return this.querySelector('cw-queue')?.contains(document.activeElement) ?? false;
  }

  #escape() {
    document.activeElement?.blur();
    this.querySelector('cw-verdict').drop();
  }

  #enterInField(event) {
    if (!event.target.closest('cw-verdict') || event.shiftKey) return false;
    return this.querySelector('cw-verdict').enterInField(event.target);
  }

  willUpdate(changed) {
    if (changed.has('alone') && this.alone) this.file.open(this.alone);
    if (!this.alone && (changed.has('category') || changed.has('severity'))) {
      const now = queue.value.filter;
      const filter = { category: this.category ?? undefined, severity: this.severity ?? undefined };
      if (now.category !== filter.category || now.severity !== filter.severity) load(filter);
    }
    if (!this.alone && changed.has('wanted') && this.wanted !== this.file.value.id) {
      if (this.wanted) this.#show(this.wanted);
      else if (narrow.matches) this.#show(null);
    }
  }

  /* Wide pages always have a case open; on narrow ones the list comes first. */
  updated() {
    const { items, chosen } = queue.value;
    if (!this.alone && !narrow.matches && !this.file.value.id && !chosen && items.length) this.#choose(items[0].id);
    const row = this.file.value.detail?.case;
    if (this.alone && row) title(`${row.title} · ${row.roomTitle || row.room}`);
  }

  #show(id) {
    choose(id);
    this.file.open(id, neighbour(1));
  }

  #choose(id, byHand = false) {
    if (!id || id === this.file.value.id) return;
    this.#show(id);
    const search = new URLSearchParams(location.search);
    search.set('case', id);
    go(`/queue?${search}`, { replace: !(narrow.matches && byHand) });
    this.querySelector('section.said')?.scrollTo(0, 0);
  }

  #decide(body) {
    const row = this.file.value.detail.case;
    this.file.forgetLease();
    decide(row, body);
    if (this.alone) return;
    const next = takeOff(row.id);
    if (narrow.matches || !next) this.#backToList();
    else this.#choose(next);
  }

  #backToList() {
    this.#show(null);
    const search = new URLSearchParams(location.search);
    search.delete('case');
    go(search.size ? `/queue?${search}` : '/queue', { replace: true });
  }

  render() {
    const open = Boolean(this.file.value.id);
    this.classList.toggle('stepped', open);
    return html`
      ${this.alone ? nothing : html`<section class="list" aria-label=${t('queue.title')}><cw-queue></cw-queue><cw-take-back></cw-take-back></section>`}
      <section class="said" aria-label=${t('case.context')} tabindex="-1">
        <cw-case .file=${this.file} .alone=${Boolean(this.alone)} @cw-back=${() => this.#backToList()}></cw-case>
      </section>
      <section class="decide" aria-label=${t('verdict.title')}>
        <cw-verdict .file=${this.file} .alone=${Boolean(this.alone)}></cw-verdict>
        ${this.alone ? html`<cw-take-back></cw-take-back>` : nothing}
      </section>`;
  }
}
customElements.define('cw-work', Work);
