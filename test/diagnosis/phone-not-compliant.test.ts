import { phoneNotCompliant } from '../../src/diagnosis/phone-not-compliant.ts';
import { UsherError } from '../../src/errors.ts';
import type { ManagedDevice } from '../../src/graph/managed-devices.ts';
import { ago, device, now, refusing } from '../checks/person.ts';
import { paths, personIn, phoneRow, tenant } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const decide = (phones: ManagedDevice[], policies: string[] | null = ['iOS baseline']) =>
  phoneNotCompliant.decide({ phones, policies }, now);
const failing = { [paths.devices]: [phoneRow({ complianceState: 'noncompliant' })] };

it('names the failing policies to IT alone, as of the phone’s last contact', async () => {
  const found = findingOf(phoneNotCompliant, await runRule(phoneNotCompliant, personIn(failing)));

  expect(found).toMatchObject({ case: 'failed', confidence: 'high', asOf: '2026-11-23T09:30:00.000Z' });
  expect(found.forIt).toContain('Failing: iOS BYOD baseline.');
  expect(found.forIt).toContain('Entra lags');
  expect(found.cause + found.next).not.toContain('iOS BYOD baseline');
  expect(found.next).toContain('Open Teams on the phone. It shows what to change');
});

it('still tells when the policies cannot be read, and says so to IT', async () => {
  const refused = { ...failing, [paths.policies]: new UsherError('graph-forbidden', 'refused') };
  const found = findingOf(phoneNotCompliant, await runRule(phoneNotCompliant, personIn(refused)));

  expect(found).toMatchObject({ case: 'failed', evidence: { read: 'no', count: 0 } });
  expect(found.forIt).toContain('could not be read');
});

describe('a grace period', () => {
  it('does not stop anybody yet, so it is asked about, with its date', () => {
    const verdict = decide([device({ compliance: 'grace', graceUntil: new Date('2026-11-27T08:00:00Z') })]);

    expect(told(phoneNotCompliant, verdict)).toEqual(['grace', 'medium', 'check-again', 'employee']);
    expect(findingOf(phoneNotCompliant, verdict).cause).toContain('until November 27 at 9:00');
    expect(answerOf(phoneNotCompliant, verdict, 'no').cause).toContain('not what stops you');
  });

  it('without an end names no date', () => {
    const { cause, forIt } = findingOf(phoneNotCompliant, decide([device({ compliance: 'grace', graceUntil: null })]));

    expect(cause).toContain('There is still time');
    expect(cause + forIt).not.toMatch(/January|1970/);
  });

  it('does not take Graph’s far future for a date', async () => {
    const endless = phoneRow({
      complianceState: 'inGracePeriod',
      complianceGracePeriodExpirationDateTime: '9999-12-31T23:59:59Z',
    });
    const verdict = await runRule(phoneNotCompliant, personIn({ [paths.devices]: [endless] }));

    expect(findingOf(phoneNotCompliant, verdict)).toMatchObject({ case: 'grace', evidence: { dated: 'no' } });
  });

  it('that is over is likely the cause', () => {
    const verdict = decide([device({ compliance: 'grace', graceUntil: ago(60) })]);

    expect(told(phoneNotCompliant, verdict)).toEqual(['graceOver', 'high', 'check-again', 'employee']);
  });
});

describe('several phones', () => {
  const phones = [device({ name: 'Good' }), device({ name: 'Bad', compliance: 'not-compliant' })];

  it('are asked about, because the one in hand may be fine', () => {
    const verdict = decide(phones);

    expect(findingOf(phoneNotCompliant, verdict)).toMatchObject({ confidence: 'medium', evidence: { phone: 'Bad', phones: 2 } });
    expect(findingOf(phoneNotCompliant, verdict).question?.text).toContain('“Bad”');
    expect(answerOf(phoneNotCompliant, verdict, 'yes').next).toContain('Open Teams');
  });

  it('that all fail leave no doubt', () => {
    expect(told(phoneNotCompliant, decide(phones.map((phone) => ({ ...phone, compliance: 'not-compliant' }))))[1]).toBe('high');
  });
});

it('is clear when compliant, cannot tell when unknown, and has nothing to look at without a phone', () => {
  expect(decide([device({ compliance: 'compliant' })])).toEqual(clear);
  expect(decide([device({ compliance: 'unknown' })])).toEqual(notReported);
  expect(decide([], null)).toEqual(skipped);
});

it('asks for policies only when a phone fails', async () => {
  const graph = fakeGraph(tenant());

  await runRule(phoneNotCompliant, graph);

  expect(graph.asked.map(({ path }) => path)).not.toContain(paths.policies);
});

it('cannot tell when Graph refuses', async () => {
  expect(await runRule(phoneNotCompliant, refusing('graph-forbidden'))).toEqual({ kind: 'unknown', reason: 'forbidden' });
});
