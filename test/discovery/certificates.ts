import { reflects } from './reflect.ts';
import { KeyObject, webcrypto } from 'node:crypto';

// The package looks for `Reflect.getMetadata` while it loads.
const x509 = reflects ? await import('@peculiar/x509') : await Promise.reject(new Error('no Reflect'));

const day = 24 * 60 * 60 * 1000;

type KeyKind = 'rsa-1024' | 'rsa-2048' | 'p-256';
type HashKind = 'SHA-1' | 'SHA-256';

export interface Issued {
  certificate: InstanceType<typeof x509.X509Certificate>;
  keys: webcrypto.CryptoKeyPair;
  pem: string;
  /** PEM. */
  key: string;
}

interface Wish {
  name: string;
  /** Null: no subject alternative name at all. */
  names?: readonly string[] | null;
  key?: KeyKind;
  hash?: HashKind;
  from?: number;
  until?: number;
  /** Undefined: it signs itself. */
  issuer?: Issued;
  isAuthority?: boolean;
}

const algorithmOf = (
  key: KeyKind,
  hash: HashKind,
): webcrypto.RsaHashedKeyGenParams | (webcrypto.EcKeyGenParams & webcrypto.EcdsaParams) =>
  key === 'p-256'
    ? { name: 'ECDSA', namedCurve: 'P-256', hash }
    : {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: key === 'rsa-1024' ? 1024 : 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash,
      };

let serial = 1;

/** A certificate as a test wants it, made on the spot. */
export async function issue({
  name,
  names,
  key = 'p-256',
  hash = 'SHA-256',
  from = -30,
  until = 90,
  issuer,
  isAuthority,
}: Wish): Promise<Issued> {
  x509.cryptoProvider.set(webcrypto as never);
  const keys = await webcrypto.subtle.generateKey(algorithmOf(key, hash), true, ['sign', 'verify']);
  const alternative =
    names === null ? [] : [new x509.SubjectAlternativeNameExtension((names ?? []).map((value) => ({ type: 'dns', value })))];
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: (serial++).toString(16).padStart(4, '0'),
    subject: `CN=${name}`,
    issuer: issuer?.certificate.subject ?? `CN=${name}`,
    notBefore: new Date(Date.now() + from * day),
    notAfter: new Date(Date.now() + until * day),
    publicKey: keys.publicKey,
    signingKey: (issuer ?? { keys }).keys.privateKey,
    signingAlgorithm: { ...((issuer ?? { keys }).keys.privateKey.algorithm as object), hash } as never,
    extensions: isAuthority
      ? [
          new x509.BasicConstraintsExtension(true, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
        ]
      : [new x509.BasicConstraintsExtension(false), ...(names === undefined ? [] : alternative)],
  });
  return {
    certificate,
    keys,
    pem: certificate.toString('pem'),
    key: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** A root, an intermediate below it, and what they issue. */
export async function authority(): Promise<{ root: Issued; intermediate: Issued }> {
  const root = await issue({ name: 'Test Root', isAuthority: true, until: 3650 });
  return { root, intermediate: await issue({ name: 'Test Intermediate', isAuthority: true, issuer: root, until: 3650 }) };
}
