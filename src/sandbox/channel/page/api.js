async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } };
  const response = await fetch(path, { ...options, ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

const chatPath = (id) => `/api/chat/${encodeURIComponent(id)}`;

export const api = {
  reset: () => fetch('/api/reset', { method: 'POST' }),
  people: () => ask('/api/people'),
  chats: (person) => ask(`/api/chats?person=${encodeURIComponent(person)}`),
  open: (id, visit) => ask(`${chatPath(id)}/open`, visit),
  say: (id, visit, said) => ask(`${chatPath(id)}/messages`, { ...visit, ...said }),
  press: (id, visit, pressed) => ask(`${chatPath(id)}/actions`, { ...visit, ...pressed }),
};

/** Follows a chat: first its history, then what happens. The browser reconnects by itself and asks for what it missed. */
export function follow(id, person, on) {
  const source = new EventSource(`${chatPath(id)}/events?person=${encodeURIComponent(person)}`);
  for (const kind of ['message', 'deleted', 'typing', 'cleared', 'elsewhere', 'caught-up']) {
    source.addEventListener(kind, (event) => on[kind]?.(JSON.parse(event.data)));
  }
  source.addEventListener('open', () => on.connection(true));
  source.addEventListener('error', () => on.connection(false));
  return () => source.close();
}
