import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read bodies of many shapes
  body: any;
}

/** The sandbox on a free port, with the few calls that tests make. */
export async function startGraph(options: { dataDir?: string; now?: () => Date } = {}) {
  const sandbox: Sandbox = await startSandbox({
    port: 0,
    botUrl: 'http://127.0.0.1:9/',
    dataDir: options.dataDir ?? null,
    now: options.now,
  });
  const call = async (
    method: string,
    path: string,
    init: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const url = path.startsWith('http') ? path : `${sandbox.url}${path}`;
    const body = init.body === undefined ? undefined : JSON.stringify(init.body);
    const response = await fetch(url, { method, body, headers: { 'Content-Type': 'application/json', ...init.headers } });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  const people = (await call('GET', '/api/people')).body as {
    key: string;
    id: string;
    address: string;
    name: string;
    role: string;
  }[];

  return {
    sandbox,
    people,
    idOf: (key: string) => people.find((person) => person.key === key)!.id,
    get: (path: string, headers?: Record<string, string>) => call('GET', `/graph${path}`, { headers }),
    follow: (link: string) => call('GET', link),
    post: (path: string, body: unknown) => call('POST', `/graph${path}`, { body }),
    fault: (body: unknown) => call('POST', '/api/faults', { body }),
    phone: (key: string, action: string) => call('POST', `/api/phone/${key}`, { body: { action } }),
    call,
    close: () => sandbox.close(),
  };
}

export type GraphServer = Awaited<ReturnType<typeof startGraph>>;
