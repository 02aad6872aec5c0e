import { State } from './state.js';

let offset = 0;

/** Ticks once a second; ages are drawn from it. */
export const tick = new State(Date.now());

/** The server's clock, as far as we know it, in epoch milliseconds. */
export const now = () => Date.now() + offset;

/** Takes the server's time from an answer. */
export function setServerTime(serverNow) {
  if (Number.isFinite(serverNow)) offset = serverNow - Date.now();
}

setInterval(() => {
  tick.value = now();
}, 1000);
