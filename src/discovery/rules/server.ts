import { enrollmentPath, tenantParameter } from '../expected-file.ts';
import { cloudNameOf, intuneHosts } from '../intune-hosts.ts';
import { defineAnswerRule } from '../rule.ts';
import { tenantCase } from '../tenant-parameter.ts';

/** Rules 14 to 18: what the file says. */

const publish = 'Publish the file as shown below.';
const shortened = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 120);

/** DNS takes a name with a dot at its end for the same host. */
const hostOf = (url: URL): string => url.hostname.replace(/\.$/, '');

export const version = defineAnswerRule({
  id: 'version',
  number: 14,
  title: 'Version is mdm-byod',
  why: 'Version says which kind of management the phone asks for. Intune documents mdm-byod only.',
  cases: {
    byod: { outcome: 'pass', finding: 'mdm-byod.' },
    'whole-device': {
      outcome: 'fail',
      seen: 'later',
      finding: 'Version is mdm-adde: that would manage the whole device. Intune documents mdm-byod only.',
      fix: 'Write mdm-byod.',
    },
    spelling: {
      outcome: 'fail',
      finding: 'Version is “{found}”. It must be mdm-byod exactly, in lower case and without blanks.',
      fix: 'Write mdm-byod.',
    },
    missing: { outcome: 'fail', finding: 'The first server has no Version.', fix: publish },
    other: { outcome: 'fail', finding: 'Version is “{found}”, not mdm-byod.', fix: 'Write mdm-byod.' },
  },
  decide({ server }) {
    if (server === null) return null;
    const found = server['Version'];
    if (found === undefined) return { case: 'missing' };
    if (found === 'mdm-byod') return { case: 'byod' };
    const slots = { found: shortened(found) };
    const plain = typeof found === 'string' ? found.replace(/[^a-z-]/gi, '').toLowerCase() : '';
    if (found === 'mdm-adde') return { case: 'whole-device' };
    return { case: plain === 'mdm-byod' ? 'spelling' : 'other', slots };
  },
});

export const baseUrl = defineAnswerRule({
  id: 'base-url',
  number: 15,
  title: 'BaseURL is a plain https address',
  why: 'The phone goes on to this address as it stands.',
  cases: {
    plain: { outcome: 'pass', finding: 'An absolute https address.' },
    missing: { outcome: 'fail', finding: 'The first server has no BaseURL.', fix: publish },
    'not-address': {
      outcome: 'fail',
      finding: 'BaseURL is no absolute address: “{found}”. Blanks around it count too.',
      fix: publish,
    },
    'not-https': { outcome: 'fail', finding: 'BaseURL is not https: “{found}”.', fix: 'Write https://.' },
    'user-info': { outcome: 'fail', finding: 'BaseURL carries a user name.', fix: publish },
    port: { outcome: 'fail', finding: 'BaseURL names a port: “{found}”.', fix: 'Leave the port out.' },
    fragment: { outcome: 'fail', finding: 'BaseURL has a fragment (#…): “{found}”.', fix: 'Leave it out.' },
    'trailing-dot': { outcome: 'fail', finding: 'The host in BaseURL ends with a dot: “{found}”.', fix: 'Leave the dot out.' },
  },
  decide({ server, baseUrl: url }) {
    if (server === null) return null;
    const found = server['BaseURL'];
    const slots = { found: shortened(found ?? '') };
    if (found === undefined) return { case: 'missing' };
    if (url === null) return { case: 'not-address', slots };
    if (url.protocol !== 'https:') return { case: 'not-https', slots };
    if (url.username !== '' || url.password !== '') return { case: 'user-info' };
    if (url.port !== '') return { case: 'port', slots };
    if (url.href.includes('#')) return { case: 'fragment', slots };
    return { case: url.hostname.endsWith('.') ? 'trailing-dot' : 'plain', slots };
  },
});

export const cloud = defineAnswerRule({
  id: 'cloud',
  number: 16,
  title: 'BaseURL leads to Intune, in the cloud of this tenant',
  why: 'Each Microsoft cloud has an Intune of its own, and each product an address of its own.',
  cases: {
    own: { outcome: 'pass', finding: '{host}, {own}.' },
    'other-cloud': {
      outcome: 'fail',
      seen: 'later',
      finding: 'BaseURL leads to {other} ({host}), and this tenant is in {own} ({wanted}).',
      fix: 'Write {wanted}. If the tenant is elsewhere, correct USHER_CLOUD.',
    },
    'other-product': {
      outcome: 'fail',
      seen: 'later',
      finding: 'BaseURL points to another management product: {host}. Intune of this tenant is {wanted}.',
      fix: 'Find out who still needs that product, then write {wanted}.',
    },
  },
  decide({ baseUrl: url }, { tenant }) {
    if (url === null) return null;
    const wanted = intuneHosts[tenant.cloud];
    const host = hostOf(url);
    const slots = { host, wanted, own: cloudNameOf(wanted) ?? '', other: cloudNameOf(host) ?? '' };
    if (host === wanted) return { case: 'own', slots };
    return { case: cloudNameOf(host) === undefined ? 'other-product' : 'other-cloud', slots };
  },
});

export const path = defineAnswerRule({
  id: 'path',
  number: 17,
  title: 'BaseURL has the path of account driven enrollment',
  why: 'Intune answers account driven enrollment at one path only.',
  cases: {
    exact: { outcome: 'pass', finding: '{path}' },
    'letter-case': { outcome: 'warn', finding: 'The path differs in upper and lower case: {path}', fix: 'Write {wanted}' },
    other: { outcome: 'fail', seen: 'later', finding: 'The path is {path}, not {wanted}', fix: 'Write {wanted}' },
  },
  decide({ baseUrl: url }) {
    if (url === null || cloudNameOf(hostOf(url)) === undefined) return null;
    const slots = { path: url.pathname.slice(0, 200), wanted: enrollmentPath };
    if (url.pathname === enrollmentPath) return { case: 'exact', slots };
    return { case: url.pathname.toLowerCase() === enrollmentPath.toLowerCase() ? 'letter-case' : 'other', slots };
  },
});

export const tenant = defineAnswerRule({
  id: 'tenant',
  number: 18,
  title: 'BaseURL names this tenant',
  why: 'The tenant id decides whose sign-in page and whose management the phone gets.',
  cases: {
    own: { outcome: 'pass', finding: 'The id of this tenant.' },
    missing: { outcome: 'fail', seen: 'later', finding: `BaseURL has no ${tenantParameter}.`, fix: publish },
    'key-case': {
      outcome: 'fail',
      seen: 'later',
      finding: `The parameter is written “{found}” instead of ${tenantParameter}.`,
      fix: `Write ${tenantParameter}.`,
    },
    twice: { outcome: 'fail', seen: 'later', finding: `BaseURL has ${tenantParameter} more than once.`, fix: 'Leave one.' },
    placeholder: {
      outcome: 'fail',
      seen: 'later',
      finding: `${tenantParameter} is still the placeholder of the instructions: “{found}”.`,
      fix: 'Put the id of your tenant there: Entra admin center > Overview > Tenant ID.',
    },
    foreign: {
      outcome: 'fail',
      seen: 'later',
      finding: `${tenantParameter} is {found}, which is another tenant. This one is {wanted}.`,
      fix: 'Write {wanted}.',
    },
    'not-id': { outcome: 'fail', seen: 'later', finding: `${tenantParameter} is no id: “{found}”.`, fix: publish },
    'domain-name': {
      outcome: 'warn',
      finding: `${tenantParameter} is a domain name (“{found}”), where Microsoft documents the id.`,
      fix: publish,
    },
    extra: {
      outcome: 'warn',
      finding: 'The id is this tenant’s, but BaseURL has more parameters: {extra}.',
      fix: 'Leave them out.',
    },
    'not-known': {
      outcome: 'unknown',
      finding: `${tenantParameter} is {found}. Which id this tenant has is not known here, so they could not be compared.`,
      fix: 'Set AZURE_TENANT_ID.',
    },
  },
  decide({ baseUrl: url }, { tenant: own }) {
    if (url === null || cloudNameOf(hostOf(url)) === undefined) return null;
    return tenantCase(url.searchParams, own.tenantId);
  },
});
