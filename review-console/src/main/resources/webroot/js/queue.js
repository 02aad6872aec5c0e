import { State } from './state.js';
import { api } from './api.js';
import { now } from './clock.js';
import { me } from './session.js';
import { messages, listen } from './stream.js';
import { outbox, settled } from './outbox.js';

const PAGE = 100;
const WEIGHT = { high: 16, medium: 4, low: 1 };

/**
 * What waits: `items` in the order shown, `arrived` (by id) held back until they may come, `counts`, `next` (cursor of the
 * next page), `filter` {category, severity}, `chosen` (id), `busy`, `problem`, `lastFlagAt`.
 */
export const queue = new State({
  items: [], arrived: new Map(), counts: null, next: null, filter: {}, chosen: null, busy: false, problem: null, lastFlagAt: 0,
});

let cursorOnList = () => false;

/** Tells how to know whether the pointer or the focus is on the list: then nothing is inserted by itself. */
export function watchCursor(test) {
  cursorOnList = test;
}

/** When the words were spoken that nobody has decided on. */
export const waitingSince = (item) => item.waitingSince ?? item.firstAt;

/* The server's order, for placing what arrives: severity × audience × age. */
function urgency(item) {
  const band = Math.min(5, Math.max(1, Math.floor(Math.log10(item.audience || 1))));
  return WEIGHT[item.severity] * band * Math.max(1, now() - waitingSince(item));
}

const fits = ({ category, severity }, item) =>
  (!category || item.category === category) && (!severity || item.severity === severity);

const waits = (item) => item.status === 'open' || item.status === 'leased';

function isLeaving(id) {
  return outbox.value.some((o) => o.caseId === id && (o.state === 'sending' || o.state === 'waiting' || o.state === 'done'));
}

/** Reads the queue from the beginning. */
export async function load(filter = queue.value.filter) {
  const q = queue.value;
  Object.assign(q, { filter, busy: true, problem: null });
  queue.changed();
  try {
    const page = await api.queue({ ...filter, limit: PAGE });
    Object.assign(q, { items: page.cases.filter((c) => !isLeaving(c.id)), arrived: new Map(), counts: page.counts, next: page.next ?? null });
    if (!q.items.some((item) => item.id === q.chosen)) q.chosen = null;
    listen(page.streamCursor);
  } catch (problem) {
    q.problem = problem.words;
  }
  q.busy = false;
  queue.changed();
}

/** Reads the following page. */
export async function more() {
  const q = queue.value;
  if (!q.next || q.busy) return;
  q.busy = true;
  try {
    const page = await api.queue({ ...q.filter, cursor: q.next, limit: PAGE });
    const known = new Set(q.items.map((item) => item.id));
    q.items = [...q.items, ...page.cases.filter((item) => !known.has(item.id) && !isLeaving(item.id))];
    q.next = page.next ?? null;
  } catch (problem) {
    q.problem = problem.words;
  }
  q.busy = false;
  queue.changed();
}

export function choose(id) {
  queue.value.chosen = id;
  queue.changed();
}

/** The id `step` rows away from the chosen one; the first when none is chosen. */
export function neighbour(step) {
  const { items, chosen } = queue.value;
  const at = items.findIndex((item) => item.id === chosen);
  if (at < 0) return items[0]?.id ?? null;
  return items[Math.min(items.length - 1, Math.max(0, at + step))].id;
}

/** Lets what has arrived into the list, each in its place, and drops what is over. Rows that stay keep their order. */
export function letIn() {
  const q = queue.value;
  const items = q.items.filter((item) => !item.over || item.id === q.chosen);
  const incoming = [...q.arrived.values()].sort((a, b) => urgency(b) - urgency(a));
  for (const item of incoming) {
    if (items.some((other) => other.id === item.id)) continue;
    const at = items.findIndex((other) => urgency(other) < urgency(item));
    if (at >= 0) items.splice(at, 0, item);
    else if (!q.next) items.push(item);
  }
  Object.assign(q, { items, arrived: new Map() });
  queue.changed();
}

/** Takes a decided case off the list and tells which one comes next: the most urgent when one works from the top. */
export function takeOff(id) {
  const q = queue.value;
  const at = q.items.findIndex((item) => item.id === id);
  if (at < 0) return q.chosen;
  q.items = q.items.filter((item) => item.id !== id);
  if (at === 0) letIn();
  const free = (item) => !item.over && (!item.lease || item.lease.by === me.value?.login);
  q.chosen = (q.items.slice(at).find(free) ?? q.items.find(free))?.id ?? null;
  queue.changed();
  return q.chosen;
}

function arrive(item) {
  const q = queue.value;
  if (!waits(item) || !fits(q.filter, item) || isLeaving(item.id)) return;
  q.arrived.set(item.id, item);
  if (!cursorOnList()) letIn();
}

function update(item, over) {
  const q = queue.value;
  const at = q.items.findIndex((other) => other.id === item.id);
  if (at >= 0) q.items[at] = { ...item, over };
  else if (q.arrived.has(item.id) && over) q.arrived.delete(item.id);
  else if (!over) arrive(item);
  queue.changed();
}

function onFlag({ flag, case: item }) {
  queue.value.lastFlagAt = now();
  if (item) update(item, null);
  else if (flag) queue.changed();
}

function onCase({ change, by, case: item }) {
  update(item, waits(item) ? null : { change, by: by ?? null });
}

/* After a break only decisions are told again, not what became of the cases. */
async function onDecision({ decision }) {
  const { caseId, measure, by, takenBackAt } = decision;
  const item = queue.value.items.find((other) => other.id === caseId) ?? queue.value.arrived.get(caseId);
  if (takenBackAt && !item) {
    const detail = await api.case(caseId).catch(() => null);
    if (detail && waits(detail.case)) update(detail.case, null);
  } else if (item && !item.over && !takenBackAt && measure !== 'escalate' && !isLeaving(caseId)) {
    update({ ...item, measure }, { change: 'decided', by });
  }
}

messages.subscribe(({ type, data }) => {
  if (type === 'flag') onFlag(data);
  else if (type === 'decision') onDecision(data);
  else if (type === 'case') onCase(data);
  else if (type === 'reset') load();
  else if (type === 'counts') {
    queue.value.counts = data;
    queue.changed();
  }
});

/* A decision that did not count, or was taken back, brings the case back. */
settled.subscribe(async ({ caseId, change }) => {
  if (change === 'done' || change === 'conflict') return;
  const detail = await api.case(caseId).catch(() => null);
  if (detail) update(detail.case, waits(detail.case) ? null : { change: 'decided', by: null });
});
