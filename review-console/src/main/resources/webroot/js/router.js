import { State } from './state.js';

const ROUTES = [
  ['/', 'work'],
  ['/queue', 'work'],
  ['/cases/:id', 'case'],
  ['/rooms', 'rooms'],
  ['/rooms/:room/:session', 'room'],
  ['/lexicon', 'lexicon'],
  ['/lexicon/:id', 'entry'],
  ['/desk', 'desk'],
  ['/stats', 'stats'],
  ['/audit', 'audit'],
  ['/admin', 'admin'],
  ['/callbacks', 'callbacks'],
  ['/password', 'password'],
].map(([path, page]) => [new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`), page]);

function read() {
  for (const [pattern, page] of ROUTES) {
    const match = pattern.exec(location.pathname);
    if (match) {
      const params = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]));
      return { page, params, query: new URLSearchParams(location.search) };
    }
  }
  return { page: 'missing', params: {}, query: new URLSearchParams() };
}

/** `{page, params, query}` of the address. */
export const route = new State(read());

/** Goes to an address of ours; `replace` leaves no step to go back to. */
export function go(path, { replace = false } = {}) {
  if (path === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  route.value = read();
}

/** Where a show's record is. */
export const roomPath = ({ tenant, room, session }) =>
  `/rooms/${encodeURIComponent(room)}/${encodeURIComponent(session)}?tenant=${encodeURIComponent(tenant)}`;

addEventListener('popstate', () => {
  route.value = read();
});

/* Plain links inside the console change the page without loading it again. */
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || link.target || link.hasAttribute('data-outside')) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
