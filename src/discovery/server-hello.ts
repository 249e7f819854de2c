/** What a server's first words in TLS say. */
export type FirstWords =
  | { kind: 'hello'; version: number; extendedMasterSecret: boolean }
  /** `code`: RFC 8446, section 6. */
  | { kind: 'alert'; code: number }
  | { kind: 'not-tls' };

const handshakeType = 22;
const alertType = 21;
const serverHello = 2;
const extendedMasterSecret = 23;
/** TLS 1.2 in the protocol's numbering. */
export const tls12 = 0x0303;
export const protocolVersionAlert = 70;

/** null: more bytes are needed. Never throws. */
export function firstWordsOf(bytes: Buffer): FirstWords | null {
  if (bytes.length < 5) return null;
  const type = bytes.readUInt8(0);
  if ((type !== handshakeType && type !== alertType) || bytes.readUInt8(1) !== 3) return { kind: 'not-tls' };
  if (bytes.length < 5 + bytes.readUInt16BE(3)) return null;
  const record = bytes.subarray(5, 5 + bytes.readUInt16BE(3));
  if (type === alertType) return record.length < 2 ? { kind: 'not-tls' } : { kind: 'alert', code: record.readUInt8(1) };
  return helloIn(record);
}

/** A ServerHello fits into one record with every server that is known. */
function helloIn(record: Buffer): FirstWords {
  if (record.length < 4 || record.readUInt8(0) !== serverHello) return { kind: 'not-tls' };
  const hello = record.subarray(4, 4 + record.readUIntBE(1, 3));
  if (hello.length < 38) return { kind: 'not-tls' };
  const sessionEnd = 35 + hello.readUInt8(34);
  const version = hello.readUInt16BE(0);
  return { kind: 'hello', version, extendedMasterSecret: extensionsIn(hello.subarray(sessionEnd + 3)).has(extendedMasterSecret) };
}

function extensionsIn(bytes: Buffer): Set<number> {
  const found = new Set<number>();
  let at = 2;
  while (at + 4 <= bytes.length) {
    found.add(bytes.readUInt16BE(at));
    at += 4 + bytes.readUInt16BE(at + 2);
  }
  return found;
}
