import type { Server } from 'node:http';

/** Refuses new connections, lets running requests finish for up to `withinMs`, then cuts what is left. */
export async function closeGracefully(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Kept-alive sockets become idle one by one while their last request ends; the server would wait for them all.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), withinMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
