import { type MethodFacts, signInMethods } from '../../src/diagnosis/sign-in-methods.ts';
import type { MethodKind, SignInMethod } from '../../src/graph/sign-in-methods.ts';
import { device, now, refusing } from '../checks/person.ts';
import { appRow, methodRow, paths, personIn, tenant } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { runRule } from './run-rule.ts';
import { signIn } from './sign-in.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const password: SignInMethod = { kind: 'password', name: '' };
const onPhone = (name: string): SignInMethod => ({ kind: 'authenticator', name });
const decide = (methods: SignInMethod[], changes: Partial<MethodFacts> = {}) =>
  signInMethods.decide({ phones: [device()], signIns: [], ...changes, methods }, now);
const refusedConfirmation = { signIns: [signIn(5, 500121)] };
const asked = async (changes: Record<string, unknown>) => {
  const graph = fakeGraph(tenant(changes));
  const verdict = await runRule(signInMethods, graph);
  return { verdict, paths: graph.asked.map(({ path }) => path) };
};

describe('whether the ways to confirm are read', () => {
  it('no, when Authenticator is surely on the newest phone', async () => {
    const { verdict, paths: read } = await asked({});

    expect(verdict).toEqual(skipped);
    expect(read).not.toContain(paths.methods);
    expect(read).not.toContain(paths.signIns);
  });

  it.each([
    ['no phone is in use', { [paths.devices]: [] }],
    ['Authenticator is pending', { [paths.allAppStates]: [appRow('pendingInstall')] }],
    ['Intune has not listed the apps of the phone', { [paths.allAppStates]: [] }],
  ])('yes, when %s', async (_when, changes) => {
    expect((await asked(changes)).paths).toContain(paths.methods);
  });

  it('and the log only when there is a phone', async () => {
    expect((await asked({ [paths.devices]: [] })).paths).not.toContain(paths.signIns);
  });
});

describe('no usable way', () => {
  it.each([[[password]], [[password, { kind: 'email', name: '' } as const]]])('is likely the cause: %j', (methods) => {
    expect(told(signInMethods, decide(methods))).toEqual(['none', 'high', 'security-info', 'employee']);
  });

  it('tells IT how to let the person in', () => {
    expect(findingOf(signInMethods, decide([password])).forIt).toContain('Temporary Access Pass');
  });

  it.each([
    ['the list is empty', []],
    ['there is a kind we do not know', [password, { kind: 'other', name: '' } as const]],
  ])('is not claimed when %s', (_when, methods) => {
    expect(decide(methods)).toEqual(notReported);
  });
});

it.each<MethodKind>(['authenticator', 'passkey-in-authenticator', 'passkey', 'phone', 'code-app', 'temporary-pass', 'computer'])(
  'is clear with %s',
  (kind) => {
    expect(decide([password, { kind, name: 'Somewhere' }])).toEqual(clear);
  },
);

describe('Authenticator that bears another phone’s name', () => {
  it('is asked about when confirmations fail, for a name proves nothing', () => {
    const verdict = decide([password, onPhone('Old iPhone')], refusedConfirmation);

    expect(told(signInMethods, verdict)).toEqual(['elsewhere', 'high', 'security-info', 'employee']);
    expect(findingOf(signInMethods, verdict).question?.text).toBe('Do you have “Old iPhone” with you?');
    expect(answerOf(signInMethods, verdict, 'yes').actsOn).toBe('employee');
    expect(answerOf(signInMethods, verdict, 'no')).toMatchObject({ actsOn: 'it', action: 'tell-it' });
  });

  it.each([
    ['confirmations do not fail', [onPhone('Old iPhone')], { signIns: [signIn(5, 0)] }],
    ['the log could not be read', [onPhone('Old iPhone')], { signIns: null }],
    ['it bears the name of the phone', [onPhone('ADA’S IPHONE')], refusedConfirmation],
    ['it bears the model of the phone', [onPhone('iPhone 15')], refusedConfirmation],
    ['it bears no name', [onPhone('')], refusedConfirmation],
    ['there is another way', [onPhone('Old iPhone'), { kind: 'phone', name: '' } as const], refusedConfirmation],
    ['there is no phone', [onPhone('Old iPhone')], { ...refusedConfirmation, phones: [] }],
  ])('is nothing when %s', (_when, methods, changes) => {
    expect(decide(methods, changes)).toEqual(clear);
  });
});

it('knows a passkey in Authenticator from others by its maker’s number', async () => {
  const passkey = methodRow('fido2', { aaGuid: '90a3ccdf-635c-4729-a248-9b709135078f', displayName: 'Passkey' });
  const changes = { [paths.devices]: [], [paths.methods]: [methodRow('password'), passkey] };

  expect(await runRule(signInMethods, personIn(changes))).toEqual(clear);
});

it.each([
  ['graph-forbidden', 'forbidden'],
  ['graph-busy', 'busy'],
] as const)('cannot tell after %s', async (code, reason) => {
  expect(await runRule(signInMethods, refusing(code))).toEqual({ kind: 'unknown', reason });
});
