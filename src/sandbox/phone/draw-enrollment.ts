import type { PhoneState } from '../tenant/model.ts';
import type { PhoneWorld } from '../tenant/phone-world.ts';
import { type Block, button } from './screen.ts';

/** From the typed address to the installed management profile. */
export function workAccountBlocks(phone: PhoneState, { person }: PhoneWorld): Block[] {
  return [
    {
      kind: 'hero',
      glyph: '⌘',
      hue: 214,
      title: 'Sign In with Your Work or School Account',
      text: `Your ${person.family} will be set up for work. Your own data stays private.`,
    },
    { kind: 'field', id: 'address', label: 'Work account', value: phone.address, hint: person.address, secret: false },
    { kind: 'buttons', buttons: [button('continue', 'Continue')] },
  ];
}

export function microsoftBlocks(phone: PhoneState): Block[] {
  return [
    { kind: 'brand', name: 'Microsoft', account: phone.address },
    { kind: 'field', id: 'password', label: 'Enter password', value: '', hint: 'Any password works here', secret: true },
    { kind: 'buttons', buttons: [button('sign-in', 'Sign in')] },
    { kind: 'note', text: 'Contoso sign-in. After this you approve a notification in Authenticator, if Contoso asks for it.' },
  ];
}

export function icloudBlocks({ person }: PhoneWorld): Block[] {
  const text = `Contoso wants to set up this ${person.family} for work with your Managed Apple Account.`;
  return [
    { kind: 'hero', glyph: '☁', hue: 205, title: 'Sign In to iCloud', text },
    { kind: 'account', name: person.name, address: person.address, initials: '' },
    { kind: 'buttons', buttons: [button('continue', 'Sign In to iCloud')] },
  ];
}

export function icloudPasswordBlocks({ person }: PhoneWorld): Block[] {
  return [
    { kind: 'hero', glyph: '☁', hue: 205, title: 'Managed Apple Account', text: `Enter the password for ${person.address}.` },
    { kind: 'field', id: 'icloud-password', label: 'Password', value: '', hint: 'Any password works here', secret: true },
    { kind: 'buttons', buttons: [button('continue', 'Continue')] },
  ];
}

export function allowBlocks({ person }: PhoneWorld): Block[] {
  return [
    {
      kind: 'hero',
      glyph: '⚙',
      hue: 220,
      title: 'Allow Remote Management',
      text: `Contoso can set up work accounts, apps and settings on this ${person.family}. It cannot see your own apps, photos, messages or location.`,
    },
    { kind: 'buttons', buttons: [button('allow', 'Allow Remote Management'), button('dont-allow', 'Don’t Allow', 'plain')] },
  ];
}

export function installingBlocks(): Block[] {
  return [
    { kind: 'busy', label: 'Installing the management profile…' },
    { kind: 'note', text: 'This can take a few minutes. You do not have to do anything.' },
  ];
}
