import { plain } from './speech.js';

/** The window's title. */
export function title(words) {
  document.title = `${plain(words)} – Claimwatch`;
}
