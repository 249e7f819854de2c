import { pino } from 'pino';

/** Fixed message plus fields. No names, addresses, message text, tokens or card contents. */
export const log = pino({
  level: 'info',
  base: undefined,
  redact: { paths: ['*.authorization', '*.Authorization', 'authorization', 'password', '*.password', 'token', '*.token'] },
});
