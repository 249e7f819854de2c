import { path } from './address.ts';
import { sameId, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';
import { requiredRowsIn } from './required.ts';

export interface AppState {
  /** The id of the app object in Intune, as in AuthenticatorApp. */
  applicationId: string;
  name: string;
  /** Intune's word: requiredInstall, available, exclude … */
  intent: string;
  state: 'installed' | 'pending' | 'failed' | 'not-installed' | 'not-applicable' | 'unknown';
}

const states: Readonly<Record<string, AppState['state']>> = {
  installed: 'installed',
  pendingInstall: 'pending',
  failed: 'failed',
  uninstallFailed: 'failed',
  notInstalled: 'not-installed',
  notApplicable: 'not-applicable',
};

/**
 * Every app meant for one person's device, and how far it got. An app that is not listed is not meant for them.
 * beta only; Intune gives no time and no error code here. Needs DeviceManagementManagedDevices.Read.All.
 */
export async function appStatesOn(graph: GraphReader, personId: string, deviceId: string): Promise<AppState[]> {
  const address = path`/users/${personId}/mobileAppIntentAndStates/${deviceId}`;
  const select = ['id', 'managedDeviceIdentifier', 'userId', 'mobileAppList'];
  const answer = await graph.get<Raw>(address, { version: 'beta', select });
  if (isOfSomeoneElse(answer, personId)) return [];
  return requiredRowsIn(answer, 'mobileAppList').flatMap(stateFrom);
}

/**
 * The same for all devices of a person in one question, by device id in lower case. A device without an entry: Intune has
 * not looked at its apps yet. beta only. Needs DeviceManagementManagedDevices.Read.All.
 */
export async function appStatesByDevice(graph: GraphReader, personId: string): Promise<ReadonlyMap<string, AppState[]>> {
  const rows = await graph.list<Raw>(path`/users/${personId}/mobileAppIntentAndStates`, { version: 'beta' });
  const own = rows.filter((row) => !isOfSomeoneElse(row, personId));
  return new Map(
    own.flatMap((row) => {
      const device = textIn(row, 'managedDeviceIdentifier')?.toLowerCase();
      return device === undefined ? [] : [[device, requiredRowsIn(row, 'mobileAppList').flatMap(stateFrom)] as const];
    }),
  );
}

function isOfSomeoneElse(answer: Raw, personId: string): boolean {
  const owner = textIn(answer, 'userId');
  return owner !== null && !sameId(owner, personId);
}

function stateFrom(row: Raw): AppState[] {
  const applicationId = textIn(row, 'applicationId');
  if (applicationId === null) return [];
  const name = textIn(row, 'displayName') ?? '';
  const intent = textIn(row, 'mobileAppIntent') ?? 'unknown';
  return [{ applicationId, name, intent, state: states[textIn(row, 'installState') ?? ''] ?? 'unknown' }];
}
