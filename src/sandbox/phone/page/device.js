import { drawBlock } from './blocks.js';
import { el } from './dom.js';

/** Draws the whole device. Keeps the keyboard where it was when the same screen is drawn again. */
export function drawDevice(host, { screen, family }, tools) {
  const wasInside = host.contains(host.ownerDocument.activeElement);
  const sameScreen = host.dataset.screen === `${screen.id}:${screen.alert?.title ?? ''}`;
  const focused = sameScreen ? keyOf(host.ownerDocument.activeElement) : null;
  host.dataset.screen = `${screen.id}:${screen.alert?.title ?? ''}`;
  host.dataset.family = family;
  host.dataset.look = screen.look;
  const frame = el('div', { class: 'frame' }, el('div', { class: 'island', 'aria-hidden': 'true' }), drawScreen(screen, tools));
  host.replaceChildren(frame);
  markMain(host, screen);
  // Whoever walks by keyboard lands on the next control, so Enter leads to the end.
  if (wasInside)
    (host.querySelector(focused ?? '.here') ?? host.querySelector('.here') ?? host.querySelector('.screen'))?.focus({
      preventScroll: true,
    });
}

function drawScreen(screen, tools) {
  const content = screen.blocks.map((block) => drawBlock(block, { ...tools, main: screen.main }));
  const body = el('div', { class: 'content' }, ...content);
  const inner = el('div', { class: 'under', inert: screen.alert !== null }, statusBar(), titleBar(screen, tools), body);
  return el(
    'div',
    {
      class: `screen ${screen.look}`,
      role: 'region',
      tabindex: '-1',
      'aria-label': `${screen.title}, screen ${screen.number} of 15`,
    },
    inner,
    screen.alert ? drawAlert(screen.alert, tools) : null,
    el('div', { class: 'indicator', 'aria-hidden': 'true' }),
  );
}

function statusBar() {
  const time = new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit', hour12: false });
  const bars = el('span', { class: 'signal' }, el('i'), el('i'), el('i'), el('i'));
  return el(
    'div',
    { class: 'status', 'aria-hidden': 'true' },
    el('b', {}, time),
    el('span', {}, bars, el('span', { class: 'battery' })),
  );
}

function titleBar(screen, { back }) {
  if (screen.look === 'home') return null;
  const button = screen.back
    ? el('button', { type: 'button', class: 'back', onclick: back }, screen.look === 'list' ? `‹ ${screen.back}` : screen.back)
    : el('span');
  return el('div', { class: 'bar' }, button, el('h3', {}, screen.title), el('span'));
}

function drawAlert(alert, { tap }) {
  const buttons = alert.buttons.map((one) =>
    el('button', { type: 'button', class: one.kind, 'data-control': one.id, onclick: () => tap(one.id) }, one.label),
  );
  return el(
    'div',
    { class: 'veil' },
    el(
      'div',
      { class: 'alert', role: 'alertdialog', 'aria-label': alert.title },
      el('h4', {}, alert.title),
      el('p', {}, alert.text),
      el('div', { class: 'alert-buttons' }, ...buttons),
    ),
  );
}

function markMain(host, screen) {
  const scope = screen.alert === null ? host : host.querySelector('.alert');
  const wanted = screen.alert === null ? screen.main : screen.alert.buttons.find((one) => one.kind !== 'plain')?.id;
  for (const node of scope?.querySelectorAll('[data-control]') ?? []) {
    if (node.dataset.control === wanted) node.classList.add('here');
  }
}

function keyOf(node) {
  if (node?.dataset?.control) return `[data-control="${node.dataset.control}"]`;
  return node?.id ? `#${node.id}` : null;
}
