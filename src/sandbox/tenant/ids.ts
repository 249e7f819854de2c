import { createHash } from 'node:crypto';

/** Always the same GUID for the same name, so that links, tests and a restarted sandbox agree. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(`contoso:${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** Contoso's Entra tenant id. */
export const tenantId = '4f0b1d7e-92c3-4a58-8e61-0d3b7c5a9f24';

/** Members may use the read and remind commands: USHER_IT_GROUP. */
export const helpDeskGroupId = 'a6d2c1f0-35b8-4e97-9c04-7b1e8f60d523';

/** Members may use every IT command: USHER_ADMIN_GROUP. */
export const adminGroupId = 'e91f4b36-70ad-4c25-b8d7-52c60a3e1f98';

export const authenticatorAppId = guidOf('app:Microsoft Authenticator');

/** Software of the simulated phones. */
export const phoneSystemVersion = '26.1';
