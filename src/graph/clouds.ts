/** Values of USHER_CLOUD. `global` includes GCC. */
export type Cloud = 'global' | 'usgov' | 'usgovdod' | 'china';

export interface CloudHosts {
  /** Base address of Microsoft Graph; the token scope is `{graph}/.default`. */
  graph: string;
  /** Entra ID's authority. */
  login: string;
  /** Where phones enroll and where the Company Portal site lives. */
  intune: string;
}

const clouds: Readonly<Record<Cloud, CloudHosts>> = {
  global: {
    graph: 'https://graph.microsoft.com',
    login: 'https://login.microsoftonline.com',
    intune: 'https://manage.microsoft.com',
  },
  usgov: {
    graph: 'https://graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    intune: 'https://manage.microsoft.us',
  },
  usgovdod: {
    graph: 'https://dod-graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    intune: 'https://manage.microsoft.us',
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    login: 'https://login.chinacloudapi.cn',
    intune: 'https://manage.microsoft.cn',
  },
};

/** The hosts of a national cloud. An app registration lives in one cloud only. */
export const cloudHosts = (cloud: Cloud): CloudHosts => clouds[cloud];
