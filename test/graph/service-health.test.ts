import { serviceHealth } from '../../src/graph/service-health.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const path = '/admin/serviceAnnouncement/healthOverviews';

it.each([
  ['serviceOperational', 'fine'],
  ['serviceRestored', 'fine'],
  ['postIncidentReviewPublished', 'fine'],
  ['falsePositive', 'fine'],
  ['resolved', 'fine'],
  ['resolvedExternal', 'fine'],
  ['investigationSuspended', 'fine'],
  ['mitigated', 'fine'],
  ['mitigatedExternal', 'fine'],
  ['serviceDegradation', 'trouble'],
  ['serviceInterruption', 'trouble'],
  ['extendedRecovery', 'trouble'],
  ['restoringService', 'trouble'],
  ['verifyingService', 'trouble'],
  ['investigating', 'trouble'],
  ['confirmed', 'trouble'],
  ['reported', 'trouble'],
  ['unknownFutureValue', 'unknown'],
  [undefined, 'unknown'],
])('takes %s for %s', async (status, health) => {
  const graph = fakeGraph({ [path]: [{ id: 'Intune', service: 'Microsoft Intune', status }] });

  expect(await serviceHealth(graph)).toEqual([{ service: 'Microsoft Intune', status: health }]);
  expect(graph.asked[0]?.options).toEqual({ version: 'v1.0' });
});
