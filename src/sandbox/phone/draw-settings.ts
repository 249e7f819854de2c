import type { PhoneWorld } from '../tenant/phone-world.ts';
import { type Block, button, initialsOf, row, rows } from './screen.ts';

/** The Settings app down to "VPN & Device Management", as iOS 26 labels it. */
export function settingsBlocks({ person }: PhoneWorld): Block[] {
  const icon = (glyph: string, hue: number) => ({ icon: { glyph, hue } });
  return [
    {
      kind: 'account',
      name: person.name,
      address: 'Apple Account, iCloud, Media & Purchases',
      initials: initialsOf(person.name),
    },
    rows([
      row('Airplane Mode', icon('✈', 32)),
      row('Wi-Fi', { ...icon('≋', 212), detail: 'Home' }),
      row('Bluetooth', { ...icon('✱', 212), detail: 'On' }),
      row('Battery', icon('▮', 140)),
    ]),
    rows([
      row('General', { id: 'general', ...icon('⚙', 220), kind: 'link' }),
      row('Accessibility', icon('◎', 212)),
      row('Camera', icon('◉', 220)),
      row('Home Screen & App Library', icon('▦', 212)),
    ]),
  ];
}

export function generalBlocks({ person, device }: PhoneWorld): Block[] {
  return [
    rows([row('About'), row('Software Update', { detail: 'iOS 26.1' })]),
    rows([row('AirDrop'), row('AirPlay & Continuity'), row('CarPlay')]),
    rows([row(`${person.family} Storage`), row('Background App Refresh')]),
    rows([
      row('Date & Time'),
      row('Keyboard'),
      row('Language & Region'),
      row('VPN & Device Management', { id: 'vpn', kind: 'link', detail: device === null ? null : '1' }),
    ]),
    rows([row(`Transfer or Reset ${person.family}`), row('Shut Down', { kind: 'link' })]),
  ];
}

export function vpnBlocks(): Block[] {
  return [
    rows([row('VPN', { detail: 'Not Connected' })]),
    rows([row('Sign In to Work or School Account…', { id: 'work-account', kind: 'link' })], {
      footer: 'Access to work or school apps and data can be set up by signing in with your work or school account.',
    }),
  ];
}

export function managedBlocks({ person }: PhoneWorld): Block[] {
  return [
    rows([row('VPN', { detail: 'Not Connected' })]),
    rows([row(person.name, { detail: person.address, icon: { glyph: initialsOf(person.name), hue: 214 } })], {
      header: 'MANAGED ACCOUNT',
      footer: `This ${person.family} is managed by Contoso for work. Your own apps and data stay separate.`,
    }),
    rows([row('Contoso', { detail: 'Management Profile', icon: { glyph: '⚙', hue: 220 } })], { header: 'DEVICE MANAGEMENT' }),
    rows([row('Remove Management', { id: 'remove', kind: 'danger' })]),
    { kind: 'buttons', buttons: [button('home', 'Go to Home Screen')] },
  ];
}
