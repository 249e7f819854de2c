import type { AppState, Device } from '../tenant/device.ts';
import type { PhoneWorld } from '../tenant/phone-world.ts';
import { type Block, button, initialsOf, type PhoneAlert, type PhoneApp, row, rows } from './screen.ts';

type Icon = [label: string, glyph: string, hue: number];

const own = (icons: Icon[]): PhoneApp[] => icons.map(([label, glyph, hue]) => ({ id: null, label, glyph, hue, state: 'ready' }));

const ownApps = own([
  ['Photos', '✿', 45],
  ['Camera', '◉', 220],
  ['Maps', '➤', 130],
  ['Weather', '☀', 205],
  ['Notes', '✎', 48],
  ['Health', '♥', 350],
  ['Music', '♪', 345],
]);

const dockApps = own([
  ['Phone', '✆', 135],
  ['Safari', '✦', 205],
  ['Messages', '✉', 140],
  ['Clock', '◔', 230],
]);

const settings: PhoneApp = { id: 'settings', label: 'Settings', glyph: '⚙', hue: 220, state: 'ready' };

/** The home screen; work apps join it as Intune installs them. */
export function homeBlocks(world: PhoneWorld): Block[] {
  const { device } = world;
  return [
    { kind: 'apps', apps: [...ownApps, settings, ...(device === null ? [] : workApps(world, device))] },
    { kind: 'dock', apps: dockApps },
  ];
}

function workApps({ authenticator, authenticatorApp, otherApps }: PhoneWorld, device: Device): PhoneApp[] {
  const glyphs: Record<string, string> = { Teams: 'T', Outlook: 'O', OneDrive: '☁' };
  const others = otherApps.map((app): PhoneApp => {
    const label = app.name.replace('Microsoft ', '');
    return {
      id: label === 'Teams' ? 'teams' : null,
      label,
      glyph: glyphs[label] ?? '•',
      hue: app.hue,
      state: iconOf(device.apps[app.id]),
    };
  });
  if (authenticatorApp === null && authenticator !== 'installed') return others;
  return [{ id: 'authenticator', label: 'Authenticator', glyph: '✓', hue: 222, state: iconOf(authenticator) }, ...others];
}

function iconOf(state: AppState | null | undefined): PhoneApp['state'] {
  if (state === 'failed') return 'failed';
  return state === 'installed' ? 'ready' : 'waiting';
}

/** iOS asks before a managed app comes; "Install" is the tap that people miss. */
export function installPrompt(names: string): PhoneAlert {
  return {
    title: 'App Installation',
    text: `“manage.microsoft.com” is about to install and manage ${names}. Your Apple Account will not be charged for this.`,
    buttons: [button('cancel', 'Cancel', 'plain'), button('install', 'Install')],
  };
}

export const authenticatorPrompt = () => installPrompt('the app “Microsoft Authenticator”');

export function otherAppsPrompt({ otherApps }: PhoneWorld): PhoneAlert {
  const names = otherApps.map((app) => `“${app.name}”`);
  if (names.length < 2) return installPrompt(`the app ${names.join('')}`);
  return installPrompt(`the apps ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
}

export function teamsBlocks({ person }: PhoneWorld): Block[] {
  return [
    { kind: 'hero', glyph: 'T', hue: 244, title: 'Microsoft Teams', text: `Sign in as ${person.address}` },
    { kind: 'note', text: `Your ${person.family} is registered with Contoso on the first sign-in. That takes a few seconds.` },
    { kind: 'buttons', buttons: [button('continue', 'Continue')] },
  ];
}

export function readyBlocks({ person, device }: PhoneWorld): Block[] {
  const compliant = device?.compliance === 'compliant';
  const note = compliant
    ? 'This device is registered and meets Contoso’s rules.'
    : 'This device does not meet Contoso’s rules yet.';
  return [
    rows(
      [
        row('Usher', { detail: 'How is it going with your phone?', icon: { glyph: 'U', hue: 244 } }),
        row('Team chat', { detail: 'Lunch at twelve?', icon: { glyph: 'TC', hue: 20 } }),
        row(person.department, {
          detail: 'New files for this week',
          icon: { glyph: initialsOf(person.department), hue: 160 },
        }),
      ],
      { footer: note },
    ),
    { kind: 'buttons', buttons: [button('home', 'Go to Home Screen', 'plain')] },
  ];
}
