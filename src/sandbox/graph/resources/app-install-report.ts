import { randomUUID } from 'node:crypto';
import type { AppProblem, AppState, Device } from '../../tenant/device.ts';
import type { Person } from '../../tenant/person.ts';
import type { GraphCall, Resource } from '../call.ts';
import { badRequest, GraphRefusal } from '../errors.ts';
import { ownerOf } from './people.ts';

interface ReportWish {
  filter: string;
  select: string[];
  search: string;
  skip: number;
  top: number;
}

const columns: Record<string, 'String' | 'Int32' | 'DateTime'> = {
  DeviceId: 'String',
  DeviceName: 'String',
  UserId: 'String',
  UserPrincipalName: 'String',
  UserName: 'String',
  Platform: 'String',
  AppVersion: 'String',
  ApplicationId: 'String',
  AppInstallState: 'Int32',
  AppInstallState_loc: 'String',
  AppInstallStateDetails: 'Int32',
  AppInstallStateDetails_loc: 'String',
  ErrorCode: 'Int32',
  HexErrorCode: 'String',
  LastModifiedDateTime: 'DateTime',
};

const states: Record<AppState, [number: number, text: string]> = {
  installed: [1, 'Installed'],
  failed: [2, 'Failed'],
  notInstalled: [3, 'Not installed'],
  uninstallFailed: [4, 'Uninstall failed'],
  pendingInstall: [5, 'Pending install'],
  notApplicable: [-1, 'Not applicable'],
  unknown: [99, 'Unknown'],
};

const rejected: AppProblem = {
  detail: 3002,
  detailText: 'The user rejected the offer to install the app',
  code: '0x87D13B62',
};

const noProblem: AppProblem = { detail: 0, detailText: '', code: '0x00000000' };

/** POST /deviceManagement/reports/retrieveDeviceAppInstallationStatusReport: one row a device for one app, sent as bytes. */
export const appInstallReport: Resource = {
  method: 'POST',
  path: '/deviceManagement/reports/retrieveDeviceAppInstallationStatusReport',
  answer(call) {
    const wish = wishOf(call);
    const application = /ApplicationId\s+eq\s+'([^']+)'/i.exec(wish.filter)?.[1];
    if (application === undefined) throw badRequest('The filter needs an ApplicationId.');
    const chosen = Object.keys(columns).filter(
      (name) => wish.select.length === 0 || wish.select.includes(name.replace('_loc', '')),
    );
    const all = call.state.devices.flatMap((device) => {
      const state = device.apps[application];
      const row = state === undefined || state === null ? null : valuesOf(device, ownerOf(call, device), { application, state });
      return row === null || !JSON.stringify(row).toLowerCase().includes(wish.search.toLowerCase()) ? [] : [row];
    });
    const page = all.slice(wish.skip, wish.skip + wish.top);
    const body = {
      TotalRowCount: all.length,
      Schema: chosen.map((name) => ({ Column: name, PropertyType: columns[name] })),
      Values: page.map((row) => chosen.map((name) => row[name])),
      SessionId: '',
    };
    return { status: 200, headers: { 'Content-Type': 'application/octet-stream', 'request-id': randomUUID() }, body };
  },
};

function wishOf(call: GraphCall): ReportWish {
  const { filter = '', select = [], search = '', skip = 0, top = 50 } = (call.body ?? {}) as Partial<ReportWish>;
  if (select.some((name) => name.endsWith('_loc'))) throw new GraphRefusal(400, 'UnknownError', '');
  return { filter, select, search, skip, top };
}

function valuesOf(device: Device, owner: Person, app: { application: string; state: AppState }): Record<string, unknown> {
  const [number, text] = states[app.state];
  const problem = device.appProblems[app.application] ?? (app.state === 'failed' ? rejected : noProblem);
  return {
    DeviceId: device.id,
    DeviceName: device.name,
    UserId: owner.id,
    UserPrincipalName: owner.address,
    UserName: owner.name,
    Platform: 'iOS',
    AppVersion: app.state === 'installed' ? '6.8.38' : '',
    ApplicationId: app.application,
    AppInstallState: number,
    AppInstallState_loc: text,
    AppInstallStateDetails: problem.detail,
    AppInstallStateDetails_loc: problem.detailText,
    ErrorCode: Number.parseInt(problem.code, 16) | 0,
    HexErrorCode: problem.code,
    LastModifiedDateTime: device.lastSync.slice(0, 19),
  };
}
