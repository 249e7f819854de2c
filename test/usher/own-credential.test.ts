import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownCredentialOf } from '../../src/usher/own-credential.ts';
import { issue } from '../discovery/certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-credential-'));
const where = { tenantId: 't', clientId: 'c' };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const certificateFrom = (content: string) => {
  const certificatePath = join(folder, 'usher.pem');
  writeFileSync(certificatePath, content);
  return ownCredentialOf({ kind: 'certificate', ...where, certificatePath });
};

it('reads the end of a certificate from its file, wherever the key stands in it', async () => {
  const { pem, key, certificate } = await issue({ name: 'usher' });
  const end = { kind: 'certificate', expiresAt: new Date(Math.floor(certificate.notAfter.getTime() / 1000) * 1000) };

  expect(certificateFrom(`${pem}\n${key}`)).toEqual(end);
  expect(certificateFrom(`${key}\n${pem}`)).toEqual(end);
});

it.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
  'knows no end of the file %j',
  (content) => {
    expect(certificateFrom(content)).toEqual({ kind: 'certificate', expiresAt: null });
  },
);

it('knows no end of a file that is gone', () => {
  expect(ownCredentialOf({ kind: 'certificate', ...where, certificatePath: join(folder, 'gone.pem') })).toEqual({
    kind: 'certificate',
    expiresAt: null,
  });
});

it('knows no end of a secret, and that a managed identity and the demo tenant have none', () => {
  expect([
    ownCredentialOf({ kind: 'secret', ...where, clientSecret: 'x' }),
    ownCredentialOf({ kind: 'managed-identity', tenantId: null, clientId: null }),
    ownCredentialOf({ kind: 'none' }),
  ]).toEqual([{ kind: 'secret', expiresAt: null }, { kind: 'managed-identity' }, { kind: 'none' }]);
});
