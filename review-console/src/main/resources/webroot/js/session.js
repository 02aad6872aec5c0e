import { State } from './state.js';
import { api, setCsrf, whenSignedOut } from './api.js';

const DECIDERS = ['moderator', 'lead', 'admin'];

/** Who is signed in: undefined while we do not know, null when nobody is. */
export const me = new State(undefined);

function take(session) {
  setCsrf(session?.csrfToken);
  me.value = session;
}

whenSignedOut(() => take(null));

/** Asks the server who we are; throws when it does not answer. */
export async function recall() {
  try {
    take(await api.whoAmI());
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    take(null);
  }
}

export async function signIn(login, password) {
  take(await api.signIn(login, password));
}

export async function changePassword(oldPassword, newPassword) {
  take(await api.changePassword(oldPassword, newPassword));
}

export async function signOut() {
  try {
    await api.signOut();
  } finally {
    take(null);
  }
}

/** True when the person has one of the roles. */
export const hasRole = (...roles) => roles.some((role) => me.value?.roles.includes(role));

export const mayDecide = () => hasRole(...DECIDERS);

/** Counts one decision more (or one less) until the server says. */
export function countDecision(by = 1) {
  if (me.value?.decidedToday !== undefined) me.value = { ...me.value, decidedToday: me.value.decidedToday + by };
}
