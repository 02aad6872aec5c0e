import { t } from './i18n.js';

/* What the server keeps of the last attempt is one of these sentences; another one is shown as it is. */
const KNOWN = [
  [/^it answered 410/, 'gone'], [/^it answered (3\d\d)/, 'redirect'], [/^it answered (\d+)$/, 'answered'], [/^no answer within (\d+) s/, 'slow'],
  [/^TLS failed/, 'tls'], [/^no connection/, 'unreachable'], [/^it waited/, 'waited'], [/is (\S+), which is no public address/, 'notPublic'],
  [/^nobody knows the name (.+)$/, 'unknown'], [/^the address must begin with https/, 'notHttps'],
];

/** Why a call-back was not taken, in the language of the page. */
export function because(failure) {
  for (const [sentence, key] of KNOWN) {
    const found = sentence.exec(failure ?? '');
    if (found) return t(`callbacks.because.${key}`, { given: found[1] ?? '' });
  }
  return failure ?? '';
}
