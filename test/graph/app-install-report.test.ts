import { appInstallFailure, type AppInstallFailure } from '../../src/graph/app-install-report.ts';
import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph } from '../../src/graph/client.ts';
import { fakeGraph, type Asked, type FakeGraph } from '../fakes/fake-graph.ts';
import { startStandIn } from './stand-in.ts';

const report = '/deviceManagement/reports/retrieveDeviceAppInstallationStatusReport';
const appId = '2f6d0b1e-8c44-4d39-9a6b-6a0f5e1d2c77';
const deviceId = 'a9a1b6a4-3f0d-4f6c-8a55-5b1d9f3e7c21';
const personId = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const wanted = { appId, deviceId, personId };
const failedRow: Readonly<Record<string, unknown>> = {
  HexErrorCode: '0x87D13B62',
  LastModifiedDateTime: '2026-11-23T07:59:02',
  UserId: personId,
  AppInstallState: 2,
  AppInstallState_loc: 'Failed',
  DeviceId: deviceId,
  AppInstallStateDetails: 3002,
  AppInstallStateDetails_loc: 'The user rejected the offer to install the app',
};

/** The report of these rows, in an order of columns that nobody asked for. */
const reportOf = (...rows: Readonly<Record<string, unknown>>[]): object => {
  const columns = Object.keys({ ...failedRow, ...rows[0] });
  return {
    TotalRowCount: rows.length,
    Schema: columns.map((Column) => ({ Column, PropertyType: 'String' })),
    Values: rows.map((row) => columns.map((column) => row[column])),
    SessionId: '',
  };
};
const graphWith = (...rows: Readonly<Record<string, unknown>>[]): FakeGraph => fakeGraph({ [report]: reportOf(...rows) });
const failureIn = (...rows: Readonly<Record<string, unknown>>[]): Promise<AppInstallFailure | null> =>
  appInstallFailure(graphWith(...rows), wanted);

it('tells why an app could not be installed, and when that was seen', async () => {
  expect(await failureIn(failedRow)).toEqual({
    code: '0x87D13B62',
    detail: 'The user rejected the offer to install the app',
    at: new Date('2026-11-23T07:59:02Z'),
  });
});

it('asks for one app, by itself, and never for a column of words', async () => {
  const graph = graphWith(failedRow);

  await appInstallFailure(graph, wanted);

  const [{ body, options }] = graph.asked as [Asked];
  expect(options).toEqual({ version: 'v1.0', alone: true });
  expect(body).toMatchObject({ filter: `(ApplicationId eq '${appId}')`, skip: 0, top: 1000 });
  expect((body as { select: string[] }).select.filter((name) => name.endsWith('_loc'))).toEqual([]);
});

it.each([
  ['another device', { DeviceId: 'b9a1b6a4-3f0d-4f6c-8a55-5b1d9f3e7c21' }],
  ['another person', { UserId: '11111111-2222-4333-8444-555555555555' }],
  ['no device', { DeviceId: '' }],
])('leaves out a row of %s', async (_whose, changes) => {
  expect(await failureIn({ ...failedRow, ...changes })).toBeNull();
});

it('knows device and person in either case, and does without the person', async () => {
  expect(await failureIn({ ...failedRow, DeviceId: deviceId.toUpperCase(), UserId: personId.toUpperCase() })).not.toBeNull();
  expect(await failureIn({ ...failedRow, UserId: '' })).not.toBeNull();
});

it.each([
  [-1, null],
  [1, null],
  [2, '0x87D13B62'],
  [3, null],
  [4, '0x87D13B62'],
  [5, null],
  [99, null],
])('takes the state %d for the failure %s', async (AppInstallState, code) => {
  const failure = await failureIn({ ...failedRow, AppInstallState });

  expect(failure?.code ?? null).toBe(code);
});

it.each(['0x00000000', '0x0', '0', '', null])('takes the code %s for none', async (HexErrorCode) => {
  expect(await failureIn({ ...failedRow, HexErrorCode })).toMatchObject({ code: null, detail: expect.any(String) });
});

it.each([
  ['there are none', { AppInstallStateDetails: 0, AppInstallStateDetails_loc: 'No additional details' }],
  ['Intune puts none into words', { AppInstallStateDetails_loc: '' }],
])('gives no details when %s', async (_when, changes) => {
  expect(await failureIn({ ...failedRow, ...changes })).toMatchObject({ detail: null });
});

it.each([
  ['2026-11-23T07:59:02Z', new Date('2026-11-23T07:59:02Z')],
  ['2026-11-23T08:59:02+01:00', new Date('2026-11-23T07:59:02Z')],
  ['2026-11-23T07:59:02.1234567', new Date('2026-11-23T07:59:02.123Z')],
  ['0001-01-01T00:00:00', null],
  ['soon', null],
  [null, null],
])('reads the time %s as %s', async (LastModifiedDateTime, at) => {
  expect((await failureIn({ ...failedRow, LastModifiedDateTime }))?.at).toEqual(at);
});

it('takes the newest of several rows', async () => {
  const older = { ...failedRow, LastModifiedDateTime: '2026-11-20T07:59:02', HexErrorCode: '0x87D13B01' };

  expect(await failureIn(older, failedRow)).toMatchObject({ code: '0x87D13B62' });
  expect(
    await failureIn(failedRow, { ...failedRow, LastModifiedDateTime: '2026-11-23T09:00:00', AppInstallState: 1 }),
  ).toBeNull();
});

it('looks at a second page, and at no third one', async () => {
  const others = Array.from({ length: 1000 }, (_, n) => ({ ...failedRow, DeviceId: `other-${n}` }));
  const onPage = (wantedPage: number): FakeGraph =>
    fakeGraph({
      [report]: ({ body }: Asked) =>
        (body as { skip: number }).skip === wantedPage * 1000 ? reportOf(...others.slice(1), failedRow) : reportOf(...others),
    });
  const [second, third] = [onPage(1), onPage(2)];

  expect(await appInstallFailure(second, wanted)).toMatchObject({ code: '0x87D13B62' });
  expect(await appInstallFailure(third, wanted)).toBeNull();
  expect([second.asked.length, third.asked.length]).toEqual([2, 2]);
});

it.each([{}, { Schema: [] }, { Values: [] }])('never reads half a report as no failure: %j', async (body) => {
  const graph = fakeGraph({ [report]: body });

  await expect(appInstallFailure(graph, wanted)).rejects.toMatchObject({ code: 'graph-unavailable' });
});

it('reads bytes over HTTP, beside a batch', async () => {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const standIn = await startStandIn(({ url }) =>
    url.endsWith(report) ? { headers, body: JSON.stringify(reportOf(failedRow)) } : { body: { responses: [] } },
  );
  const reader = batchedReader(connectGraph({ baseUrl: standIn.url, credential: null, retryBaseMs: 1 }));

  const [failure] = await Promise.all([
    appInstallFailure(reader, wanted),
    reader.get('/users/1', { version: 'v1.0' }).catch(() => null),
    reader.get('/users/2', { version: 'v1.0' }).catch(() => null),
  ]);

  const asked = standIn.received.filter(({ url }) => url.endsWith(report));
  await standIn.close();
  expect(failure).toMatchObject({ code: '0x87D13B62' });
  expect(asked).toMatchObject([{ method: 'POST', body: { skip: 0 } }]);
});
