import { imagesIn } from '../bot/images.ts';
import { createServer, listen, type Messages, type RunningServer } from '../bot/server.ts';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';

export interface Front {
  server: RunningServer;
  /** From here on messages are answered; before, the sender is told to come again. */
  serve(messages: Messages): void;
}

/** Listens first, because the sandbox must know the address, and because a taken port is said at once. */
export async function openFront(config: Config, store: Store): Promise<Front> {
  let ready: Messages | null = null;
  const server = createServer({
    messages: async (authorization, activity) => (ready ? ready(authorization, activity) : { status: 503 }),
    health: () => (ready ? store.health() : Promise.reject(new Error('Still starting'))),
    images: imagesIn(new URL('../../cards/images/', import.meta.url)),
    thisMachineOnly: config.bot === null,
  });
  return {
    server: await listen(server, config.port, config.host),
    serve: (messages) => {
      ready = messages;
    },
  };
}
