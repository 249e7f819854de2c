/** Makes an element: attributes (null and false leave one out), then children as elements or text. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false || value === undefined) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

export const byId = (id) => document.getElementById(id);

const initials = (name) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

const hueOf = (text) => [...text].reduce((hue, letter) => (hue * 31 + letter.codePointAt(0)) % 360, 7);

/** Paints initials, or Usher's sign, on a round picture. */
export function paintAvatar(node, name, kind) {
  node.className = `avatar ${kind === 'usher' ? 'is-usher' : ''} ${kind === 'place' ? 'is-place' : ''}`.trim();
  node.style.setProperty('--hue', String(hueOf(name)));
  node.textContent = kind === 'usher' ? '' : initials(name);
}

export function avatar(name, kind = 'person') {
  const node = element('span', { 'aria-hidden': 'true' });
  paintAvatar(node, name, kind);
  return node;
}
