import { clock, el, hueOf, initials } from './dom.js';

export function drawPeople(host, people, { selected, choose }) {
  host.replaceChildren(
    ...people.map((person) =>
      el(
        'li',
        {},
        el(
          'button',
          {
            type: 'button',
            class: 'person',
            'data-focus': `person:${person.key}`,
            'aria-pressed': person.key === selected ? 'true' : 'false',
            onclick: () => choose(person.key),
          },
          el('span', { class: 'face', hue: hueOf(person.name), 'aria-hidden': 'true' }, initials(person.name)),
          el('span', {}, el('strong', {}, person.name), el('small', {}, person.story)),
        ),
      ),
    ),
  );
}

export function drawStory(host, person) {
  host.replaceChildren(
    el('span', { class: 'face large', hue: hueOf(person.name), 'aria-hidden': 'true' }, initials(person.name)),
    el(
      'div',
      {},
      el('h2', {}, person.name),
      el('p', { class: 'quiet' }, `${person.title}, ${person.address}`),
      el('p', {}, person.story),
    ),
  );
}

const licences = {
  active: 'Intune, active',
  none: 'None',
  'switched-off': 'Intune, switched off',
  'office-only': 'Office 365 only, no Intune',
};
const good = (text) => ({ text, tone: 'good' });
const wait = (text) => ({ text, tone: 'wait' });
const bad = (text) => ({ text, tone: 'bad' });

const authenticatorWords = {
  installed: good('Installed'),
  pendingInstall: wait('Waiting for Install'),
  failed: bad('Failed'),
  notInstalled: wait('Not installed'),
  'not assigned': wait('Not assigned'),
};
const complianceWords = {
  compliant: good('Compliant'),
  noncompliant: bad('Not compliant'),
  inGracePeriod: wait('In grace period'),
  unknown: wait('Not evaluated yet'),
};

export function drawFacts(host, facts, { authenticator }) {
  const account = card('What Contoso knows', [
    fact('Account', facts.account === 'on' ? good('On') : bad('Switched off')),
    fact('Licence', facts.licence === 'active' ? good(licences.active) : bad(licences[facts.licence])),
    ...(facts.devices.length === 0 ? [fact('Devices', { text: 'None enrolled', tone: 'plain' })] : []),
  ]);
  const devices = facts.devices.map((device) => deviceCard(device, authenticator));
  host.replaceChildren(account, ...devices, ...logCard(facts));
}

function deviceCard(device, authenticator) {
  const { installed, pending, failed } = device.apps;
  const isAccountDriven = device.enrollment === 'appleAccountDrivenUserEnrollment';
  const policies = device.failedPolicies.length > 0 ? `: ${device.failedPolicies.join(', ')}` : '';
  const compliance = complianceWords[device.compliance];
  const box = card(device.name, [
    fact('Model', { text: `${device.model}, iOS ${device.osVersion}`, tone: 'plain' }),
    fact('Enrolled', { text: clock(device.enrolledAt), tone: 'plain' }),
    fact('Method', { text: isAccountDriven ? 'Account driven User Enrollment' : 'Web based, whole device', tone: 'plain' }),
    fact('Authenticator', authenticatorWords[device.authenticator] ?? wait(device.authenticator)),
    fact('Other work apps', { text: `${installed} installed, ${pending} waiting, ${failed} failed`, tone: 'plain' }),
    fact('Registered', device.registered ? good('Yes') : wait('Not yet')),
    fact('Compliance', { ...compliance, text: `${compliance.text}${policies}` }),
  ]);
  if (isAccountDriven) box.append(switches(device.authenticator, authenticator));
  return box;
}

function switches(current, authenticator) {
  const states = { pending: 'pendingInstall', installed: 'installed', failed: 'failed' };
  const buttons = Object.entries(states).map(([word, state]) =>
    el(
      'button',
      { type: 'button', 'aria-pressed': state === current ? 'true' : 'false', onclick: () => authenticator(word) },
      word,
    ),
  );
  return el(
    'div',
    { class: 'switches', role: 'group', 'aria-label': 'Set Authenticator' },
    el('span', {}, 'Set Authenticator'),
    ...buttons,
  );
}

function logCard(facts) {
  const failures = facts.failures.map((one) =>
    logLine(one.at, { title: `Enrollment failed: ${one.reason}`, text: one.category, tone: 'bad' }),
  );
  const signIns = facts.signIns.map((one) =>
    logLine(one.at, {
      title: one.code === 0 ? `Signed in to ${one.app}` : `${one.code} in ${one.app}`,
      text: one.text,
      tone: one.code === 0 ? 'good' : 'wait',
    }),
  );
  if (failures.length + signIns.length === 0) return [];
  return [
    el('div', { class: 'card' }, el('h2', {}, 'Sign-ins and failures'), el('ul', { class: 'log' }, ...failures, ...signIns)),
  ];
}

function logLine(at, { title, text, tone }) {
  return el('li', { class: tone }, el('time', {}, clock(at)), el('span', {}, el('strong', {}, title), el('small', {}, text)));
}

function card(title, facts) {
  return el('div', { class: 'card' }, el('h2', {}, title), el('dl', { class: 'facts' }, ...facts.flat()));
}

function fact(name, { text, tone }) {
  return [el('dt', {}, name), el('dd', { class: tone }, text)];
}
