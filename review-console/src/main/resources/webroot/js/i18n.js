import { State } from './state.js';
import { zh } from './i18n/zh.js';
import { en } from './i18n/en.js';

const KEY = 'claimwatch.language';
const words = { zh, en };

function first() {
  const kept = localStorage.getItem(KEY);
  return kept in words ? kept : navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** `zh` or `en`. */
export const language = new State(first());

export function setLanguage(code) {
  localStorage.setItem(KEY, code);
  document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
  language.value = code;
}

/** The other language, for the switch. */
export const otherLanguage = () => (language.value === 'zh' ? 'en' : 'zh');

/** Copy by its path, `{name}` replaced; the path itself when there is none, so that nothing is ever blank. */
export function t(path, values = {}) {
  const found = path.split('.').reduce((node, part) => node?.[part], words[language.value]);
  if (typeof found !== 'string') return path.split('.').pop();
  return found.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** True when there is copy for the path. */
export function has(path) {
  return typeof path.split('.').reduce((node, part) => node?.[part], words[language.value]) === 'string';
}

document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
