import type { Server } from 'node:http';

/** Refuses new connections, lets running requests finish for up to `withinMs`, then cuts what is left. */
export async function closeGracefully(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Kept-alive sockets become idle one by one while their last request ends; the server would wait for them all.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  let cut: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    cut = setTimeout(() => {
      server.closeAllConnections();
      resolve();
    }, withinMs);
  });
  server.closeIdleConnections();
  // A socket that was taken out of HTTP is not among the server's connections, and yet it would wait for it.
  await Promise.race([closed, over]);
  clearInterval(idle);
  clearTimeout(cut);
}
