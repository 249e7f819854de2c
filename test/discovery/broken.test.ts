import { domainToASCII } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Affected, Verdict } from '../../src/discovery/verdict.ts';
import { rules } from '../../src/discovery/rules/index.ts';
import { issue } from './certificates.ts';
import {
  at,
  type Authority,
  baseUrl,
  chained,
  createAuthority,
  deadHost,
  domain,
  fileText,
  goesTo,
  intune,
  json,
  otherTenantId,
  page,
  probed,
  resolverOf,
  right,
  type Scene,
  says,
  server,
  wellKnown,
} from './scene.ts';
import { type Answering, rawHost, type TlsSetting } from './web-host.ts';

let authority: Authority;
beforeAll(async () => {
  authority = await createAuthority();
});

interface Broken {
  what: string;
  scene: Scene | (() => Promise<Scene>);
  cause: string;
  verdict: Verdict;
  affected: Affected;
  /** What the first finding must say. */
  says: RegExp;
}

const only = (answer: Answering): Scene => ({ hosts: { [domain]: answer } });
const withTls =
  (make: () => Promise<Partial<TlsSetting>>, answer = right) =>
  async (): Promise<Scene> => ({
    hosts: { [domain]: { tls: await make(), answer } },
  });
const file = (changes: Record<string, unknown>): Scene => only(says(fileText(server(changes))));
const all = { verdict: 'fail', affected: 'all' } as const;
const before182 = { verdict: 'fail', affected: 'ios-before-18.2' } as const;
const ios27 = { verdict: 'fail', affected: 'ios-27' } as const;
const nobody = { verdict: 'warn', affected: 'nobody' } as const;
const notKnown = { verdict: 'unknown', affected: 'unknown' } as const;
/** SSL_OP_NO_EXTENDED_MASTER_SECRET, which Node has no name for. */
const noExtendedMasterSecret = 1;
const legacy = { minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
const leaf = (wish: Partial<Parameters<typeof issue>[0]>) => async (): Promise<TlsSetting> =>
  chained(await issue({ name: domain, names: [domain], issuer: authority.intermediate, ...wish }), authority.intermediate);
const phoneOnly =
  (forPhones: Answering, forOthers: Answering): Answering =>
  (request, response) =>
    (/iPhone/.test(request.headers['user-agent'] ?? '') ? forPhones : forOthers)(request, response);
const withQuery =
  (withIt: Answering, without: Answering): Answering =>
  (request, response) =>
    ((request.url ?? '').includes('?') ? withIt : without)(request, response);
const later =
  (ms: number, answer: Answering): Answering =>
  (request, response) =>
    void setTimeout(() => answer(request, response), ms);
const dripping: Answering = (_request, response) => {
  response.writeHead(200, json);
  const timer = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(timer));
};

const table: readonly Broken[] = [
  // DNS and the way there
  { what: 'no address in DNS', scene: { hosts: {} }, cause: 'dns', ...all, says: /neither an A nor an AAAA/ },
  {
    what: 'a name server that does not answer',
    scene: { hosts: {}, dns: { addressesOf: () => Promise.resolve({ kind: 'unknown', code: 'ESERVFAIL' }) } },
    cause: 'dns',
    ...notKnown,
    says: /ESERVFAIL/,
  },
  {
    what: 'a resolver that hangs',
    scene: { hosts: {}, limits: { totalMs: 200 }, dns: { addressesOf: () => new Promise(() => undefined) } },
    cause: 'dns',
    ...notKnown,
    says: /ETIMEOUT/,
  },
  {
    what: 'DNS that leads into a private network',
    scene: { hosts: {}, dns: resolverOf({ [domain]: ['10.1.2.3'] }) },
    cause: 'dns',
    ...all,
    says: /10\.1\.2\.3/,
  },
  {
    what: 'no DNS for the bare domain, though www has the file',
    scene: { hosts: { [`www.${domain}`]: right } },
    cause: 'dns',
    ...all,
    says: /not only for www|neither/,
  },
  {
    what: 'nobody on port 443',
    scene: async () => ({ hosts: { [domain]: await deadHost() } }),
    cause: 'tls-connection',
    ...all,
    says: /Nobody listens/,
  },
  {
    what: 'plain http on 443',
    scene: async () => ({
      hosts: { [domain]: { listening: await rawHost((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')) } },
    }),
    cause: 'tls-connection',
    ...all,
    says: /no TLS connection/,
  },
  {
    what: 'a port that accepts and says nothing',
    scene: async () => ({ limits: { totalMs: 800 }, hosts: { [domain]: { listening: await rawHost(() => undefined) } } }),
    cause: 'tls-connection',
    ...all,
    says: /did not end in time/,
  },
  { what: 'a typed IP address', scene: { typed: '192.0.2.1', hosts: {} }, cause: 'address-shape', ...all, says: /IP address/ },
  { what: 'a typed port', scene: { typed: 'contoso.com:8443', hosts: {} }, cause: 'address-shape', ...all, says: /port/ },
  { what: 'a typed dot at the end', scene: { typed: 'contoso.com.', hosts: {} }, cause: 'address-shape', ...all, says: /dot/ },
  {
    what: 'nothing before the @',
    scene: { typed: '@contoso.com', hosts: {} },
    cause: 'address-shape',
    ...all,
    says: /before the @/,
  },
  // Certificates
  {
    what: 'an expired certificate',
    scene: withTls(() => leaf({ from: -60, until: -1 })()),
    cause: 'tls-connection',
    ...all,
    says: /expired on/,
  },
  {
    what: 'a certificate of tomorrow',
    scene: withTls(() => leaf({ from: 1 })()),
    cause: 'tls-connection',
    ...all,
    says: /valid from/,
  },
  {
    what: 'a certificate for another name',
    scene: withTls(() => leaf({ name: 'x', names: ['fabrikam.com'] })()),
    cause: 'tls-connection',
    ...all,
    says: /for fabrikam\.com, not for contoso\.com/,
  },
  {
    what: 'a wildcard that leaves the bare domain out',
    scene: withTls(() => leaf({ name: 'x', names: ['*.contoso.com'] })()),
    cause: 'tls-connection',
    ...all,
    says: /\*\.contoso\.com, not/,
  },
  {
    what: 'a missing intermediate',
    scene: withTls(async () => chained(await issue({ name: domain, names: [domain], issuer: authority.intermediate }))),
    cause: 'tls-connection',
    ...all,
    says: /Test Intermediate, is missing/,
  },
  {
    what: 'a certificate that signed itself',
    scene: withTls(async () => chained(await issue({ name: domain, names: [domain] }))),
    cause: 'tls-connection',
    ...all,
    says: /signed itself/,
  },
  {
    what: 'an authority that phones do not know',
    scene: withTls(async () => {
      const root = await issue({ name: 'House Root', isAuthority: true });
      return chained(await issue({ name: domain, names: [domain], issuer: root }), root);
    }),
    cause: 'tls-connection',
    ...all,
    says: /House Root, which is no authority/,
  },
  {
    what: 'a certificate that ends within days',
    scene: withTls(() => leaf({ until: 5 })()),
    cause: 'tls-connection',
    ...nobody,
    says: /expires on/,
  },
  // TLS as old and new phones see it
  {
    what: 'TLS 1.0 alone',
    scene: withTls(() => Promise.resolve({ ...legacy, maxVersion: 'TLSv1' })),
    cause: 'tls-version',
    ...all,
    says: /TLS 1\.1 or older/,
  },
  {
    what: 'TLS 1.1 alone',
    scene: withTls(() => Promise.resolve({ ...legacy, maxVersion: 'TLSv1.1' })),
    cause: 'tls-version',
    ...all,
    says: /TLS 1\.1 or older/,
  },
  {
    what: 'TLS 1.2 with CBC alone',
    scene: withTls(() => Promise.resolve({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA' })),
    cause: 'ios-27-tls',
    ...ios27,
    says: /no ECDHE with AES-GCM/,
  },
  {
    what: 'TLS 1.2 without Extended Master Secret',
    scene: withTls(() => Promise.resolve({ maxVersion: 'TLSv1.2', secureOptions: noExtendedMasterSecret })),
    cause: 'ios-27-tls',
    ...ios27,
    says: /Extended Master Secret/,
  },
  {
    what: 'TLS 1.3, and 1.2 without Extended Master Secret',
    scene: withTls(() => Promise.resolve({ secureOptions: noExtendedMasterSecret })),
    cause: 'ios-27-tls',
    ...nobody,
    says: /TLS 1\.3 works/,
  },
  {
    what: 'an RSA key of 1024 bits',
    scene: withTls(async () => ({ ...(await leaf({ key: 'rsa-1024' })()), ciphers: 'DEFAULT:@SECLEVEL=0' })),
    cause: 'ios-27-tls',
    ...ios27,
    says: /1024 bits \(RSA\)/,
  },
  {
    what: 'a signature with SHA-1',
    scene: withTls(async () => ({ ...(await leaf({ hash: 'SHA-1' })()), ciphers: 'DEFAULT:@SECLEVEL=0' })),
    cause: 'ios-27-tls',
    ...ios27,
    says: /SHA1/,
  },
  {
    what: 'a weak key and no file: what stops most comes first',
    scene: withTls(async () => ({ ...(await leaf({ key: 'rsa-1024' })()), ciphers: 'DEFAULT:@SECLEVEL=0' }), page('x')),
    cause: 'content-type',
    ...all,
    says: /soft 404/,
  },
  // Status and place
  {
    what: 'status 404',
    scene: only(page('nothing here', 404)),
    cause: 'status',
    ...before182,
    says: /404[\s\S]*cannot be tested from outside/,
  },
  { what: 'status 403', scene: only(page('no', 403)), cause: 'status', ...before182, says: /403/ },
  {
    what: 'status 403 with Apple’s own error',
    scene: only(says('{"code":"com.apple.well-known.failed","message":"no"}', json, 403)),
    cause: 'status',
    ...before182,
    says: /well-known\.failed/,
  },
  { what: 'status 401', scene: only(says('', {}, 401)), cause: 'status', ...all, says: /sign-in/ },
  { what: 'status 503', scene: only(page('down', 503)), cause: 'status', ...all, says: /503/ },
  { what: 'status 204', scene: only(says('', json, 204)), cause: 'status', ...all, says: /204/ },
  { what: 'status 429', scene: only(says('', {}, 429)), cause: 'status', ...notKnown, says: /429/ },
  {
    what: 'an answer that breaks off',
    scene: only((_request, response) => {
      response.writeHead(200, { ...json, 'content-length': '500' });
      response.write('{');
      setTimeout(() => response.destroy(), 20);
    }),
    cause: 'status',
    ...all,
    says: /no complete HTTP answer/,
  },
  {
    what: 'endless headers',
    scene: only(says(fileText(), { ...json, 'x-big': 'x'.repeat(20_000) })),
    cause: 'status',
    ...all,
    says: /HPE_HEADER_OVERFLOW/,
  },
  {
    what: 'the file at www only',
    scene: { hosts: { [domain]: page('', 404), [`www.${domain}`]: right } },
    cause: 'own-host',
    ...before182,
    says: /www\.contoso\.com only/,
  },
  {
    what: 'a name with .json',
    scene: only(at({ [`${wellKnown}.json`]: right })),
    cause: 'own-host',
    ...before182,
    says: /\.json/,
  },
  {
    what: 'a name with a dot at its end',
    scene: only(at({ [`${wellKnown}.`]: right })),
    cause: 'own-host',
    ...before182,
    says: /dot at the end/,
  },
  // Redirects
  {
    what: 'one https redirect',
    scene: { hosts: { [domain]: goesTo(`https://files.contoso.com/x.json`), 'files.contoso.com': right } },
    cause: 'redirects',
    ...nobody,
    says: /a redirect/,
  },
  { what: 'a redirect to http', scene: only(goesTo(`http://www.contoso.com/`)), cause: 'redirects', ...all, says: /not https/ },
  { what: 'a circle', scene: only(goesTo(wellKnown)), cause: 'redirects', ...all, says: /circle/ },
  {
    what: 'more than five redirects',
    scene: only((request, response) => goesTo(`/${(request.url ?? '').length}${request.url}`)(request, response)),
    cause: 'redirects',
    ...all,
    says: /more than 5/,
  },
  {
    what: 'a redirect to a sign-in page',
    scene: {
      hosts: { [domain]: goesTo('https://login.contoso.com/start'), 'login.contoso.com': page('<input type="password">') },
    },
    cause: 'redirects',
    ...all,
    says: /sign-in page/,
  },
  {
    what: 'a redirect whose target needs the query',
    scene: { hosts: { [domain]: goesTo('https://mdm.contoso.com/find'), 'mdm.contoso.com': withQuery(right, page('', 400)) } },
    cause: 'redirects',
    ...all,
    says: /only with the query/,
  },
  {
    what: 'a redirect without a target',
    scene: only(says('', {}, 302)),
    cause: 'redirects',
    ...all,
    says: /without saying where/,
  },
  {
    what: 'a redirect to a host with a bad certificate',
    scene: async () => ({
      hosts: { [domain]: goesTo('https://old.contoso.com/'), 'old.contoso.com': { tls: await leaf({ until: -1, from: -9 })() } },
    }),
    cause: 'redirects',
    ...all,
    says: /CERT_HAS_EXPIRED/,
  },
  {
    what: 'a redirect to a host that iOS 27 refuses',
    scene: {
      hosts: {
        [domain]: goesTo('https://old.contoso.com/'),
        'old.contoso.com': { tls: { maxVersion: 'TLSv1.2', secureOptions: noExtendedMasterSecret } },
      },
    },
    cause: 'redirects',
    ...ios27,
    says: /iOS 27/,
  },
  {
    what: 'a redirect to a dead host',
    scene: async () => ({ hosts: { [domain]: goesTo('https://gone.contoso.com/'), 'gone.contoso.com': await deadHost() } }),
    cause: 'redirects',
    ...all,
    says: /nobody answers/,
  },
  {
    what: 'a redirect into a private network',
    scene: {
      hosts: { [domain]: goesTo('https://intranet.contoso.com/') },
      dns: resolverOf({ 'intranet.contoso.com': ['192.168.1.5'] }),
    },
    cause: 'redirects',
    ...all,
    says: /private network/,
  },
  {
    what: 'a redirect to another port',
    scene: only(goesTo('https://contoso.com:8443/')),
    cause: 'redirects',
    ...notKnown,
    says: /another port/,
  },
  // Type and body
  {
    what: 'text/plain',
    scene: only(says(fileText(), { 'content-type': 'text/plain' })),
    cause: 'content-type',
    ...all,
    says: /text\/plain/,
  },
  {
    what: 'application/octet-stream',
    scene: only(says(fileText(), { 'content-type': 'application/octet-stream' })),
    cause: 'content-type',
    ...all,
    says: /octet-stream/,
  },
  { what: 'no content type', scene: only(says(fileText(), {})), cause: 'content-type', ...all, says: /no Content-Type/ },
  { what: 'a soft 404', scene: only(page('Sorry, we could not find that.')), cause: 'content-type', ...all, says: /soft 404/ },
  {
    what: 'a page that is called JSON',
    scene: only(says('<!doctype html><p>not found', json)),
    cause: 'body',
    ...all,
    says: /soft 404/,
  },
  { what: 'a consent page', scene: only(says('<html>Please accept all cookies', json)), cause: 'body', ...all, says: /consent/ },
  {
    what: 'a captcha for everybody',
    scene: only(says('<html>Just a moment... captcha', json)),
    cause: 'body',
    ...all,
    says: /captcha/,
  },
  { what: 'a byte order mark', scene: only(says(`\uFEFF${fileText()}`)), cause: 'body', ...all, says: /byte order mark/ },
  { what: 'UTF-16', scene: only(says(Buffer.from(`\uFEFF${fileText()}`, 'utf16le'))), cause: 'body', ...all, says: /UTF-16/ },
  {
    what: 'a trailing comma',
    scene: only(says('{"Servers":[\n{"Version":"mdm-byod",}]}')),
    cause: 'body',
    ...all,
    says: /comma[^:]*: line 2, column 22/,
  },
  {
    what: 'smart quotes',
    scene: only(says(fileText().replaceAll('"', '”'))),
    cause: 'body',
    ...all,
    says: /[Tt]ypographic quotes[^:]*: line 1, column 2/,
  },
  {
    what: 'one smart quote',
    scene: only(says('{\n  "Servers": [{"Version": “mdm-byod"}]}')),
    cause: 'body',
    ...all,
    says: /line 2, column 27/,
  },
  { what: '&amp; in the address', scene: file({ BaseURL: `${baseUrl()}&amp;x=1` }), cause: 'body', ...all, says: /&amp;/ },
  { what: 'an empty file', scene: only(says('')), cause: 'body', ...all, says: /empty/ },
  {
    what: 'a file that is cut off',
    scene: only(says(fileText().slice(0, -3))),
    cause: 'body',
    ...all,
    says: /ends in the middle/,
  },
  {
    what: 'a property list',
    scene: only(says('<?xml version="1.0"?><plist><dict/></plist>')),
    cause: 'body',
    ...all,
    says: /property list/,
  },
  { what: 'a megabyte', scene: only(says('x'.repeat(1_000_000))), cause: 'body', ...all, says: /64 KiB/ },
  {
    what: 'a megabyte in a kilobyte of gzip',
    scene: only(says(gzipSync(' '.repeat(10_000_000)), { ...json, 'content-encoding': 'gzip' })),
    cause: 'body',
    ...all,
    says: /64 KiB/,
  },
  { what: 'thousands of brackets', scene: only(says('['.repeat(30_000))), cause: 'body', ...all, says: /nested deeper/ },
  { what: 'a list instead of an object', scene: only(says('[]')), cause: 'body', ...all, says: /not an object/ },
  // What the file says
  {
    what: 'servers in lower case',
    scene: only(says(fileText().replace('Servers', 'servers'))),
    cause: 'servers',
    ...all,
    says: /“servers” must be written “Servers”/,
  },
  {
    what: 'baseUrl',
    scene: only(says(fileText().replace('BaseURL', 'baseUrl'))),
    cause: 'servers',
    ...all,
    says: /“baseUrl” must be written “BaseURL”/,
  },
  { what: 'no server', scene: only(says('{"Servers":[]}')), cause: 'servers', ...all, says: /empty/ },
  {
    what: 'two servers',
    scene: only(says(fileText(server(), server({ Version: 'mdm-adde' })))),
    cause: 'servers',
    ...nobody,
    says: /2 servers/,
  },
  { what: 'Servers as an object', scene: only(says('{"Servers":{}}')), cause: 'servers', ...all, says: /no list/ },
  { what: 'mdm-adde', scene: file({ Version: 'mdm-adde' }), cause: 'version', ...all, says: /whole device/ },
  { what: 'a padded Version', scene: file({ Version: ' mdm-byod' }), cause: 'version', ...all, says: /“ mdm-byod”/ },
  { what: 'MDM-BYOD', scene: file({ Version: 'MDM-BYOD' }), cause: 'version', ...all, says: /lower case/ },
  {
    what: 'http in BaseURL',
    scene: file({ BaseURL: baseUrl().replace('https', 'http') }),
    cause: 'base-url',
    ...all,
    says: /not https/,
  },
  { what: 'a blank before BaseURL', scene: file({ BaseURL: ` ${baseUrl()}` }), cause: 'base-url', ...all, says: /[Bb]lanks/ },
  {
    what: 'a port in BaseURL',
    scene: file({ BaseURL: baseUrl({ host: `${intune}:8443` }) }),
    cause: 'base-url',
    ...all,
    says: /port/,
  },
  {
    what: 'a dot after the host in BaseURL',
    scene: file({ BaseURL: baseUrl({ host: `${intune}.` }) }),
    cause: 'base-url',
    ...all,
    says: /dot/,
  },
  {
    what: 'the wrong cloud',
    scene: file({ BaseURL: baseUrl({ host: 'manage.microsoft.us' }) }),
    cause: 'cloud',
    ...all,
    says: /US Government[\s\S]*commercial/,
  },
  {
    what: 'another product',
    scene: file({ BaseURL: 'https://contoso.jamfcloud.com/mdm' }),
    cause: 'cloud',
    ...all,
    says: /another management product: contoso\.jamfcloud\.com/,
  },
  {
    what: 'a host that only looks like Intune',
    scene: file({ BaseURL: baseUrl({ host: `${intune}.fabrikam.com` }) }),
    cause: 'cloud',
    ...all,
    says: /another management product/,
  },
  {
    what: 'the wrong path',
    scene: file({ BaseURL: baseUrl({ path: '/EnrollmentServer/Discovery.svc' }) }),
    cause: 'path',
    ...all,
    says: /Discovery\.svc/,
  },
  {
    what: 'the path in lower case',
    scene: file({ BaseURL: baseUrl({ path: '/enrollmentserver/postreportdeviceinfoforuev2' }) }),
    cause: 'path',
    ...nobody,
    says: /upper and lower case/,
  },
  {
    what: 'the wrong tenant',
    scene: file({ BaseURL: baseUrl({ query: `aadTenantId=${otherTenantId}` }) }),
    cause: 'tenant',
    ...all,
    says: new RegExp(`${otherTenantId}, which is another tenant`),
  },
  {
    what: 'a placeholder',
    scene: file({ BaseURL: baseUrl({ query: 'aadTenantId=YourAADTenantID' }) }),
    cause: 'tenant',
    ...all,
    says: /placeholder/,
  },
  {
    what: 'zeros',
    scene: file({ BaseURL: baseUrl({ query: 'aadTenantId=00000000-0000-0000-0000-000000000000' }) }),
    cause: 'tenant',
    ...all,
    says: /placeholder/,
  },
  { what: 'no tenant', scene: file({ BaseURL: baseUrl({ query: '' }) }), cause: 'tenant', ...all, says: /no aadTenantId/ },
  {
    what: 'a domain instead of the tenant id',
    scene: file({ BaseURL: baseUrl({ query: 'aadTenantId=contoso.com' }) }),
    cause: 'tenant',
    ...nobody,
    says: /domain name/,
  },
  { what: 'more parameters', scene: file({ BaseURL: `${baseUrl()}&lang=en` }), cause: 'tenant', ...nobody, says: /lang/ },
  {
    what: 'a tenant that is not known here',
    scene: { ...only(right), tenantId: null },
    cause: 'tenant',
    ...notKnown,
    says: /not known here/,
  },
  {
    what: 'a BaseURL host that does not answer',
    scene: async () => ({ hosts: { [domain]: right, [intune]: await deadHost() } }),
    cause: 'base-url-host',
    ...all,
    says: /ECONNREFUSED/,
  },
  // Now and then
  {
    what: 'a domain that is not the tenant’s',
    scene: { ...only(right), domains: [] },
    cause: 'domain-in-tenant',
    ...nobody,
    says: /no domain of this tenant/,
  },
  {
    what: 'a domain that is not verified',
    scene: { ...only(right), domains: [{ name: domain, verified: false }] },
    cause: 'domain-in-tenant',
    ...nobody,
    says: /not verified/,
  },
  {
    what: 'an international domain',
    scene: {
      typed: 'contosö.com',
      hosts: { [domainToASCII('contosö.com')]: right },
      domains: [{ name: 'contosö.com', verified: true }],
    },
    cause: 'domain-in-tenant',
    ...nobody,
    says: /international/,
  },
  {
    what: 'a look-alike with a Cyrillic letter',
    scene: { typed: 'сontoso.com', hosts: { 'xn--ontoso-hrf.com': right } },
    cause: 'domain-in-tenant',
    ...nobody,
    says: /several scripts/,
  },
  {
    what: 'the file without the query only',
    scene: only(withQuery(page('', 404), right)),
    cause: 'status',
    ...before182,
    says: /404/,
  },
  {
    what: 'the file with the query only',
    scene: only(withQuery(right, page('', 404))),
    cause: 'parameters',
    ...nobody,
    says: /with the query only/,
  },
  {
    what: 'a captcha for phones',
    scene: only(phoneOnly(page('captcha', 403), right)),
    cause: 'filtering',
    ...nobody,
    says: /403, captcha/,
  },
  {
    what: 'a bot rule against other programs',
    scene: only(phoneOnly(right, page('', 403))),
    cause: 'filtering',
    ...nobody,
    says: /403/,
  },
  {
    what: 'a slow server',
    scene: { limits: { slowMs: 100 }, ...only(later(150, right)) },
    cause: 'speed',
    ...nobody,
    says: /took 0\.\d s/,
  },
  {
    what: 'a server that does not come to an end',
    scene: { limits: { totalMs: 1500 }, ...only(dripping) },
    cause: 'speed',
    ...all,
    says: /not complete/,
  },
  {
    what: 'a week of cache',
    scene: only(says(fileText(), { ...json, 'cache-control': 'public, max-age=604800' })),
    cause: 'caching',
    ...nobody,
    says: /7 days/,
  },
  {
    what: 'a week of cache by Expires',
    scene: only((_request, response) => {
      const now = Date.now();
      response
        .writeHead(200, { ...json, date: new Date(now).toUTCString(), expires: new Date(now + 6048e5).toUTCString() })
        .end(fileText());
    }),
    cause: 'caching',
    ...nobody,
    says: /7 days/,
  },
  {
    what: 'another file for the iPad',
    scene: only((request, response) =>
      ((request.url ?? '').includes('iPad') ? says(fileText(server({ Version: 'mdm-adde' }))) : right)(request, response),
    ),
    cause: 'version',
    ...all,
    says: /iPad only: /,
  },
];

describe('a broken set-up', () => {
  it.each(table)('names the cause first and who is affected: $what', async ({ scene, cause, verdict, affected, says: words }) => {
    const result = await probed(typeof scene === 'function' ? await scene() : scene, authority);

    expect(result).toMatchObject({ cause, verdict, affected });
    expect(result.rules[0]).toMatchObject({ id: cause, detail: expect.stringMatching(words) });
    expect(result.rules[0]!.fix).not.toBe('');
    expect(result.expectedFile).toContain('mdm-byod');
  });

  it('comes in at least forty kinds, and each rule that can fail or warn has one', () => {
    const silent = new Set(['head', 'coverage']);
    const named = new Set(table.map(({ cause }) => cause));

    expect(table.length).toBeGreaterThanOrEqual(40);
    expect(rules.map(({ id }) => id).filter((id) => !named.has(id) && !silent.has(id))).toEqual([]);
  });

  it('fills all slots of every sentence', async () => {
    const results = await Promise.all(
      [only(page('')), file({ Version: 1 }), only(goesTo('/'))].map((scene) => probed(scene, authority)),
    );

    expect(JSON.stringify(results.flatMap(({ rules: told }) => told))).not.toMatch(/\{\w+[},]|undefined|\[object/);
  });
});
