import { language } from './i18n.js';
import { now } from './clock.js';

const pad = (n) => String(n).padStart(2, '0');
const locale = () => (language.value === 'zh' ? 'zh-CN' : 'en-GB');

/** 41 s is 00:41, an hour and more is 1:02:15, a day and more is 2d / 2 天. */
export function duration(ms) {
  const s = Math.max(0, Math.floor(ms / 1000));
  const days = Math.floor(s / 86400);
  if (days > 0) return language.value === 'zh' ? `${days} 天` : `${days}d`;
  const h = Math.floor(s / 3600);
  const rest = `${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`;
  return h > 0 ? `${h}:${rest}` : rest;
}

/** 14:02:11 */
export function clock(ms) {
  const d = new Date(ms);
  return `${pad(d.getHours())}:${pad(d.getMinutes())}:${pad(d.getSeconds())}`;
}

/** 14:02 */
export const minute = (ms) => clock(ms).slice(0, 5);

/** The date too, when it is not today. */
export function moment(ms) {
  const d = new Date(ms);
  if (d.toDateString() === new Date(now()).toDateString()) return clock(ms);
  return `${day(ms)} ${minute(ms)}`;
}

export function day(ms) {
  return new Date(ms).toLocaleDateString(locale(), { year: 'numeric', month: '2-digit', day: '2-digit' });
}

export const number = (n) => Number(n).toLocaleString(locale());

export const percent = (share) => `${Math.round(share * 100)}%`;

export const yuan = (n) => `¥${Number(n).toLocaleString(locale(), { maximumFractionDigits: 2 })}`;

export const iso = (ms) => new Date(ms).toISOString();
