import { type Cloud, cloudHosts } from '../../graph/clouds.ts';
import { type WebApp, webAppsOf } from '../../graph/web-apps.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, passes, warns } from './tenant-outcome.ts';

interface WebAppFacts {
  apps: readonly WebApp[];
  cloud: Cloud;
}

const portals = /^portal\.manage\.(microsoft|microsoftonline)\.(com|us|cn)$/;

/** Recommended, not needed: the site works in Safari too, so it never fails. */
export const companyPortalWebApp = defineTenantCheck<WebAppFacts, 'there', 'missing' | 'unassigned' | 'otherCloud'>({
  id: 'company-portal-web-app',
  permissions: ['DeviceManagementApps.Read.All'],
  usesBeta: true,
  features: ['apps'],

  read: async (run) => ({ apps: await webAppsOf(run.graph), cloud: run.cloud }),

  decide({ apps, cloud }, now) {
    const at = { asOf: now };
    const portal = portalOf(cloud);
    const known = apps.filter(({ url }) => portals.test(hostOf(url)));
    const own = known.filter(({ url }) => hostOf(url) === portal);
    const facts = { portal, app: (own[0] ?? known[0])?.name ?? '' };
    if (known.length === 0) return warns('missing', at, facts);
    if (own.length === 0) return warns('otherCloud', at, { ...facts, host: hostOf(known[0]?.url ?? '') });
    const uses = own.flatMap(({ assignments }) => assignments).filter(({ excludes }) => !excludes);
    const offered = uses.filter(({ intent, audience }) => intent === 'offered' && audience !== 'other');
    if (offered.length > 0) return passes('there', at, facts);
    const unclear = uses.some(({ intent, audience }) => intent === 'other' || (intent === 'offered' && audience === 'other'));
    return unclear ? cannotSay('not-reported') : warns('unassigned', at, facts);
  },

  text: {
    title: 'The Company Portal web app is there for people',
    why: 'On a phone with User Enrollment it is where people see whether the phone is compliant and let it check in; Microsoft recommends it.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/apple-account-driven-user-enrollment',
    there: '“{app}” leads to {portal} and is assigned.',
    missing: 'No web app leads to {portal}.',
    missingFix:
      'Add one: Intune admin center > Apps > iOS/iPadOS > Create > iOS/iPadOS web clip, App URL https://{portal}, and assign it as required to the people who enroll.',
    unassigned: '“{app}” leads to {portal}, but is assigned to nobody.',
    unassignedFix:
      'Assign it as required to the people who enroll: Intune admin center > Apps > iOS/iPadOS > {app} > Properties > Assignments.',
    otherCloud: '“{app}” leads to {host}, the Company Portal of another Microsoft cloud; this tenant’s is {portal}.',
    otherCloudFix:
      'Create a web clip for https://{portal} and take this one away: Intune admin center > Apps > iOS/iPadOS. The address of a web link cannot be changed afterwards.',
  },
});

const portalOf = (cloud: Cloud): string => `portal.${new URL(cloudHosts(cloud).intune).hostname}`;

const hostOf = (url: string): string => URL.parse(url)?.hostname.toLowerCase() ?? '';
