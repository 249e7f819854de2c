import type { KeyObject, X509Certificate } from 'node:crypto';
import type { Certificate, CertificateProblem } from './tls-facts.ts';

const most = 8;

/** The certificates that a server sent, its own first. A root that signs itself ends the list and is left out. */
export function chainOf(leaf: X509Certificate | undefined): Certificate[] {
  const chain: Certificate[] = [];
  let next = leaf;
  while (next !== undefined && chain.length < most && (chain.length === 0 || next.issuer !== next.subject)) {
    chain.push(described(next));
    next = next.issuerCertificate;
  }
  return chain;
}

const described = (certificate: X509Certificate): Certificate => ({
  subject: commonName(certificate.subject),
  issuer: commonName(certificate.issuer),
  names: namesIn(certificate.subjectAltName),
  validFrom: certificate.validFromDate,
  validTo: certificate.validToDate,
  key: keyOf(certificate.publicKey),
  hash: hashOf(certificate.signatureAlgorithm),
});

const commonName = (name: string | undefined): string =>
  /^CN=(.+)$/m.exec(name ?? '')?.[1] ?? (name ?? '').replaceAll('\n', ', ');

const namesIn = (subjectAltName: string | undefined): string[] =>
  (subjectAltName ?? '').split(', ').flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);

const bitsOfCurve: Readonly<Record<string, number>> = {
  prime192v1: 192,
  secp224r1: 224,
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
};

function keyOf(key: KeyObject): Certificate['key'] {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType?.startsWith('rsa')) return { type: 'rsa', bits: modulusLength ?? null };
  if (key.asymmetricKeyType === 'ec') return { type: 'ec', bits: bitsOfCurve[namedCurve ?? ''] ?? null };
  return { type: 'other', bits: null };
}

/** `sha256WithRSAEncryption`, `ecdsa-with-SHA1`, `RSASSA-PSS` (does not say). Node before 24.9 tells none. */
const hashOf = (algorithm: string | undefined): string | null =>
  /(md5|sha-?\d+)/i
    .exec(algorithm ?? '')?.[1]
    ?.toLowerCase()
    .replace('-', '') ?? null;

/** What OpenSSL's refusal means. `sent`: how many certificates came. */
export function problemOf(code: string, chain: readonly Certificate[]): CertificateProblem {
  const [leaf] = chain;
  if (code === 'CERT_HAS_EXPIRED') return 'expired';
  if (code === 'CERT_NOT_YET_VALID') return 'not-yet-valid';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'wrong-name';
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') return 'self-signed';
  if (code === 'SELF_SIGNED_CERT_IN_CHAIN') return 'unknown-issuer';
  const issuerIsMissing = code === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' || code === 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
  if (!issuerIsMissing) return 'not-accepted';
  return chain.length === 1 && leaf?.issuer !== leaf?.subject ? 'missing-intermediate' : 'unknown-issuer';
}

/** Codes that speak of the certificate, not of the connection. */
export const isAboutCertificate = (code: string): boolean =>
  /CERT|LEAF_SIGNATURE|CRL|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|INVALID_PURPOSE|EE_KEY|MD_TOO_WEAK|^ERR_TLS_CERT/.test(
    code,
  ) && !code.startsWith('ERR_SSL_');
