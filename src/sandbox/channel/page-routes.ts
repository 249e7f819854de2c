import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { handle, type Router, sendFile } from '../http.ts';

const folder = fileURLToPath(new URL('page/', import.meta.url));
const require = createRequire(import.meta.url);

/** The renderers that the page loads; nothing else of node_modules is served. */
const vendors: Record<string, string> = {
  'adaptivecards.min.js': join(dirname(require.resolve('adaptivecards/package.json')), 'dist'),
  'markdown-it.min.js': join(dirname(require.resolve('markdown-it/package.json')), 'dist'),
};

/** Cards may show pictures that Usher serves on another loopback port. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: http://localhost:* http://127.0.0.1:* https:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The chat page at `/` and its files. */
export function pageRoutes(router: Router): void {
  router.on(
    'GET',
    '/',
    handle(({ response }) => {
      const page = readFileSync(join(folder, 'index.html'));
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      });
      response.end(page);
    }),
  );
  router.on(
    'GET',
    '/chat/:file',
    handle(({ response, params }) => sendFile(response, folder, params['file'] ?? '')),
  );
  router.on(
    'GET',
    '/vendor/:file',
    handle(({ response, params }) => {
      const file = params['file'] ?? '';
      sendFile(response, Object.hasOwn(vendors, file) ? (vendors[file] ?? '') : '/nowhere', file);
    }),
  );
}
