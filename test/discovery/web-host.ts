import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server as HttpsServer } from 'node:https';
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import type { SecureVersion } from 'node:tls';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface TlsSetting {
  /** PEM, the whole chain. */
  cert: string;
  key: string;
  minVersion?: SecureVersion;
  maxVersion?: SecureVersion;
  ciphers?: string;
  /** SSL_OP_… */
  secureOptions?: number;
}

export interface Listening {
  port: number;
  /** Connections so far. */
  count(): number;
  close(): Promise<void>;
}

/** A real https server on loopback. */
export function webHost(tls: TlsSetting, answer: Answering): Promise<Listening> {
  return listening(createServer({ ...tls, keepAlive: false }, answer));
}

/** Something else than TLS behind the port. */
export const rawHost = (onSocket: (socket: Socket) => void): Promise<Listening> => listening(createTcp(onSocket));

async function listening(server: Server | HttpsServer): Promise<Listening> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count++;
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    count: () => count,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port where nobody listens any more. */
export async function closedPort(): Promise<number> {
  const { port, close } = await rawHost(() => undefined);
  await close();
  return port;
}
