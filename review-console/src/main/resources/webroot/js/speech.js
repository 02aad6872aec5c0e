import { html } from 'lit';

/*
 * Words from outside, as text and nothing else. Characters that reorder, hide or fake text are shown by their number
 * instead of being let loose on the page; what is left is isolated, so that it cannot reorder what stands around it.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\p{Cs}|[\u{e0000}-\u{e0fff}]/gu;
const JOINER = '\u200d';
const BEFORE_JOINER = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const AFTER_JOINER = /^\p{Extended_Pictographic}/u;

const name = (char) => `U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function joinsEmoji(text, at) {
  return text[at] === JOINER && BEFORE_JOINER.test(text.slice(0, at)) && AFTER_JOINER.test(text.slice(at + 1));
}

/** The text in pieces: plain strings, and `{hidden: 'U+202E'}`. */
export function pieces(text) {
  const out = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (joinsEmoji(text, match.index)) continue;
    if (match.index > from) out.push(text.slice(from, match.index));
    out.push({ hidden: name(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) out.push(text.slice(from));
  return out;
}

/** Spans sorted, cut to the text, overlapping ones made one. */
export function merged(marks, length) {
  const sorted = marks
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const out = [];
  for (const mark of sorted) {
    const last = out.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else out.push(mark);
  }
  return out;
}

const drawn = (text) =>
  pieces(text).map((piece) =>
    typeof piece === 'string' ? piece : html`<span class="ctl">${piece.hidden}</span>`);

function spans(text, marks) {
  const out = [];
  let from = 0;
  for (const { start, end } of merged(marks, text.length)) {
    out.push(drawn(text.slice(from, start)), html`<mark>${drawn(text.slice(start, end))}</mark>`);
    from = end;
  }
  out.push(drawn(text.slice(from)));
  return out;
}

/** Words spoken or shown, with spans (`start`, `end` in UTF-16) marked. */
export function said(text = '', marks = [], lang = undefined) {
  const code = lang === 'zh' ? 'zh-CN' : lang === 'en' ? 'en' : undefined;
  return html`<bdi dir="auto" class="said" lang=${code ?? ''}>${spans(text, marks)}</bdi>`;
}

/** A name from outside (room, host, product), isolated. */
export const named = (text = '') => html`<bdi dir="auto">${drawn(String(text))}</bdi>`;

/** For attributes and the window's title: the same without the hidden characters. */
export const plain = (text = '') => String(text).replace(HIDDEN, '');

/** A snippet cut so that its mark is near the beginning. */
export function excerpt({ text, start, end }, lead = 14) {
  if (start <= lead + 4) return { text, marks: [{ start, end }] };
  let from = start - lead;
  if (/[\udc00-\udfff]/.test(text[from])) from--;
  return { text: `…${text.slice(from)}`, marks: [{ start: start - from + 1, end: end - from + 1 }] };
}
