import { byId } from './dom.js';

/** The simulated iPhone beside the chat. `onChange` is called when it opens or closes. */
export function phonePanel(onChange) {
  const toggle = byId('phone-toggle');
  const panel = byId('phone-panel');
  const frame = byId('phone-frame');
  let embedded = '';

  const show = (open) => {
    panel.hidden = !open;
    document.body.classList.toggle('with-phone', open);
    toggle.setAttribute('aria-pressed', String(open));
    sessionStorage.setItem('usher.phone', String(open));
    if (open && frame.getAttribute('src') !== embedded) frame.setAttribute('src', embedded);
    onChange();
  };
  toggle.addEventListener('click', () => show(panel.hidden));

  return {
    use(person) {
      const path = `/phone?person=${encodeURIComponent(person.key)}`;
      // Its own list of people would be the second one on the screen.
      embedded = `${path}&embed=1`;
      byId('phone-owner').textContent = person.name;
      byId('phone-link').href = path;
      byId('phone-link').setAttribute('aria-label', `iPhone of ${person.name}, opens in a new tab`);
      show(!panel.hidden || sessionStorage.getItem('usher.phone') === 'true');
    },
  };
}
