import { State } from './state.js';
import { api } from './api.js';
import { connection } from './stream.js';
import { me, countDecision } from './session.js';
import { now } from './clock.js';

/** How long a decision is shown with the way to take it back. */
export const SECOND_THOUGHTS_MS = 10_000;
const GIVE_UP_MS = 10 * 60_000;
const TRY_AGAIN_MS = 5000;
const KEY = 'claimwatch.outbox';

/**
 * Decisions on their way, newest first: `{key, caseId, room, title, body, by, madeAt, state, decision, conflict, problem}`,
 * where `state` is `sending`, `waiting` (no connection), `done`, `taken-back`, `conflict` or `failed`.
 */
export const outbox = new State(restored());

/** Told `{caseId, change}` when a decision is `done`, `taken-back`, in `conflict` or has `failed`. */
export const settled = new State(null);

function restored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]').map((item) => ({ ...item, state: 'waiting' }));
  } catch {
    return [];
  }
}

function keep() {
  const unsent = outbox.value.filter((item) => item.state === 'sending' || item.state === 'waiting');
  sessionStorage.setItem(KEY, JSON.stringify(unsent));
  outbox.changed();
}

function settle(item, state) {
  item.state = state;
  keep();
  settled.value = { caseId: item.caseId, change: state };
}

async function attempt(item) {
  item.state = 'sending';
  keep();
  try {
    item.decision = await api.decide(item.caseId, item.body);
    item.backUntil = Math.max(item.decision.effectiveAt, now() + SECOND_THOUGHTS_MS);
    countDecision();
    settle(item, 'done');
  } catch (problem) {
    refused(item, problem);
  }
}

function refused(item, problem) {
  item.problem = problem.words;
  if ((problem.passing || problem.status === 401) && now() - item.madeAt < GIVE_UP_MS) {
    item.state = 'waiting';
    keep();
  } else if (problem.conflict?.what === 'decided' && problem.conflict.by === item.by) {
    settle(item, 'done');
  } else {
    item.conflict = problem.conflict;
    settle(item, problem.conflict ? 'conflict' : 'failed');
  }
}

/** Sends a decision now, or as soon as there is a connection again. */
export function decide(summary, body) {
  const item = {
    key: crypto.getRandomValues(new Uint32Array(2)).join('-'),
    caseId: summary.id, room: summary.room, title: summary.title, body, by: me.value.login, madeAt: now(),
  };
  outbox.value = [item, ...outbox.value].slice(0, 50);
  return attempt(item);
}

/** True while a decision can still be taken back from here. */
export const canTakeBack = (item) =>
  item.state === 'waiting' || (item.state === 'done' && item.decision && item.backUntil > now());

export async function takeBack(item) {
  if (item.state === 'waiting') {
    settle(item, 'taken-back');
    return;
  }
  try {
    item.decision = await api.takeBack(item.decision.id);
    countDecision(-1);
    settle(item, 'taken-back');
  } catch (problem) {
    item.problem = problem.words;
    settle(item, 'failed');
  }
}

export function dismiss(item) {
  outbox.value = outbox.value.filter((other) => other !== item);
  keep();
}

function flush() {
  if (!me.value) return;
  for (const item of outbox.value) if (item.state === 'waiting' && item.by === me.value.login) attempt(item);
}

connection.subscribe(({ up }) => up && flush());
setInterval(flush, TRY_AGAIN_MS);
