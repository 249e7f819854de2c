async function answerOf(response) {
  if (response.status === 204) return null;
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? 'The sandbox does not answer.');
  return body;
}

const read = (path) => fetch(path).then(answerOf);

const post = (path, body = {}) =>
  fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }).then(answerOf);

export const readPeople = () => read('/api/people');
export const readPhone = (key) => read(`/api/phone/${encodeURIComponent(key)}`);
export const readPreview = (key, screen) => read(`/api/phone/${encodeURIComponent(key)}/screens/${encodeURIComponent(screen)}`);
export const act = (key, action) => post(`/api/phone/${encodeURIComponent(key)}`, { action });
export const resetTenant = () => post('/api/reset');
export const readFaults = () => read('/api/faults');
export const addFault = (fault) => post('/api/faults', fault);
export const removeFault = (id) => fetch(`/api/faults/${encodeURIComponent(id)}`, { method: 'DELETE' }).then(answerOf);

/** Calls back whenever the tenant changed, whoever changed it. */
export function onChanges(callback) {
  const source = new EventSource('/api/changes');
  source.addEventListener('message', callback);
  source.addEventListener('open', callback);
}
