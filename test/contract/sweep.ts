import { resources } from '../../src/sandbox/graph/resources/index.ts';

export interface Asked {
  method: string;
  /** From the version on: /v1.0/users. */
  url: string;
  body: unknown;
}

type Row = Record<string, string>;

const lists: Readonly<Record<string, string>> = {
  device: '/beta/deviceManagement/managedDevices',
  group: '/v1.0/groups',
  profile: '/beta/deviceManagement/appleUserInitiatedEnrollmentProfiles',
  app: '/beta/deviceAppManagement/mobileApps',
  domain: '/v1.0/domains',
  organization: '/v1.0/organization',
};

const bodies = (ids: Row): Readonly<Record<string, unknown>> => ({
  checkMemberGroups: { groupIds: [ids['group']] },
  getMemberGroups: { securityEnabledOnly: false },
  retrieveDeviceAppInstallationStatusReport: {
    filter: `(ApplicationId eq '${ids['app']}')`,
    select: ['DeviceName', 'AppInstallState'],
  },
});

/** Not in the contract: service health, and Entra’s policy of sign-in methods. */
const beyondContract = ['/admin/serviceAnnouncement/healthOverviews', '/policies/authenticationMethodsPolicy'];

/** Whether a violation says no more than that such a question is not in the contract. */
export const isBeyondContract = (violation: string): boolean =>
  violation.startsWith('not in the contract: ') && beyondContract.some((path) => violation.includes(path));

/** The application that every tenant has. */
const graphAppId = '00000003-0000-0000-c000-000000000000';

/** A cast is an advanced query, which Graph counts or refuses. */
const isCast = /\/microsoft\.graph\.\w+$/;

/** One question to every resource of the stand-in in every version that it serves, with ids that it handed out itself. */
export async function everyQuestion(graphUrl: string, personId: string): Promise<Asked[]> {
  const ids: Row = { user: personId };
  for (const [name, path] of Object.entries(lists)) ids[name] = await firstId(graphUrl + path);
  ids['device'] = (await firstId(`${graphUrl}/beta/users/${personId}/managedDevices`)) || (ids['device'] ?? '');

  return Promise.all(
    resources
      .filter(({ path }) => !beyondContract.includes(path))
      .flatMap(({ method, path, versions }) =>
        (versions ?? ['v1.0', 'beta']).map(async (version) => {
          const parent = path.split('/:configuration')[0] ?? '';
          const configuration = path.includes(':configuration') ? await firstId(`${graphUrl}/beta${parent}`) : '';
          const filled = path
            .replace('/:appId', `(appId='${graphAppId}')`)
            .replace(/:(\w+)/g, (_, name: string) =>
              encodeURIComponent(name === 'configuration' ? configuration : (ids[name] ?? '')),
            );
          const body = bodies(ids)[path.split('/').at(-1) ?? ''];
          return {
            method,
            url: `/${version}${filled}${isCast.test(path) ? '?$count=true' : ''}`,
            body: method === 'POST' ? body : undefined,
          };
        }),
      ),
  );
}

async function firstId(url: string): Promise<string> {
  const { value } = (await (await fetch(url)).json()) as { value?: Row[] };
  return value?.[0]?.['id'] ?? '';
}
