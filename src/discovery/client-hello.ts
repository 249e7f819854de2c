import { randomBytes } from 'node:crypto';

/**
 * A TLS 1.2 ClientHello as strict as iOS 27 is: ECDHE with AES-GCM alone, and Extended Master Secret. Node's own TLS does
 * not tell whether a server agreed to that secret; the server's first message does, and it travels in the clear.
 */
export const strictHello = (host: string): Buffer => clientHello(host, [0xc02b, 0xc02f, 0xc02c, 0xc030]);

/** The same with suites that servers of TLS 1.0 know: such a server answers with its own version. */
export const oldHello = (host: string): Buffer => clientHello(host, [0xc009, 0xc00a, 0xc013, 0xc014, 0x002f, 0x0035, 0x000a]);

function clientHello(host: string, suites: readonly number[]): Buffer {
  const body = Buffer.concat([
    u16(0x0303),
    randomBytes(32),
    u8(0), // no session to resume
    vector16(Buffer.concat(suites.map(u16))),
    Buffer.from([1, 0]), // no compression
    vector16(extensions(host)),
  ]);
  const handshake = Buffer.concat([u8(1), u24(body.length), body]);
  return Buffer.concat([u8(22), u16(0x0301), vector16(handshake)]);
}

const extensions = (host: string): Buffer =>
  Buffer.concat([
    extension(0, vector16(Buffer.concat([u8(0), vector16(Buffer.from(host, 'ascii'))]))), // server name
    extension(23, Buffer.alloc(0)), // extended master secret
    extension(0xff01, u8(0)), // renegotiation info
    extension(10, vector16(Buffer.concat([29, 23, 24].map(u16)))), // x25519, P-256, P-384
    extension(11, Buffer.from([1, 0])), // uncompressed points
    // ECDSA, RSA-PSS and RSA with SHA-256 to SHA-512, and SHA-1: which of them the server uses is not judged here.
    extension(13, vector16(Buffer.concat([0x0403, 0x0503, 0x0804, 0x0805, 0x0401, 0x0501, 0x0601, 0x0201, 0x0203].map(u16)))),
    extension(16, vector16(Buffer.from('\u0008http/1.1', 'latin1'))),
  ]);

const u8 = (value: number): Buffer => Buffer.from([value]);
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const u24 = (value: number): Buffer => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff]);
const vector16 = (content: Buffer): Buffer => Buffer.concat([u16(content.length), content]);
const extension = (type: number, content: Buffer): Buffer => Buffer.concat([u16(type), vector16(content)]);
