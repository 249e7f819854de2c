import { wellKnownGroups } from './directory.ts';
import { authenticatorAppId, guidOf } from './ids.ts';

export interface Application {
  id: string;
  name: string;
  publisher: string;
  kind: 'vpp' | 'store' | 'web-clip';
  /** Bundle id, or the address of a web clip. */
  identifier: string;
  intent: 'required' | 'available' | null;
  /** Group it is assigned to; null is all licensed users. */
  groupId: string | null;
  licences: { used: number; total: number };
  /** Hue of its icon on the simulated phone. */
  hue: number;
}

type Row = [name: string, identifier: string, hue: number, intent: Application['intent'], used: number];

/** Everybody may have the work apps; who may enroll a phone is another question. */
const allStaff = wellKnownGroups.allStaff.id;

const microsoft: Row[] = [
  ['Microsoft Authenticator', 'com.microsoft.azureauthenticator', 222, 'required', 812],
  ['Microsoft Teams', 'com.microsoft.skype.teams', 244, 'required', 805],
  ['Microsoft Outlook', 'com.microsoft.Office.Outlook', 208, 'required', 804],
  ['Microsoft OneDrive', 'com.microsoft.skydrive', 204, 'required', 790],
  ['Microsoft Edge', 'com.microsoft.msedge', 188, 'available', 341],
  ['Microsoft Word', 'com.microsoft.Office.Word', 215, 'available', 512],
  ['Microsoft Excel', 'com.microsoft.Office.Excel', 150, 'available', 498],
];

const others: Row[] = [
  ['Contoso Timesheet', 'com.contoso.timesheet', 28, 'available', 390],
  ['Contoso Shop Floor', 'com.contoso.shopfloor', 12, 'available', 64],
  ['Adobe Acrobat Reader', 'com.adobe.Adobe-Reader', 2, 'available', 260],
  ['Contoso Travel', 'com.contoso.travel', 330, null, 0],
];

const vpp =
  (publisher: string) =>
  ([name, identifier, hue, intent, used]: Row): Application => ({
    id: guidOf(`app:${name}`),
    name,
    publisher,
    kind: 'vpp',
    identifier,
    intent,
    groupId: allStaff,
    licences: { used, total: 5000 },
    hue,
  });

const portal: Application = {
  id: guidOf('app:Company Portal'),
  name: 'Company Portal',
  publisher: 'Contoso IT',
  kind: 'web-clip',
  identifier: 'https://portal.manage.microsoft.com',
  intent: 'required',
  groupId: allStaff,
  licences: { used: 0, total: 0 },
  hue: 200,
};

export const applications: readonly Application[] = [
  ...microsoft.map(vpp('Microsoft Corporation')),
  ...others.map(vpp('Contoso')),
  portal,
];

/** What Intune installs by itself; these prompt on the phone. */
export const requiredApps = applications.filter((app) => app.intent === 'required' && app.kind === 'vpp');

/** The prompts after Authenticator's. */
export const otherRequiredApps = requiredApps.filter((app) => app.id !== authenticatorAppId);
