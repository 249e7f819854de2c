import { intuneLicenceRule } from '../../src/diagnosis/intune-licence.ts';
import { UsherError } from '../../src/errors.ts';
import type { IntuneLicence } from '../../src/graph/licences.ts';
import { now, refusing } from '../checks/person.ts';
import { paths, personIn, plan } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { clear, notReported, skipped, type Told, told } from './told.ts';

const officePlan = '882e1d05-acd1-4ccb-8708-6ee03664b117';
const decide = (licence: IntuneLicence, guest: boolean | null = false) => intuneLicenceRule.decide({ licence, guest }, now);

it.each<[IntuneLicence, Told]>([
  ['none', ['none', 'certain', 'tell-it', 'it']],
  ['switched-off', ['off', 'certain', 'tell-it', 'it']],
  ['error', ['error', 'certain', 'tell-it', 'it']],
  ['pending', ['pending', 'high', 'check-again', 'nobody']],
])('with a licence that is %s', (licence, expected) => {
  expect(told(intuneLicenceRule, decide(licence))).toEqual(expected);
});

it('is clear with a licence, and cannot tell from a status it does not know', () => {
  expect(decide('active')).toEqual(clear);
  expect(decide('unknown')).toEqual(notReported);
});

it('does not miss a licence in a guest, whose own organisation gives it', () => {
  expect(decide('none', true)).toEqual(skipped);
});

it('is no longer certain when it cannot see whether the person is a guest', async () => {
  const graph = personIn({ [paths.licences]: [], [paths.user]: new UsherError('graph-forbidden', 'refused') });

  expect(await runRule(intuneLicenceRule, graph)).toMatchObject({ case: 'none', confidence: 'high' });
});

it('does not take Mobile Device Management for Office 365 for a licence', async () => {
  const graph = personIn({ [paths.licences]: [plan(officePlan)] });

  expect(told(intuneLicenceRule, await runRule(intuneLicenceRule, graph))).toEqual(['none', 'certain', 'tell-it', 'it']);
});

it('tells a licence that is still arriving from one that is missing', async () => {
  const pending = { servicePlanId: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', provisioningStatus: 'PendingProvisioning' };
  const graph = personIn({ [paths.licences]: [{ id: 'x', servicePlans: [pending] }] });

  expect(await runRule(intuneLicenceRule, graph)).toMatchObject({ case: 'pending' });
});

it.each([
  ['graph-forbidden', 'forbidden'],
  ['graph-unavailable', 'unavailable'],
] as const)('cannot tell after %s', async (code, reason) => {
  expect(await runRule(intuneLicenceRule, refusing(code))).toEqual({ kind: 'unknown', reason });
});
