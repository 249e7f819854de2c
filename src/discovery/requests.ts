import type { Family } from './facts.ts';

/** Of nobody: employees' addresses stay out of other people's logs. */
const identifierFor = (host: string): string => `usher-probe@${host}`;

/** What a phone asks for. Without a family, what is left of it after a redirect. */
export function discoveryUrl(host: string, family: Family | null): URL {
  const url = new URL(`https://${host}/.well-known/com.apple.remotemanagement`);
  if (family !== null) {
    url.searchParams.set('user-identifier', identifierFor(host));
    url.searchParams.set('model-family', family);
  }
  return url;
}

/** How a phone's web view names itself. What discovery itself sends is not documented. */
export const phoneAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
export const plainAgent = 'Usher-Probe/1.0';
