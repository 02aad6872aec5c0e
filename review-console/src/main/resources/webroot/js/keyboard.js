/** Keys of a page: `{j: handler}`. Typing in a field keeps its keys, but for those a field never needs. */
export function listenKeys(handlers) {
  const onKey = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    const field = event.target.closest?.('input:not([type="radio"]):not([type="checkbox"]), textarea, select');
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const handler = field ? handlers[`field:${key}`] : handlers[key];
    if (!handler) return;
    if (key === 'Enter' && !field && event.target.closest?.('button, a, summary')) return;
    if (handler(event) !== false) event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
