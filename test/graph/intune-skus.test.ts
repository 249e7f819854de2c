import { intuneSkus } from '../../src/graph/intune-skus.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const intune = 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5';
const sku = (changes: object = {}) => ({
  skuId: 'E3',
  skuPartNumber: 'SPE_E3',
  capabilityStatus: 'Enabled',
  servicePlans: [{ servicePlanId: intune.toUpperCase() }, { servicePlanId: 'other' }],
  ...changes,
});
const from = (...rows: object[]) => intuneSkus(fakeGraph({ '/subscribedSkus': rows }));

it('lists the subscriptions with Intune in them, and which part it is', async () => {
  expect(await from(sku())).toEqual([{ skuId: 'e3', name: 'SPE_E3', usable: true, intunePlans: [intune] }]);
});

it('leaves out what only sounds like Intune', async () => {
  expect(await from(sku({ servicePlans: [{ servicePlanId: '882e1d05-acd1-4ccb-8708-6ee03664b117' }] }))).toEqual([]);
});

it.each([
  ['Warning', true],
  ['Suspended', false],
  ['LockedOut', false],
  ['SomethingNew', null],
])('a subscription in the state %s can be used: %s', async (capabilityStatus, usable) => {
  expect((await from(sku({ capabilityStatus })))[0]?.usable).toBe(usable);
});

it('never takes parts that are left out for none', async () => {
  await expect(from(sku({ servicePlans: undefined }))).rejects.toMatchObject({ code: 'graph-unavailable' });
});
