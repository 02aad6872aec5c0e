import { t, has } from './i18n.js';
import { setServerTime } from './clock.js';

const TIMEOUT_MS = 15_000;
let csrf = '';
let onSignedOut = () => {};

/** Where the session module learns that the session is over. */
export function whenSignedOut(listener) {
  onSignedOut = listener;
}

/** The token that must come with everything that changes something. */
export function setCsrf(token) {
  csrf = token ?? '';
}

/** An RFC 9457 problem, or no answer at all (status 0). */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.type?.split(':').pop() ?? (status === 0 ? 'offline' : 'internal');
    this.errors = body.errors ?? [];
    this.conflict = body.conflict;
    this.detail = body.detail;
  }

  /** Worth trying again by itself: nobody answered, or not now. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** What happened and what to do, for people. */
  get words() {
    const codes = [this.conflict?.what, ...this.errors.map((e) => e.code), this.code];
    const key = codes.map((code) => `problem.${code}`).find(has);
    const known = t(key ?? 'problem.internal');
    const fields = this.errors.filter((e) => e.detail && e.field && !has(`problem.${e.code}`)).map((e) => `${e.field}: ${e.detail}`);
    return fields.length ? `${known} ${fields.join('; ')}` : known;
  }
}

async function send(method, path, body) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['X-CSRF-Token'] = csrf;
  try {
    return await fetch(path, {
      method, headers, credentials: 'same-origin', signal: AbortSignal.timeout(TIMEOUT_MS),
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Problem(0);
  }
}

/** Answers the JSON body (undefined for 204) or throws a `Problem`. */
export async function call(method, path, body) {
  const response = await send(method, path, body);
  const text = await response.text().catch(() => '');
  let json;
  try {
    json = text ? JSON.parse(text) : undefined;
  } catch {
    json = undefined;
  }
  if (!response.ok) {
    const problem = new Problem(response.status, json);
    if (response.status === 401 && path !== '/api/v1/session') onSignedOut();
    throw problem;
  }
  setServerTime(json?.now);
  return json;
}

/** A path with parameters; empty ones are left out. */
export function path(base, query = {}) {
  const search = new URLSearchParams(Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== ''));
  return search.size ? `${base}?${search}` : base;
}

const id = encodeURIComponent;

export const api = {
  signIn: (login, password) => call('POST', '/api/v1/session', { login, password }),
  whoAmI: () => call('GET', '/api/v1/session'),
  signOut: () => call('DELETE', '/api/v1/session'),
  changePassword: (oldPassword, newPassword) => call('PUT', '/api/v1/me/password', { oldPassword, newPassword }),
  queue: (query) => call('GET', path('/api/v1/queue', query)),
  colleagues: () => call('GET', '/api/v1/colleagues'),
  case: (caseId) => call('GET', `/api/v1/cases/${id(caseId)}`),
  lease: (caseId, to) => call('POST', `/api/v1/cases/${id(caseId)}/lease`, to ? { to } : undefined),
  release: (caseId) => call('DELETE', `/api/v1/cases/${id(caseId)}/lease`),
  decide: (caseId, decision) => call('POST', `/api/v1/cases/${id(caseId)}/decisions`, decision),
  takeBack: (decisionId) => call('POST', `/api/v1/decisions/${id(decisionId)}:take-back`),
  note: (caseId, text) => call('POST', `/api/v1/cases/${id(caseId)}/notes`, { text }),
  rooms: () => call('GET', '/api/v1/rooms'),
  timeline: ({ tenant, room, session, ...query }) =>
    call('GET', path(`/api/v1/rooms/${id(room)}/sessions/${id(session)}`, { tenant, ...query })),
  searchLexicon: (q, limit = 50) => call('GET', path('/api/v1/lexicon/search', { q, limit })),
  entry: (entryId) => call('GET', `/api/v1/lexicon/entries/${id(entryId)}`),
  check: (input) => call('POST', '/api/v1/check', input),
  stats: (from) => call('GET', path('/api/v1/stats', { from })),
  audit: (cursor) => call('GET', path('/api/v1/audit', { cursor, limit: 100 })),
  verifyAudit: () => call('POST', '/api/v1/audit:verify'),
  people: () => call('GET', '/api/v1/people'),
  addPerson: (person) => call('POST', '/api/v1/people', person),
  enable: (login) => call('POST', `/api/v1/people/${id(login)}:enable`),
  disable: (login) => call('POST', `/api/v1/people/${id(login)}:disable`),
  reset: (login) => call('POST', `/api/v1/people/${id(login)}:reset`),
  keys: () => call('GET', '/api/v1/keys'),
  addKey: (key) => call('POST', '/api/v1/keys', key),
  callbacks: () => call('GET', '/api/v1/callbacks'),
  addCallback: (callback) => call('POST', '/api/v1/callbacks', callback),
  deleteCallback: (cb) => call('DELETE', `/api/v1/callbacks/${id(cb)}`),
  pauseCallback: (cb) => call('POST', `/api/v1/callbacks/${id(cb)}:pause`),
  resumeCallback: (cb) => call('POST', `/api/v1/callbacks/${id(cb)}:resume`),
  rotateCallback: (cb) => call('POST', `/api/v1/callbacks/${id(cb)}:rotate`),
  testCallback: (cb) => call('POST', `/api/v1/callbacks/${id(cb)}:test`),
  deadLetters: (cb, cursor) => call('GET', path(`/api/v1/callbacks/${id(cb)}/dead`, { cursor })),
  resendCallback: (cb, number) => call('POST', `/api/v1/callbacks/${id(cb)}:resend`, number === undefined ? undefined : { number }),
  revoke: (keyId) => call('DELETE', `/api/v1/keys/${id(keyId)}`),
};
