import { drawCard } from './card.js';
import { avatar, element } from './dom.js';
import { htmlOf } from './markdown.js';

const clock = (at) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function withMentions(text) {
  return text.split(/(@usher\b)/i).map((part) => (/^@usher$/i.test(part) ? element('span', { class: 'mention' }, part) : part));
}

function bubble(message) {
  if (message.from !== 'usher') return element('div', { class: 'bubble is-plain' }, ...withMentions(message.text ?? ''));
  const node = element('div', { class: 'bubble' });
  node.innerHTML = htmlOf(message.text);
  return node;
}

/** One message with its cards. `view`: {me, theme, press(message, action, inputs), reply(message)}. */
export function drawMessage(message, view) {
  const own = message.from === view.me;
  const head = element(
    'div',
    { class: 'message-head' },
    element('span', { class: own ? 'visually-hidden' : 'message-author' }, own ? 'You' : message.name),
    element('time', { datetime: message.at, title: new Date(message.at).toLocaleString() }, clock(message.at)),
  );
  const press = (action, inputs) => view.press(message, action, inputs);
  const isReply = message.thread !== null && message.thread !== message.id;
  const body = element(
    'div',
    { class: 'message-body' },
    head,
    message.text ? bubble(message) : null,
    ...message.cards.map((card) => drawCard(card, { theme: view.theme, press })),
    message.edited ? element('span', { class: 'message-edited' }, 'Edited') : null,
    message.thread === message.id
      ? element('button', { type: 'button', class: 'link reply', onclick: () => view.reply(message) }, 'Reply')
      : null,
  );
  const attributes = {
    class: `message ${own ? 'is-own' : ''} ${isReply ? 'is-reply' : ''}`,
    'data-testid': 'message',
    'data-message-id': message.id,
    'data-from': message.from,
    'data-thread': message.thread,
  };
  return element('li', attributes, avatar(message.name, message.from === 'usher' ? 'usher' : 'person'), body);
}

const noteMs = 10_000;

/** A line under a message: something for the person alone, which leaves by itself, or a failure with a way on. */
export function addNote(node, { text, bad = false, retry = null }) {
  dropNote(node);
  const again = retry ? element('button', { type: 'button', class: 'link', onclick: retry }, 'Try again') : null;
  const attributes = {
    class: `note ${bad ? 'is-bad' : ''}`,
    role: bad ? 'alert' : 'status',
    'data-testid': bad ? 'failure' : 'note',
  };
  const note = element('div', attributes, text, again);
  node.querySelector('.message-body').append(note);
  if (!bad) setTimeout(() => note.remove(), noteMs);
}

export const dropNote = (node) => node.querySelector('.note')?.remove();
