import type { PhoneMessage, PhoneState, ScreenId } from '../tenant/model.ts';
import { mainControl } from '../tenant/phone.ts';
import { type PhoneWorld, screenOrder } from '../tenant/phone-world.ts';
import {
  allowBlocks,
  icloudBlocks,
  icloudPasswordBlocks,
  installingBlocks,
  microsoftBlocks,
  workAccountBlocks,
} from './draw-enrollment.ts';
import { authenticatorPrompt, homeBlocks, otherAppsPrompt, readyBlocks, teamsBlocks } from './draw-home.ts';
import { generalBlocks, managedBlocks, settingsBlocks, vpnBlocks } from './draw-settings.ts';
import { type Block, button, type PhoneAlert, type PhoneScreen } from './screen.ts';

interface Sketch {
  look: PhoneScreen['look'];
  title: string;
  back?: string;
  blocks: (phone: PhoneState, world: PhoneWorld) => Block[];
  alert?: (world: PhoneWorld) => PhoneAlert;
  autoMs?: number;
}

const sketches: Record<ScreenId, Sketch> = {
  home: { look: 'home', title: 'Home Screen', blocks: (_phone, world) => homeBlocks(world) },
  settings: { look: 'list', title: 'Settings', back: 'Home', blocks: (_phone, world) => settingsBlocks(world) },
  general: { look: 'list', title: 'General', back: 'Settings', blocks: (_phone, world) => generalBlocks(world) },
  vpn: { look: 'list', title: 'VPN & Device Management', back: 'General', blocks: vpnBlocks },
  'work-account': { look: 'sheet', title: 'Work Account', back: 'Cancel', blocks: workAccountBlocks },
  microsoft: { look: 'web', title: 'login.microsoftonline.com', back: 'Cancel', blocks: microsoftBlocks },
  icloud: { look: 'sheet', title: 'iCloud', back: 'Cancel', blocks: (_phone, world) => icloudBlocks(world) },
  'icloud-password': { look: 'sheet', title: 'iCloud', back: 'Back', blocks: (_phone, world) => icloudPasswordBlocks(world) },
  allow: { look: 'sheet', title: 'Remote Management', back: 'Cancel', blocks: (_phone, world) => allowBlocks(world) },
  installing: { look: 'sheet', title: 'Remote Management', blocks: installingBlocks, autoMs: 4000 },
  managed: { look: 'list', title: 'VPN & Device Management', back: 'General', blocks: (_phone, world) => managedBlocks(world) },
  'authenticator-prompt': {
    look: 'home',
    title: 'Home Screen',
    blocks: (_phone, world) => homeBlocks(world),
    alert: authenticatorPrompt,
  },
  'apps-prompt': { look: 'home', title: 'Home Screen', blocks: (_phone, world) => homeBlocks(world), alert: otherAppsPrompt },
  teams: { look: 'teams', title: 'Teams', back: 'Home', blocks: (_phone, world) => teamsBlocks(world) },
  ready: { look: 'teams', title: 'Chat', back: 'Home', blocks: (_phone, world) => readyBlocks(world) },
};

/** The phone's screen as the page draws it. */
export function drawScreen(phone: PhoneState, world: PhoneWorld): PhoneScreen {
  const { look, title, back, blocks, alert, autoMs } = sketches[phone.screen];
  return {
    id: phone.screen,
    number: screenOrder.indexOf(phone.screen) + 1,
    look,
    title,
    back: back ?? null,
    blocks: blocks(phone, world),
    alert: phone.message === null ? (alert?.(world) ?? null) : messageAlert(phone.message),
    main: phone.message === null ? mainControl(phone, world) : 'ok',
    autoMs: autoMs ?? null,
  };
}

function messageAlert({ title, text, asks }: PhoneMessage): PhoneAlert {
  if (asks === null) return { title, text, buttons: [button('ok', 'OK')] };
  return { title, text, buttons: [button('ok', 'Cancel', 'plain'), button('agree', 'Remove', 'danger')] };
}
