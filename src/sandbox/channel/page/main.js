import { api, follow } from './api.js';
import { composer } from './composer.js';
import { byId, paintAvatar } from './dom.js';
import { messageList } from './message-list.js';
import { phonePanel } from './phone.js';
import { settings } from './settings.js';
import { drawer, paintChats, paintPeople, placeOf } from './sidebar.js';
import { talk, troubles } from './talk.js';
import { typingSign } from './typing.js';

const state = { people: [], person: null, chats: [], chatId: '', thread: null, unread: new Set() };
let stopFollowing = () => undefined;

const list = messageList(() => ({ me: state.person.key, theme: prefs.theme(), press: speech.press, reply: replyTo }));
const prefs = settings(() => list.redrawAll());
const typing = typingSign(list.toEnd);
const side = drawer();
const phone = phonePanel(side.fit);
const visit = () => ({ person: state.person.key, ...prefs.client() });
const speech = talk(
  list,
  () => ({ chatId: state.chatId, thread: state.thread, visit: visit() }),
  (trouble) => {
    typing.hide();
    if (trouble) showConnection(trouble);
  },
);
const box = composer({ send: (text) => speech.say(text), press: speech.press, cancelReply: () => replyTo(null) });
const chatNow = () => state.chats.find((chat) => chat.id === state.chatId);

function replyTo(message) {
  state.thread = message?.thread ?? null;
  box.replying(state.thread !== null);
  box.focus();
}

function paintSidebar() {
  paintPeople(state.people, state.person.key, choosePerson);
  paintChats(state.chats, { ...state, choose: chooseChat });
}

function paintHeader() {
  const chat = chatNow();
  byId('chat-title').textContent = chat.title;
  byId('chat-note').textContent = `${placeOf(chat)} · you are ${state.person.name}`;
  paintAvatar(byId('chat-avatar'), chat.title, chat.kind === 'personal' ? 'usher' : 'place');
  document.title = `${chat.title} – ${state.person.name}`;
}

function showConnection(text) {
  byId('connection').textContent = text ?? '';
  byId('connection').hidden = !text;
}

function touch(chatId, last) {
  const chat = state.chats.find(({ id }) => id === chatId);
  if (chat) chat.last = last;
  paintChats(state.chats, { ...state, choose: chooseChat });
}

function listen(chatId) {
  let lost = 0;
  return follow(chatId, state.person.key, {
    message(message) {
      if (message.from === 'usher') typing.hide();
      list.put(message);
      box.suggest(list.newest());
      touch(chatId, list.newest());
    },
    deleted: ({ id }) => (list.remove(id), touch(chatId, list.newest())),
    typing: () => typing.show(),
    cleared: () => startOver(chatId),
    'caught-up': () => (list.goLive(), open(chatId)),
    elsewhere({ conversationId, message }) {
      if (message.from !== state.person.key) state.unread.add(conversationId);
      touch(conversationId, message);
    },
    connection(there) {
      if (!there) {
        lost ||= setTimeout(() => showConnection('The chat is not reachable. It reconnects by itself.'), 1500);
        return;
      }
      clearTimeout(lost);
      lost = 0;
      showConnection(null);
    },
  });
}

/** At first for an empty list; later when the demo was reset. */
async function startOver(chatId) {
  const wasReset = list.isLive();
  list.clear();
  typing.hide();
  box.suggest(undefined);
  if (!wasReset) return;
  list.goLive();
  state.chats = await api.chats(state.person.key);
  state.unread.clear();
  paintSidebar();
  await open(chatId);
}

async function open(chatId) {
  const sent = await api.open(chatId, visit()).catch(() => ({ delivered: false, reason: 'unreachable' }));
  if (chatId !== state.chatId) return;
  showConnection(sent.delivered ? null : `${troubles[sent.reason]} Its welcome comes once you write.`);
}

function chooseChat(chatId, { focus = true } = {}) {
  stopFollowing();
  state.chatId = chatId;
  state.thread = null;
  state.unread.delete(chatId);
  history.replaceState(null, '', `?${new URLSearchParams({ person: state.person.key, chat: chatId })}`);
  list.clear();
  typing.hide();
  box.replying(false);
  box.use(chatNow());
  box.suggest(undefined);
  paintHeader();
  paintSidebar();
  side.close();
  stopFollowing = listen(chatId);
  if (focus) box.focus();
}

async function choosePerson(key, wanted = null) {
  state.person = state.people.find((person) => person.key === key) ?? state.people[0];
  state.unread.clear();
  state.chats = await api.chats(state.person.key);
  phone.use(state.person);
  const chat = state.chats.find(({ id }) => id === wanted) ?? state.chats[0];
  chooseChat(chat.id);
}

byId('people-filter').addEventListener('input', () => paintPeople(state.people, state.person.key, choosePerson));
state.people = await api.people();
const asked = new URLSearchParams(location.search);
await choosePerson(asked.get('person') ?? state.people[0].key, asked.get('chat'));
byId('people').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
