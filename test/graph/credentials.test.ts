import { ClientCertificateCredential, ClientSecretCredential, DefaultAzureCredential } from '@azure/identity';
import { cloudHosts } from '../../src/graph/clouds.ts';
import { credentialFor } from '../../src/graph/credentials.ts';

const settings = {
  cloud: 'global',
  tenantId: '7f3c2a90-51b6-4b57-9c7e-2d0a6c1f8e44',
  clientId: '0f4c8d2e-6b1a-4c3d-9e5f-7a8b9c0d1e2f',
  clientSecret: null,
  clientCertificatePath: null,
} as const;

it.each([
  ['a secret', { clientSecret: 'x' }, ClientSecretCredential],
  ['a certificate', { clientCertificatePath: '/run/usher.pem' }, ClientCertificateCredential],
  [
    'a certificate rather than a secret',
    { clientSecret: 'x', clientCertificatePath: '/run/usher.pem' },
    ClientCertificateCredential,
  ],
  ['the machine’s own identity', {}, DefaultAzureCredential],
])('proves itself by %s', (_what, more, kind) => {
  expect(credentialFor({ ...settings, ...more })).toBeInstanceOf(kind);
});

it.each(['global', 'usgov', 'usgovdod', 'china'] as const)('has https hosts for the cloud %s', (cloud) => {
  const hosts = Object.values(cloudHosts(cloud));

  expect(hosts).toHaveLength(3);
  expect(hosts.every((host) => new URL(host).origin === host && host.startsWith('https://'))).toBe(true);
});
