async function answerOf(response) {
  if (response.status === 204) return null;
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? 'The sandbox does not answer.');
  return body;
}

const send = (method, path, body) =>
  fetch(path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).then(answerOf);

export const readPeople = () => send('GET', '/api/people');
export const readPhone = (key) => send('GET', `/api/phone/${encodeURIComponent(key)}`);
export const readPreview = (key, screen) =>
  send('GET', `/api/phone/${encodeURIComponent(key)}/screens/${encodeURIComponent(screen)}`);
export const act = (key, action) => send('POST', `/api/phone/${encodeURIComponent(key)}`, { action });
export const resetTenant = () => send('POST', '/api/reset');
export const readFaults = () => send('GET', '/api/faults');
export const addFault = (fault) => send('POST', '/api/faults', fault);
export const removeFault = (id) => send('DELETE', `/api/faults/${encodeURIComponent(id)}`);

/** Calls back whenever the tenant changed, whoever changed it. */
export function onChanges(callback) {
  const source = new EventSource('/api/changes');
  source.addEventListener('message', callback);
  source.addEventListener('open', callback);
}
