import { byId, element } from './dom.js';

const longestMs = 15_000;

/** "Usher is typing": until its next message, or until it has been silent for long. */
export function typingSign(toEnd) {
  const sign = byId('typing');
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    sign.hidden = true;
    sign.replaceChildren();
  };
  return {
    hide,
    show() {
      clearTimeout(timer);
      timer = setTimeout(hide, longestMs);
      if (!sign.hidden) return;
      sign.hidden = false;
      sign.replaceChildren(element('i'), element('i'), element('i'), 'Usher is typing');
      toEnd();
    },
  };
}
