import { byId, element } from './dom.js';

const mention = '@Usher ';

/** The message box and the suggested answers. `send(text)` and `press(action)` come from the page. */
export function composer({ send, press, cancelReply }) {
  const box = byId('compose');
  const fit = () => {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  };
  const submit = () => {
    const text = box.value.trim();
    if (text === '' || text === mention.trim()) return;
    box.value = box.dataset.start ?? '';
    fit();
    send(text);
  };

  byId('compose-form').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener('input', fit);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  byId('reply-cancel').addEventListener('click', cancelReply);

  return {
    focus: () => box.focus(),
    /** Prepares the box for a chat: in groups and channels Usher only hears what mentions it. */
    use(chat) {
      box.dataset.start = chat.kind === 'personal' ? '' : mention;
      box.value = box.dataset.start;
      box.placeholder = chat.kind === 'personal' ? 'Write to Usher' : 'Write a message; @Usher calls Usher';
      fit();
    },
    replying: (on) => (byId('reply-note').hidden = !on),
    suggest: (message) => suggest(message, press),
  };
}

function suggest(message, press) {
  const actions = message?.from === 'usher' ? message.suggested : [];
  const holder = byId('suggested');
  const act = (action) => {
    for (const button of holder.children) button.disabled = true;
    press(message, action);
    byId('compose').focus();
  };
  holder.hidden = actions.length === 0;
  holder.replaceChildren(
    ...actions.map((action) => element('button', { type: 'button', onclick: () => act(action) }, action.title ?? action.value)),
  );
}
