/** Makes an element. Text goes in as text, never as markup. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'onclick' || name === 'oninput' || name === 'onsubmit') node.addEventListener(name.slice(2), value);
    else if (name === 'hue') node.style.setProperty('--hue', String(value));
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

export function byId(id) {
  return document.getElementById(id);
}

export function initials(name) {
  const parts = name.split(' ');
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? parts.at(-1)[0] : ''}`;
}

/** Draws again without losing the keyboard's place. Elements that keep it carry data-focus. */
export function keepingFocus(redraw) {
  const key = document.activeElement?.dataset?.focus;
  redraw();
  if (key !== undefined) document.querySelector(`[data-focus="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** A steady hue for a name. */
export function hueOf(name) {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
}

export function clock(iso) {
  const date = new Date(iso);
  const sameDay = date.toDateString() === new Date().toDateString();
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return sameDay ? time : `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })} ${time}`;
}
