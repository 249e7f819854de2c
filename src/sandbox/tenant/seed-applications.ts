import { wellKnownGroups } from './directory.ts';
import { guidOf } from './ids.ts';
import type { Application } from './organisation.ts';
import { toGroup } from './targets.ts';

type Row = [name: string, identifier: string, hue: number, intent: Application['intent'], used: number];

/** Everybody may have the work apps; who may enroll a phone is another question. */
const allStaff = () => [toGroup(wellKnownGroups.allStaff.id)];

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
    targets: allStaff(),
    licensing: 'user',
    licences: { used, total: 5000 },
    hue,
  });

const portal = (): Application => ({
  id: guidOf('app:Company Portal'),
  name: 'Company Portal',
  publisher: 'Contoso IT',
  kind: 'web-clip',
  identifier: 'https://portal.manage.microsoft.com',
  intent: 'required',
  targets: allStaff(),
  licensing: 'user',
  licences: { used: 0, total: 0 },
  hue: 200,
});

/** The apps of the first day. */
export const seedApplications = (): Application[] => [
  ...microsoft.map(vpp('Microsoft Corporation')),
  ...others.map(vpp('Contoso')),
  portal(),
];
