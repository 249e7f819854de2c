import type { Device } from './device.ts';
import { guidOf } from './ids.ts';
import type { Person } from './person.ts';
import { type AppliedPolicy, blockingPolicy, compliantPhonePolicy, type SignInEntry, signInDefaults } from './sign-in.ts';

const minute = 60 * 1000;

type Row = [minutesAgo: number, code: number, app?: string];

/** Nobody's log is clean: 50058 and 50140 are interrupts that healthy people produce all day. */
const everyday: Row[] = [
  [3010, 0],
  [2880, 50058],
  [2879, 0, 'Microsoft Outlook'],
  [1500, 50140],
  [1499, 0],
  [1460, 16000, 'OneDrive'],
  [1459, 0, 'OneDrive'],
];

const own: Record<string, Row[]> = {
  disabled: [
    [3010, 0],
    [95, 50057],
    [20, 50057],
  ],
  'conditional-access': [...everyday, [1445, 50058], [52, 53003, 'Microsoft Outlook'], [25, 53003]],
  'wrong-password': [...everyday, [64, 50126], [61, 50126], [58, 50126, 'Microsoft Outlook'], [21, 50126], [18, 50126]],
  locked: [...everyday, [34, 50126], [33, 50126], [32, 50126], [31, 50126], [30, 50053], [14, 50053]],
  'not-compliant': [...everyday, [31, 530001, 'Microsoft Outlook']],
  'authenticator-pending': [...everyday, [59, 0, 'Microsoft Authentication Broker'], [12, 50127]],
  'authenticator-failed': [...everyday, [299, 0, 'Microsoft Authentication Broker'], [40, 50127]],
  'lost-phone': [...everyday, [179, 0, 'Microsoft Authentication Broker'], [44, 500121], [41, 500121]],
  'sso-conflict': [...everyday, [1559, 0, 'Microsoft Authentication Broker'], [38, 50129], [22, 50129, 'Microsoft Outlook']],
  'no-method': [[46, 50079]],
  guest: [[4300, 0]],
};

/** The sign-in log of the last days, oldest first. */
export function seedSignIns(people: readonly Person[], devices: readonly Device[], now: Date): SignInEntry[] {
  const entries = people.flatMap((person) => {
    const device = devices.findLast((one) => one.userId === person.id && one.registered);
    return (own[person.key ?? ''] ?? everyday).map((row) => entry(person, row, { now, deviceId: device?.id ?? null }));
  });
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}

function entry(
  person: Person,
  [minutesAgo, code, app = 'Microsoft Teams']: Row,
  about: { now: Date; deviceId: string | null },
): SignInEntry {
  const enrolling = app === 'Microsoft Authentication Broker';
  return {
    ...signInDefaults(),
    id: guidOf(`sign-in:${person.id}:${minutesAgo}`),
    at: new Date(about.now.getTime() - minutesAgo * minute).toISOString(),
    userId: person.id,
    app,
    resource: enrolling ? 'Microsoft Intune Enrollment' : 'Office 365 Exchange Online',
    code,
    policies: policiesOf(person, code),
    deviceId: about.deviceId,
    place: code === 53003 ? 'abroad' : 'home',
  };
}

function policiesOf(person: Person, code: number): AppliedPolicy[] {
  if (code === 53003) return [blockingPolicy(person.blockedBy)];
  if (code === 530001) return [compliantPhonePolicy('failure')];
  return code === 0 ? [compliantPhonePolicy('success')] : [];
}
