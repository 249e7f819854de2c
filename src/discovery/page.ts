export type PageKind = 'login' | 'captcha' | 'consent' | 'page';

/** What kind of markup stands where JSON belongs; null: none. */
export function pageIn(text: string): PageKind | 'property-list' | null {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (!start.startsWith('<')) return null;
  if (/<plist[\s>]/i.test(start.slice(0, 500))) return 'property-list';
  if (/type\s*=\s*["']?password|saml(?:request|response)|name=["']?loginfmt/i.test(start)) return 'login';
  if (/captcha|cf-chl|challenge-platform|just a moment|are you (?:a )?(?:human|robot)|verify you are human/i.test(start)) {
    return 'captcha';
  }
  return /accept (?:all )?cookies|cookie[- ]?(?:consent|banner|notice)|consent/i.test(start) ? 'consent' : 'page';
}
