import { State } from './state.js';
import { setServerTime } from './clock.js';
import { recall, me } from './session.js';

const EVENTS = ['hello', 'flag', 'case', 'decision', 'counts', 'lexicon', 'heartbeat', 'resync'];
const SILENCE_MS = 45_000;
const LONGEST_PAUSE_MS = 15_000;

/** `{up, since}`: whether what happens reaches us, and since when it is so. */
export const connection = new State({ up: true, since: Date.now() });

/** Every message, as `{type, data}`. `type` is `reset` when messages were missed: read everything again. */
export const messages = new State(null);

let source = null;
let cursor;
let heard = 0;
let pause = 1000;
let retry = 0;

function setUp(up) {
  if (connection.value.up !== up) connection.value = { up, since: Date.now() };
}

function hear(type, event) {
  heard = Date.now();
  if (event.lastEventId) cursor = event.lastEventId;
  const data = JSON.parse(event.data);
  setServerTime(data.now ?? data.pushedAt);
  if (type === 'hello') {
    pause = 1000;
    cursor ??= data.cursor;
    setUp(true);
  }
  if (type === 'resync') {
    cursor = undefined;
    stop();
    if (data.reason === 'signed-out') recall().catch(later);
    else later();
    messages.value = { type: 'reset', data };
    return;
  }
  messages.value = { type, data };
}

function stop() {
  source?.close();
  source = null;
  clearTimeout(retry);
}

function later() {
  clearTimeout(retry);
  retry = setTimeout(() => source ?? open(), pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
}

/* The browser tries again by itself after a cut, but not after an answer that is no stream (401, 429, 503). */
async function failed() {
  stop();
  setUp(false);
  try {
    await recall();
  } catch {
    later();
    return;
  }
  if (me.value) later();
}

function open() {
  stop();
  heard = Date.now();
  source = new EventSource(cursor ? `/api/v1/stream?cursor=${encodeURIComponent(cursor)}` : '/api/v1/stream');
  for (const type of EVENTS) source.addEventListener(type, (event) => hear(type, event));
  source.onerror = failed;
}

/** Starts (or goes on) after a position; what happened since then arrives first. */
export function listen(from) {
  if (from && !source) cursor = from;
  if (!source) open();
}

/** Tries now instead of later. */
export function reconnect() {
  pause = 1000;
  open();
}

export function hangUp() {
  stop();
  cursor = undefined;
}

setInterval(() => {
  if (source && Date.now() - heard > SILENCE_MS) failed();
}, 5000);
addEventListener('online', () => me.value && reconnect());
