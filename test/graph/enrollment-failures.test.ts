import { enrollmentFailuresOf } from '../../src/graph/enrollment-failures.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const event = {
  '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent',
  eventDateTime: '2026-11-23T07:50:12Z',
  userId: 'ada',
  failureCategory: 'enrollmentRestrictionsEnforced',
  failureReason: 'DeviceTypeNotSupported',
};
const failuresFrom = (...rows: object[]) =>
  enrollmentFailuresOf(fakeGraph({ '/users/ada/deviceManagementTroubleshootingEvents': rows }), 'ada');

it('tells when and why an enrollment failed', async () => {
  const at = new Date('2026-11-23T07:50:12Z');

  expect(await failuresFrom(event)).toEqual([
    { at, category: 'enrollmentRestrictionsEnforced', reason: 'DeviceTypeNotSupported' },
  ]);
});

it('puts the newest first and leaves out other kinds and other people', async () => {
  const older = { ...event, eventDateTime: '2026-11-20T07:50:12Z', failureReason: 'older' };
  const app = { ...event, '@odata.type': '#microsoft.graph.mobileAppTroubleshootingEvent' };
  const other = { ...event, userId: 'eve' };
  const never = { ...event, eventDateTime: '0001-01-01T00:00:00Z' };

  const failures = await failuresFrom(older, app, other, never, event);

  expect(failures.map(({ reason }) => reason)).toEqual(['DeviceTypeNotSupported', 'older']);
});

it.each(['unknownFutureValue', undefined])('takes the category %s for unknown', async (failureCategory) => {
  expect(await failuresFrom({ ...event, failureCategory, failureReason: undefined })).toMatchObject([
    { category: 'unknown', reason: '' },
  ]);
});
