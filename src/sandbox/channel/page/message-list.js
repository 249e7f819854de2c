import { byId, element } from './dom.js';
import { drawMessage } from './message.js';

const dayOf = (at) => new Date(at).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
const fiveMinutes = 5 * 60_000;

/** The messages of one chat on the page: draws, updates in place, removes, and keeps the newest in sight. */
export function messageList(view) {
  const list = byId('messages');
  const scroller = byId('scroller');
  const jump = byId('jump');
  let messages = new Map();
  let live = false;

  const nodeOf = (id) => list.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
  const nearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    jump.hidden = true;
  };

  function insert(node, message) {
    const thread = message.thread === null ? [] : list.querySelectorAll(`[data-thread="${CSS.escape(message.thread)}"]`);
    const last = thread[thread.length - 1];
    if (last) last.after(node);
    else list.append(node);
  }

  function arrange() {
    for (const day of list.querySelectorAll('.day')) day.remove();
    let before = null;
    for (const node of [...list.querySelectorAll('.message')]) {
      const message = messages.get(node.dataset.messageId);
      const newDay = !before || dayOf(before.at) !== dayOf(message.at);
      if (newDay && !node.classList.contains('is-reply')) node.before(element('li', { class: 'day' }, dayOf(message.at)));
      const close = before && new Date(message.at) - new Date(before.at) < fiveMinutes;
      node.classList.toggle(
        'follows',
        Boolean(close && !newDay && before.from === message.from && before.thread === message.thread),
      );
      before = message;
    }
    byId('empty')?.toggleAttribute('hidden', messages.size > 0);
  }

  function redraw(message, old) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const words = focused?.textContent || old.dataset.pressed || '';
    const hadFocus = focused !== null || (document.activeElement === document.body && Boolean(old.dataset.pressed));
    const node = drawMessage(message, view());
    old.replaceWith(node);
    if (!hadFocus) return;
    const buttons = [...node.querySelectorAll('button')];
    const same = buttons.find((button) => button.textContent === words) ?? buttons[0] ?? byId('compose');
    same.focus({ preventScroll: true });
  }

  function put(message) {
    const follow = !live || nearEnd() || message.from === view().me;
    const old = nodeOf(message.id);
    messages.set(message.id, message);
    if (old) redraw(message, old);
    else {
      const node = drawMessage(message, view());
      if (live) node.classList.add('is-new');
      insert(node, message);
    }
    arrange();
    if (follow) toEnd();
    else if (!old) jump.hidden = false;
  }

  function remove(id) {
    messages.delete(id);
    nodeOf(id)?.remove();
    arrange();
  }

  function clear() {
    messages = new Map();
    live = false;
    const note = element('li', { class: 'welcome-note', id: 'empty' }, 'No messages yet. Say hello to Usher.');
    list.replaceChildren(note);
  }

  jump.addEventListener('click', toEnd);
  scroller.addEventListener('scroll', () => nearEnd() && (jump.hidden = true));
  // Pictures in cards and the on-screen keyboard change heights late.
  new ResizeObserver(() => live && nearEnd() && toEnd()).observe(list);

  return {
    put,
    remove,
    clear,
    nodeOf,
    toEnd,
    goLive: () => (live = true),
    newest: () => [...messages.values()].at(-1),
    redrawAll: () => messages.forEach((message) => nodeOf(message.id)?.replaceWith(drawMessage(message, view()))),
    arrange,
  };
}
