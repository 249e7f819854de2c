import { api } from './api.js';
import { byId, element } from './dom.js';

const languages = {
  'en-US': 'English (US)',
  'en-GB': 'English (UK)',
  'de-DE': 'Deutsch',
  'fr-FR': 'Français',
  'es-ES': 'Español',
  'it-IT': 'Italiano',
  'nl-NL': 'Nederlands',
  'pl-PL': 'Polski',
  'pt-BR': 'Português (Brasil)',
  'ja-JP': '日本語',
};

const kept = {
  read: (key, otherwise) => localStorage.getItem(`usher.${key}`) ?? otherwise,
  write: (key, value) => localStorage.setItem(`usher.${key}`, value),
};

const systemDark = matchMedia('(prefers-color-scheme: dark)');

/** Theme, language and app of the person. `onTheme` is called when the colours change. */
export function settings(onTheme) {
  const locale = byId('locale');
  const platform = byId('platform');
  for (const [tag, name] of Object.entries(languages)) locale.append(element('option', { value: tag }, name));
  locale.value = kept.read('locale', 'en-US');
  if (!locale.value) locale.value = 'en-US';
  platform.value = kept.read('platform', 'Windows');
  locale.addEventListener('change', () => kept.write('locale', locale.value));
  platform.addEventListener('change', () => kept.write('platform', platform.value));
  popover(byId('settings-toggle'), byId('settings'));
  byId('reset').addEventListener('click', () => {
    if (confirm('Empty all chats and put everybody’s iPhone and account back to the first day?')) void api.reset();
  });
  const theme = themeSwitch(onTheme);

  return {
    theme,
    client: () => ({
      locale: locale.value,
      platform: platform.value,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  };
}

function themeSwitch(onTheme) {
  const asked = new URLSearchParams(location.search).get('theme');
  const current = () => document.documentElement.dataset.theme;
  const paint = (theme) => {
    document.documentElement.dataset.theme = theme;
    const words = theme === 'dark' ? 'Switch to light' : 'Switch to dark';
    byId('theme-toggle').setAttribute('aria-label', words);
    byId('theme-toggle').setAttribute('title', words);
  };
  const system = () => (systemDark.matches ? 'dark' : 'light');
  paint(asked ?? kept.read('theme', null) ?? system());
  byId('theme-toggle').addEventListener('click', () => {
    paint(current() === 'dark' ? 'light' : 'dark');
    kept.write('theme', current());
    onTheme();
  });
  systemDark.addEventListener('change', () => {
    if (kept.read('theme', null) !== null) return;
    paint(system());
    onTheme();
  });
  return current;
}

function popover(button, panel) {
  const show = (open) => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => {
    show(panel.hidden);
    if (!panel.hidden) panel.querySelector('select').focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    show(false);
    button.focus();
  });
  document.addEventListener('click', (event) => {
    if (!panel.hidden && !panel.contains(event.target) && !button.contains(event.target)) show(false);
  });
}
