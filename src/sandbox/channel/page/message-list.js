import { byId, element } from './dom.js';
import { drawMessage } from './message.js';

const dayOf = (at) => new Date(at).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
const fiveMinutes = 5 * 60_000;

/** The messages of one chat on the page: draws, updates in place, removes, and keeps the newest in sight. */
export function messageList(view) {
  const list = byId('messages');
  const end = endKeeper(list);
  const messages = new Map();
  const nodeOf = (id) => list.querySelector(`[data-message-id="${CSS.escape(id)}"]`);

  function put(message) {
    const follow = end.isNear() || message.from === view().me;
    const old = nodeOf(message.id);
    const node = drawMessage(message, view());
    messages.set(message.id, message);
    if (old) exchange(old, node);
    else insert(list, node, message);
    node.classList.toggle('is-new', !old && end.live());
    arrange(list, messages);
    end.moved(follow, Boolean(old));
  }

  return {
    put,
    nodeOf,
    toEnd: end.go,
    isLive: end.live,
    /** The history is there: from now on new messages are read aloud. */
    goLive: () => end.setLive(true),
    newest: () => [...messages.values()].at(-1),
    remove(id) {
      messages.delete(id);
      nodeOf(id)?.remove();
      arrange(list, messages);
    },
    clear() {
      messages.clear();
      end.setLive(false);
      list.replaceChildren(element('li', { class: 'welcome-note', id: 'empty' }, 'No messages yet. Say hello to Usher.'));
    },
    redrawAll() {
      for (const message of messages.values()) nodeOf(message.id)?.replaceWith(drawMessage(message, view()));
      arrange(list, messages);
    },
  };
}

function endKeeper(list) {
  const scroller = byId('scroller');
  const jump = byId('jump');
  let live = false;
  let near = true;
  let seen = { top: 0, heights: '' };
  const go = () => {
    scroller.scrollTop = scroller.scrollHeight;
    near = true;
    jump.hidden = true;
  };
  jump.addEventListener('click', go);
  scroller.addEventListener('scroll', () => {
    // A card that shrinks or a picture that loads late moves the end without anybody scrolling: only going up leaves it.
    const now = { top: scroller.scrollTop, heights: `${scroller.scrollHeight}/${scroller.clientHeight}` };
    const wentUp = now.top < seen.top && now.heights === seen.heights;
    seen = now;
    near = scroller.scrollHeight - now.top - scroller.clientHeight < 120 || (near && !wentUp);
    if (near) jump.hidden = true;
  });
  // Pictures in cards, the window and the on-screen keyboard change heights late.
  const observer = new ResizeObserver(() => near && go());
  observer.observe(list);
  observer.observe(scroller);

  return {
    go,
    live: () => live,
    isNear: () => !live || near,
    setLive(on) {
      live = on;
      list.setAttribute('aria-live', on ? 'polite' : 'off');
      if (on) go();
    },
    moved(follow, wasThere) {
      if (follow) go();
      else if (!wasThere) jump.hidden = false;
    },
  };
}

/** In a channel a reply goes below the last one of its thread. */
function insert(list, node, message) {
  const thread = message.thread === null ? [] : list.querySelectorAll(`[data-thread="${CSS.escape(message.thread)}"]`);
  const last = thread[thread.length - 1];
  if (last) last.after(node);
  else list.append(node);
}

/** Puts a redrawn message in the place of the old one; who stood on a button there stands on the same one again. */
function exchange(old, node) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const words = focused?.textContent || old.dataset.pressed || '';
  const lost = document.activeElement === document.body && Boolean(old.dataset.pressed);
  old.replaceWith(node);
  if (focused === null && !lost) return;
  const buttons = [...node.querySelectorAll('button')];
  const target = buttons.find((button) => button.textContent === words) ?? buttons[0] ?? byId('compose');
  target.focus({ preventScroll: true });
}

/** Days between messages, and one name above what the same person says in a row. */
function arrange(list, messages) {
  for (const day of list.querySelectorAll('.day')) day.remove();
  let before = null;
  for (const node of list.querySelectorAll('.message')) {
    const message = messages.get(node.dataset.messageId);
    const newDay = before === null || dayOf(before.at) !== dayOf(message.at);
    if (newDay && !node.classList.contains('is-reply')) node.before(element('li', { class: 'day' }, dayOf(message.at)));
    node.classList.toggle('follows', !newDay && continues(before, message));
    before = message;
  }
  byId('empty')?.toggleAttribute('hidden', messages.size > 0);
}

const continues = (before, message) =>
  before.from === message.from && before.thread === message.thread && new Date(message.at) - new Date(before.at) < fiveMinutes;
