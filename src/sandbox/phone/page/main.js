import { act, onChanges, readPeople, readPhone, readPreview, resetTenant } from './api.js';
import { drawDevice } from './device.js';
import { byId, keepingFocus } from './dom.js';
import { drawFaults } from './faults.js';
import { drawFacts, drawPeople, drawStory } from './panels.js';

const query = new URLSearchParams(location.search);
const preview = query.get('screen');
const bare = query.get('bare') === '1';

let people = [];
let selected = query.get('person') ?? '';
/** What is typed on the phone and not sent yet. */
let typedAddress = null;
let timer = null;

async function start() {
  document.body.classList.toggle('bare', bare);
  document.body.classList.toggle('embedded', query.get('embed') === '1');
  people = await readPeople();
  if (!people.some((person) => person.key === selected)) selected = people[0].key;
  if (preview !== null) {
    show(await readPreview(selected, preview));
    return;
  }
  byId('next').addEventListener('click', () => perform('next'));
  byId('back').addEventListener('click', () => perform('back'));
  byId('finish').addEventListener('click', () => perform('finish'));
  byId('reset').addEventListener('click', reset);
  onChanges(() => void refresh());
  await refresh();
  document.querySelector('.person[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  setInterval(() => void drawFaults(byId('faults')), 3000);
  await drawFaults(byId('faults'));
}

async function refresh() {
  const asked = selected;
  const view = await readPhone(asked);
  if (asked === selected) show(view);
}

function show(view) {
  drawDevice(byId('device'), view, { tap, type, typed, back: () => perform('back') });
  document.documentElement.dataset.ready = view.screen.id;
  if (bare) return;
  keepingFocus(() => drawPanels(view));
  goOnAlone(view.screen);
}

function drawPanels(view) {
  drawPeople(byId('people'), people, { selected, choose });
  drawStory(byId('story'), view.person);
  byId('chat-link').href = `/?person=${encodeURIComponent(selected)}`;
  byId('back').disabled = view.screen.back === null && view.screen.alert === null;
  if (view.facts !== null) drawFacts(byId('facts'), view.facts, { authenticator: (word) => perform(`authenticator:${word}`) });
}

/** Some screens only wait, as the real phone does. */
function goOnAlone(screen) {
  clearTimeout(timer);
  if (screen.autoMs !== null && screen.alert === null) timer = setTimeout(() => void perform('next'), screen.autoMs);
}

function choose(key) {
  selected = key;
  typedAddress = null;
  const url = new URL(location.href);
  url.searchParams.set('person', key);
  history.replaceState(null, '', url);
  say('');
  void refresh();
}

function type(id, value) {
  if (id === 'address') typedAddress = value;
}

function typed(id) {
  return id === 'address' ? typedAddress : null;
}

function tap(control) {
  void perform(`tap:${control}`);
}

async function perform(action) {
  if (preview !== null) return;
  clearTimeout(timer);
  try {
    if (typedAddress !== null && action !== 'back') {
      const address = typedAddress;
      typedAddress = null;
      await act(selected, `type:${address}`);
    }
    show(await act(selected, action));
    say('');
  } catch (error) {
    say(error.message);
  }
}

async function reset() {
  await resetTenant();
  await drawFaults(byId('faults'));
  say('Contoso is as on its first day.');
}

function say(text) {
  byId('hint').textContent = text;
}

void start();
