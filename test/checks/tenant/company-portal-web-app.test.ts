import { companyPortalWebApp } from '../../../src/checks/tenant/company-portal-web-app.ts';
import type { Cloud } from '../../../src/graph/clouds.ts';
import type { WebApp } from '../../../src/graph/web-apps.ts';
import { everyone } from '../person.ts';
import { now, refusing, tenantRun } from './tenant-run.ts';

type Use = WebApp['assignments'][number];

const use = (changes: Partial<Use> = {}): Use => ({ ...everyone, intent: 'offered', ...changes });
const app = (changes: Partial<WebApp> = {}): WebApp => ({
  name: 'Company Portal',
  url: 'https://portal.manage.microsoft.com',
  assignments: [use()],
  ...changes,
});
const decide = (apps: WebApp[], cloud: Cloud = 'global') => companyPortalWebApp.decide({ apps, cloud }, now);

it.each(['https://portal.manage.microsoft.com', 'https://Portal.Manage.Microsoft.com/devices?x=1'])(
  'passes when an assigned app leads to %s',
  (url) => {
    expect(decide([app({ url })])).toMatchObject({ status: 'pass', case: 'there' });
  },
);

it.each<[string, WebApp[], string]>([
  ['there is none', [], 'missing'],
  ['it leads elsewhere', [app({ url: 'https://portal.manage.microsoft.com.example.net' })], 'missing'],
  ['its address is none', [app({ url: 'Company Portal' })], 'missing'],
  ['nobody gets it', [app({ assignments: [] })], 'unassigned'],
  ['it is only taken away', [app({ assignments: [use({ intent: 'uninstall' })] })], 'unassigned'],
  ['somebody is only left out', [app({ assignments: [use({ excludes: true })] })], 'unassigned'],
  ['it is the one of another cloud', [app({ url: 'https://portal.manage.microsoft.us' })], 'otherCloud'],
])('warns, because it is only recommended, when %s', (_when, apps, found) => {
  expect(decide(apps)).toMatchObject({ status: 'warn', case: found });
});

it('expects the portal of the tenant’s own cloud', () => {
  expect(decide([app({ url: 'https://portal.manage.microsoft.us/' })], 'usgov')).toMatchObject({ status: 'pass' });
});

it.each<[string, Partial<Use>]>([
  ['an audience', { audience: 'other' }],
  ['an intent', { intent: 'other' }],
])('cannot tell with %s it does not know', (_what, changes) => {
  expect(decide([app({ assignments: [use(changes)] })])).toEqual({ status: 'unknown', reason: 'not-reported' });
});

it('does not take a refusal for a missing app', async () => {
  await expect(companyPortalWebApp.run(tenantRun(refusing('graph-forbidden')))).rejects.toMatchObject({
    code: 'graph-forbidden',
  });
});
