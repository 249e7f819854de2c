import type { Cloud } from '../config.ts';

/** Where phones of each cloud enroll. GCC is `global`; GCC High and DoD share one. */
export const intuneHosts: Readonly<Record<Cloud, string>> = {
  global: 'manage.microsoft.com',
  usgov: 'manage.microsoft.us',
  usgovdod: 'manage.microsoft.us',
  china: 'manage.microsoft.cn',
};

const names: Readonly<Record<string, string>> = {
  'manage.microsoft.com': 'the commercial cloud',
  'manage.microsoft.us': 'the US Government cloud',
  'manage.microsoft.cn': 'the cloud in China (21Vianet)',
};

/** What people call the cloud of this host; undefined: none of Intune's. */
export const cloudNameOf = (host: string): string | undefined => names[host];
