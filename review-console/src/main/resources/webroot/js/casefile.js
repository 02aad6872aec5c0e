import { api } from './api.js';
import { State } from './state.js';
import { me, mayDecide } from './session.js';
import { messages, connection } from './stream.js';
import { now } from './clock.js';

const LEASE_AFTER_MS = 500;
const KEEP_LEASE_MS = 60_000;
const TAIL_MS = 2000;
const TAIL_LINES = 40;
const EARLIER_LINES = 30;

/* The times it was said that still stand, latest first; all of them when none does. */
function withFlags(detail) {
  const standing = detail.flags.filter((said) => !said.withdrawn);
  return { ...detail, flags: (standing.length ? standing : detail.flags).map((said) => said.flag) };
}

/**
 * The case on the screen: what the server says of it, the talk that goes on in its room, and the lease that keeps
 * colleagues from deciding it at the same time. A state whose value is
 * `{id, detail, problem, busy, earlier, tail, tailLost, holder}`.
 */
export class CaseFile extends State {
  #turn = 0;
  #timers = [];
  #leased = null;
  #next;
  #ahead = null;

  constructor() {
    super({ id: null });
  }

  /** Opens a case (null: none), leaving the one before; `next`, probably opened after it, is read ahead. */
  async open(id, next = null) {
    if (id === this.value.id) return;
    this.leave();
    const detail = this.#ahead?.case.id === id ? this.#ahead : null;
    this.value = { id, detail, problem: null, busy: Boolean(id), earlier: [], tail: [], tailLost: false, holder: this.#other(detail?.case.lease) };
    if (!id) return;
    const turn = ++this.#turn;
    await this.read(turn);
    if (turn !== this.#turn) return;
    if (next && next !== id) api.case(next).then((ahead) => { this.#ahead = withFlags(ahead); }, () => {});
    if (this.value.detail) this.#attend(turn);
  }

  #attend(turn) {
    this.#timers.push(setTimeout(() => this.#take(turn), LEASE_AFTER_MS), setInterval(() => this.#take(turn), KEEP_LEASE_MS));
    this.#follow(turn);
  }

  /** Reads it (again). */
  async read(turn = this.#turn) {
    try {
      const detail = withFlags(await api.case(this.value.id));
      if (turn === this.#turn) this.value = { ...this.value, detail, problem: null, busy: false, holder: this.#other(detail.case.lease) };
    } catch (problem) {
      if (turn === this.#turn) this.value = { ...this.value, problem, busy: false };
    }
  }

  async #tryAgain() {
    const { id, detail, problem } = this.value;
    if (!id || detail || !problem?.passing) return;
    const turn = this.#turn;
    await this.read(turn);
    if (turn === this.#turn && this.value.detail) this.#attend(turn);
  }

  leave() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#next = undefined;
    this.#turn++;
    if (this.#leased) api.release(this.#leased).catch(() => {});
    this.#leased = null;
  }

  /** The lease ends with the decision; there is nothing to put back. */
  forgetLease() {
    this.#leased = null;
  }

  #other(lease) {
    return lease && lease.by !== me.value?.login && lease.until > now() ? lease : null;
  }

  async #take(turn) {
    const { detail } = this.value;
    if (turn !== this.#turn || !mayDecide() || document.hidden || !['open', 'leased'].includes(detail?.case.status)) return;
    try {
      await api.lease(detail.case.id);
      if (turn !== this.#turn) api.release(detail.case.id).catch(() => {});
      else this.#leased = detail.case.id;
      this.#hold(turn, null);
    } catch (problem) {
      if (problem.conflict?.what === 'leased') this.#hold(turn, { by: problem.conflict.by, until: problem.conflict.until });
      else if (problem.status === 409) this.read(turn);
    }
  }

  #hold(turn, holder) {
    if (turn === this.#turn && this.value.holder?.by !== holder?.by) this.value = { ...this.value, holder };
  }

  async #follow(turn) {
    if (turn !== this.#turn) return;
    if (!document.hidden) await this.#listen(turn);
    if (turn === this.#turn) this.#timers.push(setTimeout(() => this.#follow(turn), TAIL_MS));
  }

  /* Sources count apart: what goes on is that of the one that was flagged. */
  get #source() {
    const { case: { tenant, room, session }, flags } = this.value.detail;
    return { tenant, room, session, source: flags[0]?.segment.source };
  }

  async #listen(turn) {
    const { context } = this.value.detail;
    try {
      const page = await api.timeline({ ...this.#source, cursor: this.#next, limit: TAIL_LINES });
      if (turn !== this.#turn) return;
      this.#next = page.next ?? this.#next;
      const seen = Math.max(0, ...context.map((s) => s.sequence), ...this.value.tail.map((s) => s.sequence));
      const fresh = page.segments.filter((s) => s.sequence > seen);
      if (fresh.length || this.value.tailLost) {
        this.value = { ...this.value, tail: [...this.value.tail, ...fresh].slice(-TAIL_LINES), tailLost: false };
      }
    } catch (problem) {
      if (turn === this.#turn && problem.passing && !this.value.tailLost) this.value = { ...this.value, tailLost: true };
    }
  }

  /** Reads what was said before the lines on the screen. */
  async readBack() {
    const turn = this.#turn;
    const { context } = this.value.detail;
    const first = this.value.earlier[0] ?? context[0];
    const page = await api.timeline({ ...this.#source, before: first?.sequence ?? 0, limit: EARLIER_LINES }).catch(() => null);
    if (page && turn === this.#turn) this.value = { ...this.value, earlier: [...page.segments, ...this.value.earlier] };
  }

  /** Keeps up with what others do to this case. Returns the way to stop. */
  followChanges() {
    const stops = [connection.subscribe(({ up }) => up && this.#tryAgain()), messages.subscribe((message) => {
      const about = message.data.case?.id ?? message.data.decision?.caseId;
      if (about && about === this.value.id) this.read();
    })];
    return () => stops.forEach((stop) => stop());
  }
}
