const KEY = 'claimwatch.theme';

function apply(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
}

apply(localStorage.getItem(KEY));

/** Light to dark or back, whichever is not on now. */
export function switchTheme() {
  const now = document.documentElement.dataset.theme
    ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const next = now === 'dark' ? 'light' : 'dark';
  localStorage.setItem(KEY, next);
  apply(next);
}
