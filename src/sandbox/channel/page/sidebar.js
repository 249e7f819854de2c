import { avatar, byId, element } from './dom.js';
import { summaryOf } from './markdown.js';

const kinds = { personal: 'Personal chat', groupChat: 'Group chat', channel: 'Channel' };
const timeOf = (at) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** A second line for the header: who is in this chat. */
export const placeOf = (chat) => (chat.kind === 'channel' ? `${kinds.channel} of team ${chat.team}` : kinds[chat.kind]);

function words(message, me) {
  if (!message) return 'Not opened yet';
  const author = message.from === me ? 'You: ' : message.from === 'usher' ? '' : `${message.name.split(' ')[0]}: `;
  return author + summaryOf(message);
}

function chatEntry(chat, { person, chatId, unread, choose }) {
  const current = chat.id === chatId;
  const isUnread = unread.has(chat.id);
  const attributes = {
    type: 'button',
    class: `entry ${isUnread ? 'unread' : ''}`,
    'aria-current': current ? 'true' : null,
    'data-testid': `chat-${chat.id}`,
    'data-kind': chat.kind,
    onclick: () => choose(chat.id),
  };
  const time = chat.last ? element('span', { class: 'entry-time' }, timeOf(chat.last.at)) : null;
  const name = element('span', { class: 'entry-name' }, element('span', {}, chat.title), time);
  const note = element(
    'span',
    { class: 'entry-note' },
    chat.kind === 'personal' ? words(chat.last, person.key) : notes(chat, person),
  );
  const dot = isUnread ? element('span', { class: 'dot', role: 'img', 'aria-label': 'New messages' }) : null;
  const picture = avatar(chat.title, chat.kind === 'personal' ? 'usher' : 'place');
  return element('li', {}, element('button', attributes, picture, element('span', { class: 'entry-words' }, name, note), dot));
}

const notes = (chat, person) => (chat.last ? words(chat.last, person.key) : placeOf(chat));

/** Paints the chats of the person. */
export function paintChats(chats, state) {
  byId('chats').replaceChildren(...chats.map((chat) => chatEntry(chat, state)));
}

function personEntry(person, current, choose) {
  const attributes = {
    type: 'button',
    class: 'entry',
    'aria-current': current ? 'true' : null,
    'data-testid': `person-${person.key}`,
    onclick: () => choose(person.key),
  };
  const line = (name, text) => element('span', { class: name }, text);
  const words = element(
    'span',
    { class: 'entry-words' },
    element('span', { class: 'entry-name' }, element('span', {}, person.name)),
    line('entry-title', person.title),
    line('entry-story', person.story),
  );
  return element('li', {}, element('button', attributes, avatar(person.name), words));
}

const matches = (person, words) => `${person.name} ${person.title} ${person.story} ${person.key}`.toLowerCase().includes(words);

/** Paints the people one can chat as; the search box narrows the list. */
export function paintPeople(people, chosen, choose) {
  const words = byId('people-filter').value.trim().toLowerCase();
  const found = people.filter((person) => matches(person, words));
  const rows = found.map((person) => personEntry(person, person.key === chosen, choose));
  byId('people').replaceChildren(...(rows.length > 0 ? rows : [element('li', { class: 'empty' }, 'Nobody like that here.')]));
}

/** On small windows the sidebar slides over the chat. */
export function drawer() {
  const sidebar = byId('sidebar');
  const narrow = [matchMedia('(max-width: 820px)'), matchMedia('(max-width: 1180px)')];
  const show = (open) => {
    sidebar.classList.toggle('is-open', open);
    byId('shade').hidden = !open;
    byId('open-sidebar').setAttribute('aria-expanded', String(open));
    if (open) byId('close-sidebar').focus();
  };
  const close = () => {
    if (!sidebar.classList.contains('is-open')) return;
    show(false);
    byId('open-sidebar').focus();
  };
  const fit = () => {
    const small = narrow[0].matches || (narrow[1].matches && document.body.classList.contains('with-phone'));
    document.body.classList.toggle('drawer', small);
    if (!small) show(false);
  };
  byId('open-sidebar').addEventListener('click', () => show(true));
  byId('close-sidebar').addEventListener('click', close);
  byId('shade').addEventListener('click', close);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  for (const query of narrow) query.addEventListener('change', fit);
  fit();
  return { close, fit };
}
