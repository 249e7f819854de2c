import { intuneLicenceOf } from '../../src/graph/licences.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const intune = 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5';
const office = '882e1d05-acd1-4ccb-8708-6ee03664b117';
const licence = (...plans: [string, string | undefined][]): object => ({
  skuPartNumber: 'SPE_E3',
  servicePlans: plans.map(([servicePlanId, provisioningStatus]) => ({ servicePlanId, provisioningStatus, appliesTo: 'User' })),
});
const licenceFrom = (...details: object[]): Promise<string> =>
  intuneLicenceOf(fakeGraph({ '/users/ada/licenseDetails': details }), 'ada');

it.each([
  ['Success', 'active'],
  ['PendingInput', 'pending'],
  ['PendingActivation', 'pending'],
  ['PendingProvisioning', 'pending'],
  ['Disabled', 'switched-off'],
  ['Error', 'error'],
  ['SomethingNew', 'unknown'],
  [undefined, 'unknown'],
])('reads %s as %s', async (status, expected) => {
  expect(await licenceFrom(licence([intune, status]))).toBe(expected);
});

it.each([
  '3e170737-c728-4eae-bbb9-3f3360f7184c',
  'd216f254-796f-4dab-bbfa-710686e646b9',
  'da24caf9-af8e-485c-b7c8-e73336da2693',
  '8E9FF0FF-AA7A-4B20-83C1-2F636B600AC2',
])('knows the Intune plan %s', async (plan) => {
  expect(await licenceFrom(licence([plan, 'Success']))).toBe('active');
});

it('does not count what Office brings for basic mobile management', async () => {
  expect(await licenceFrom(licence([office, 'Success']))).toBe('none');
});

it('takes the best of several licences', async () => {
  const details = [licence([intune, 'Disabled']), licence([office, 'Success'], [intune, 'Success']), licence([intune, 'Error'])];

  expect(await licenceFrom(...details)).toBe('active');
});

it('says none when there is no licence', async () => {
  expect(await licenceFrom()).toBe('none');
});

it('does not say none when Graph leaves the plans out', async () => {
  await expect(licenceFrom({ skuPartNumber: 'SPE_E3' })).rejects.toMatchObject({ code: 'graph-unavailable' });
});
