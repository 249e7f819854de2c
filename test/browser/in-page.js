// Runs inside the chat page: draws cards with the page's own renderer and measures what a person can see.
window.inPage = (() => {
  /** Shows one card alone, as wide as asked; the page goes on behind it, unseen. */
  async function draw(card, theme, width) {
    const { drawCard } = await import('/chat/card.js');
    document.documentElement.dataset.theme = theme;
    document.getElementById('holder')?.remove();
    for (const part of document.body.children) part.style.display = 'none';
    document.body.style.cssText = 'display: block; height: auto; overflow: visible';
    const holder = document.createElement('div');
    holder.id = 'holder';
    holder.style.cssText = `box-sizing: border-box; width: ${width}px; padding: 12px; background: var(--pane)`;
    document.body.append(holder);
    holder.append(drawCard(card, { theme, press: async () => undefined }));
    await Promise.all([...holder.querySelectorAll('img')].map((image) => image.decode()));
  }

  const nameOf = (node) => `${node.tagName.toLowerCase()} “${node.textContent.trim().slice(0, 40)}”`;
  const isShown = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** What sticks out of the card or is cut off in it. */
  function clipped() {
    const card = document.querySelector('#holder .card');
    const frame = card.getBoundingClientRect();
    return [...card.querySelectorAll('*')].filter(isShown).flatMap((node) => {
      const box = node.getBoundingClientRect();
      const sticksOut = box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      const cuts = getComputedStyle(node).overflow !== 'visible';
      const isCut = cuts && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
      return sticksOut || isCut ? [nameOf(node)] : [];
    });
  }

  /** Buttons that somebody could not press: hidden, too small for a finger, or under something else. */
  function unreachable(root = document) {
    return [...root.querySelectorAll('.card button')].filter(isShown).flatMap((button) => {
      button.scrollIntoView({ block: 'nearest' });
      const box = button.getBoundingClientRect();
      const inSight = box.left >= 0 && box.right <= window.innerWidth && box.height >= 24 && box.width >= 24;
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return inSight && (top === button || button.contains(top)) ? [] : [nameOf(button)];
    });
  }

  const partsOf = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const lightOf = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  function groundOf(node) {
    for (let at = node; at !== null; at = at.parentElement) {
      const parts = partsOf(getComputedStyle(at).backgroundColor);
      if (parts.length === 3 || parts[3] === 1) return parts;
    }
    return [255, 255, 255];
  }

  /** Words with less contrast to their ground than WCAG AA asks for. */
  function faint(root = document.querySelector('#holder .card')) {
    const withWords = [...root.querySelectorAll('*')].filter(
      (node) =>
        isShown(node) && [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && /\p{L}/u.test(child.data)),
    );
    return withWords.flatMap((node) => {
      const [one, other] = [lightOf(partsOf(getComputedStyle(node).color)), lightOf(groundOf(node))].sort((a, b) => b - a);
      const contrast = (one + 0.05) / (other + 0.05);
      return contrast >= 4.5 ? [] : [`${nameOf(node)} has ${contrast.toFixed(1)}`];
    });
  }

  /** The page itself never scrolls; only the conversation and the lists in it do. */
  function scrolls() {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return scrollWidth > window.innerWidth || scrollHeight > window.innerHeight;
  }

  const atRest = () =>
    Promise.all(
      document
        .getAnimations()
        .filter(ends)
        .map((animation) => animation.finished),
    );
  const ends = (animation) => Number.isFinite(animation.effect.getComputedTiming().endTime);

  return { draw, clipped, unreachable, faint, scrolls, atRest };
})();
