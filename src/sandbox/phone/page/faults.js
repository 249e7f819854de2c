import { addFault, readFaults, removeFault } from './api.js';
import { el, keepingFocus } from './dom.js';

const person = '/users/';

/** Presets; the match is on "METHOD version/path". */
const presets = [
  {
    name: 'Too many requests',
    text: '429 with Retry-After 2, twice',
    fault: { match: person, status: 429, retryAfter: 2, times: 2 },
  },
  { name: 'No permission for devices', text: '403 on managed devices', fault: { match: 'managedDevices', status: 403 } },
  {
    name: 'No sign-in log',
    text: '403, the tenant has no Entra ID P1',
    fault: { match: 'signIns', status: 403, code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' },
  },
  { name: 'Service down', text: '503 on everything', fault: { match: '.', status: 503 } },
  { name: 'Slow', text: '3 seconds for every answer', fault: { match: '.', delayMs: 3000 } },
  { name: 'Hangs', text: 'Licences never answer', fault: { match: 'licenseDetails', hang: true } },
  { name: 'Broken answer', text: 'Half of the JSON, once', fault: { match: '.', truncate: true, times: 1 } },
];

const same = (fault, preset) =>
  fault.match === preset.fault.match &&
  ['status', 'code', 'retryAfter', 'delayMs', 'hang', 'truncate'].every((name) => fault[name] === preset.fault[name]);

/** Draws the switches with what is on right now. */
export async function drawFaults(host) {
  const active = await readFaults();
  const seen = JSON.stringify(active.map((fault) => fault.id));
  if (host.dataset.seen === seen) return;
  host.dataset.seen = seen;
  keepingFocus(() =>
    host.replaceChildren(
      ...presets.map((preset) =>
        line(
          preset,
          active.find((fault) => same(fault, preset)),
          host,
        ),
      ),
    ),
  );
}

function line(preset, fault, host) {
  const toggle = async () => {
    await (fault === undefined ? addFault(preset.fault) : removeFault(fault.id));
    await drawFaults(host);
  };
  return el(
    'li',
    {},
    el(
      'button',
      {
        type: 'button',
        role: 'switch',
        class: 'switch',
        'data-focus': `fault:${preset.name}`,
        'aria-checked': fault === undefined ? 'false' : 'true',
        onclick: toggle,
      },
      el('span', { class: 'knob', 'aria-hidden': 'true' }),
      el('span', {}, el('strong', {}, preset.name), el('small', {}, preset.text)),
    ),
  );
}
