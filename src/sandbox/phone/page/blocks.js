import { el, hueOf, initials } from './dom.js';

/** Draws one block of a screen. `tap` presses a control; `type` and `typed` remember what is in a field. */
export function drawBlock(block, tools) {
  return draw[block.kind](block, tools);
}

const draw = {
  rows: (block, tools) =>
    el(
      'div',
      { class: 'group' },
      block.header ? el('h4', { class: 'group-header' }, block.header) : null,
      el(
        'ul',
        { class: 'rows' },
        block.rows.map((row) => el('li', {}, drawRow(row, tools))),
      ),
      block.footer ? el('p', { class: 'group-footer' }, block.footer) : null,
    ),

  hero: ({ glyph, hue, title, text }) =>
    el(
      'div',
      { class: 'hero' },
      el('span', { class: 'glyph big', hue, 'aria-hidden': 'true' }, glyph),
      el('h4', {}, title),
      el('p', {}, text),
    ),

  brand: ({ name, account }) =>
    el(
      'div',
      { class: 'brand' },
      el('span', { class: 'squares', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'), el('i')),
      el('strong', {}, name),
      el('p', {}, `← ${account}`),
    ),

  field: ({ id, label, value, hint, secret }, { type, typed, tap, main }) => {
    const input = el('input', {
      id: `field-${id}`,
      type: secret ? 'password' : 'email',
      value: typed(id) ?? value,
      placeholder: hint,
      autocomplete: 'off',
      spellcheck: 'false',
      oninput: (event) => type(id, event.target.value),
    });
    const onsubmit = (event) => {
      event.preventDefault();
      tap(main);
    };
    return el('form', { class: 'field', onsubmit }, el('label', { for: `field-${id}` }, label), input);
  },

  buttons: ({ buttons }, { tap }) =>
    el(
      'div',
      { class: 'buttons' },
      buttons.map((one) =>
        el('button', { type: 'button', class: one.kind, 'data-control': one.id, onclick: () => tap(one.id) }, one.label),
      ),
    ),

  apps: ({ apps }, tools) =>
    el(
      'ul',
      { class: 'apps' },
      apps.map((app) => el('li', {}, drawApp(app, tools))),
    ),

  dock: ({ apps }, tools) =>
    el(
      'ul',
      { class: 'apps dock', 'aria-label': 'Dock' },
      apps.map((app) => el('li', {}, drawApp(app, tools))),
    ),

  account: ({ name, address }) =>
    el(
      'div',
      { class: 'account' },
      el('span', { class: 'face', hue: hueOf(name), 'aria-hidden': 'true' }, initials(name)),
      el('div', {}, el('strong', {}, name), el('small', {}, address)),
    ),

  busy: ({ label }) => el('div', { class: 'busy' }, el('span', { class: 'spinner', 'aria-hidden': 'true' }), el('p', {}, label)),
  note: ({ text }) => el('p', { class: 'note' }, text),
};

/** A long detail stands under its label. */
const isLong = (row) => row.icon !== null && (row.detail ?? '').length > 12;

function drawRow(row, { tap }) {
  const look = `row ${row.kind}${isLong(row) ? ' stacked' : ''}`;
  const parts = [
    row.icon ? el('span', { class: 'glyph', hue: row.icon.hue, 'aria-hidden': 'true' }, row.icon.glyph) : null,
    el('span', { class: 'label' }, row.label),
    row.detail ? el('span', { class: 'detail' }, row.detail) : null,
    row.kind === 'danger' ? null : el('span', { class: 'chevron', 'aria-hidden': 'true' }),
  ];
  if (row.id === null) return el('div', { class: look }, ...parts);
  return el('button', { type: 'button', class: `${look} live`, 'data-control': row.id, onclick: () => tap(row.id) }, ...parts);
}

const stateWords = { ready: '', waiting: ', waiting for you', failed: ', not installed' };

function drawApp(app, { tap }) {
  const parts = [
    el('span', { class: `icon ${app.state}`, hue: app.hue, 'aria-hidden': 'true' }, app.glyph),
    el('span', {}, app.label),
  ];
  if (app.id === null) return el('div', { class: 'app' }, ...parts);
  const label = `${app.label}${stateWords[app.state]}`;
  return el(
    'button',
    { type: 'button', class: 'app live', 'data-control': app.id, 'aria-label': label, onclick: () => tap(app.id) },
    ...parts,
  );
}
