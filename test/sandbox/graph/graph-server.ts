import type { Device } from '../../../src/sandbox/tenant/device.ts';
import type { Organisation } from '../../../src/sandbox/tenant/organisation.ts';
import type { Person } from '../../../src/sandbox/tenant/person.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read bodies of many shapes
  body: any;
}

/** The sandbox on a free port, with the few calls that tests make. */
export async function startGraph(options: { dataDir?: string; now?: () => Date; limits?: boolean } = {}) {
  const sandbox: Sandbox = await startSandbox({
    port: 0,
    botUrl: 'http://127.0.0.1:9/',
    dataDir: options.dataDir ?? null,
    now: options.now,
    limits: options.limits,
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

  const { tenant } = sandbox;
  const idOf = (key: string) => people.find((person) => person.key === key)!.id;

  return {
    sandbox,
    people,
    idOf,
    settings: (wanted: Partial<Organisation>) => tenant.change((state) => void Object.assign(state.organisation, wanted)),
    person: (key: string, wanted: Partial<Person>) =>
      tenant.change((state) => void Object.assign(state.people.find((person) => person.key === key)!, wanted)),
    device: (key: string, wanted: Partial<Device>) =>
      tenant.change((state) => void Object.assign(state.devices.findLast((device) => device.userId === idOf(key))!, wanted)),
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
