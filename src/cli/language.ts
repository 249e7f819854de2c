import type { Problem } from './ending.ts';

/** What is wrong with the language or time zone that was asked for; null: nothing. */
export function wrongLanguage({ locale, timeZone }: { locale: string; timeZone: string }): Problem | null {
  const problem = (message: string): Problem => ({ code: 'bad-usage', message });
  if (!isAccepted(() => Intl.getCanonicalLocales(locale))) return problem(`“${locale}” is no language, such as en or de-CH.`);
  if (!isAccepted(() => Intl.DateTimeFormat('en', { timeZone }))) {
    return problem(`“${timeZone}” is no time zone, such as Europe/Berlin.`);
  }
  return null;
}

function isAccepted(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}
