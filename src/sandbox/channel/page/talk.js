import { api } from './api.js';
import { addNote, dropNote } from './message.js';

export const troubles = {
  'no-answer': 'Usher did not answer in time.',
  unreachable: 'Usher is not running.',
  refused: 'Usher could not take this.',
  unsupported: 'This button only works in Teams.',
  'no-mention': 'Usher only hears messages that mention @Usher.',
};

const broken = { id: null, delivered: false, reason: 'unreachable', result: {} };

/** Says and presses things; what goes wrong is told under the message it belongs to. `place()`: {chatId, visit, thread}. */
export function talk(list, place, onFailure) {
  function fail({ id, reason }, retry) {
    const node = list.nodeOf(id ?? list.newest()?.id ?? '');
    onFailure(node ? null : troubles[reason]);
    if (!node) return;
    addNote(node, { text: troubles[reason], bad: reason !== 'no-mention', retry: retry && (() => (dropNote(node), retry())) });
    if (node === list.nodeOf(list.newest()?.id ?? '')) list.toEnd();
  }

  async function say(text, thread = place().thread, again = null) {
    const { chatId, visit } = place();
    const sent = await api.say(chatId, visit, { text, thread, again }).catch(() => broken);
    if (chatId !== place().chatId || sent.delivered) return;
    fail(sent, sent.reason === 'no-mention' ? null : () => say(text, thread, sent.id));
  }

  async function press(message, action, inputs = {}) {
    const { chatId, visit } = place();
    const sent = await api.press(chatId, visit, { activityId: message.id, action, inputs }).catch(() => broken);
    const node = chatId === place().chatId ? list.nodeOf(message.id) : null;
    if (!node) return;
    dropNote(node);
    if (!sent.delivered) fail({ ...sent, id: message.id }, () => press(message, action, inputs));
    else if (sent.result.text) addNote(node, { text: sent.result.text, bad: sent.result.kind === 'error' });
  }

  return { say, press };
}
