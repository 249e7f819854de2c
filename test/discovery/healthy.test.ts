import {
  type Authority,
  createAuthority,
  fileText,
  probed,
  right,
  type Scene,
  says,
  domain,
  json,
  chained,
  server,
  baseUrl,
} from './scene.ts';
import { issue } from './certificates.ts';

let authority: Authority;
beforeAll(async () => {
  authority = await createAuthority();
});

const healthy: readonly (readonly [string, Scene | (() => Promise<Scene>)])[] = [
  ['a plain host with TLS 1.3', { hosts: { [domain]: right } }],
  ['TLS 1.2 alone, with ECDHE-AES-GCM and Extended Master Secret', { hosts: { [domain]: { tls: { maxVersion: 'TLSv1.2' } } } }],
  ['TLS 1.3 alone', { hosts: { [domain]: { tls: { minVersion: 'TLSv1.3' } } } }],
  [
    'a content type with a charset',
    { hosts: { [domain]: says(fileText(), { 'content-type': 'Application/JSON; charset=utf-8' }) } },
  ],
  ['a tenant id in capitals', { hosts: { [domain]: says(fileText().replace(/4f0b1d7e/, '4F0B1D7E')) } }],
  ['blanks and line ends around the JSON', { hosts: { [domain]: says(`\r\n ${fileText()}\n`) } }],
  ['an hour of cache', { hosts: { [domain]: says(fileText(), { ...json, 'cache-control': 'max-age=3600' }) } }],
  [
    'no HEAD',
    { hosts: { [domain]: (request, response) => (request.method === 'HEAD' ? says('', {}, 405) : right)(request, response) } },
  ],
  [
    'an RSA key of 2048 bits',
    async () => {
      const rsa = await issue({ name: domain, names: [domain], key: 'rsa-2048', issuer: authority.intermediate });
      return { hosts: { [domain]: { tls: chained(rsa, authority.intermediate) } } };
    },
  ],
  [
    'the US Government cloud',
    {
      cloud: 'usgov',
      hosts: {
        [domain]: says(fileText(server({ BaseURL: baseUrl({ host: 'manage.microsoft.us' }) }))),
        'manage.microsoft.us': right,
      },
    },
  ],
];

describe('a healthy set-up', () => {
  it.each(healthy)('passes, and nobody is affected: %s', async (_what, scene) => {
    const result = await probed(typeof scene === 'function' ? await scene() : scene, authority);

    expect(result.rules.filter(({ outcome }) => !['pass', 'info'].includes(outcome))).toEqual([]);
    expect([result.verdict, result.affected, result.cause, result.employeeSees]).toEqual(['pass', 'nobody', null, null]);
  });
});
