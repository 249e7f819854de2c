import { signInMethodsOf, type SignInMethod } from '../../src/graph/sign-in-methods.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const path = `/users/${ada}/authentication/methods`;
const methodsFrom = (...rows: object[]): Promise<SignInMethod[]> => signInMethodsOf(fakeGraph({ [path]: rows }), ada);

it.each([
  ['passwordAuthenticationMethod', 'password'],
  ['microsoftAuthenticatorAuthenticationMethod', 'authenticator'],
  ['fido2AuthenticationMethod', 'passkey'],
  ['phoneAuthenticationMethod', 'phone'],
  ['softwareOathAuthenticationMethod', 'code-app'],
  ['temporaryAccessPassAuthenticationMethod', 'temporary-pass'],
  ['windowsHelloForBusinessAuthenticationMethod', 'computer'],
  ['platformCredentialAuthenticationMethod', 'computer'],
  ['emailAuthenticationMethod', 'email'],
  ['externalAuthenticationMethod', 'other'],
  ['qrCodePinAuthenticationMethod', 'other'],
  ['methodOfTheFuture', 'other'],
])('calls %s %s', async (type, kind) => {
  expect(await methodsFrom({ '@odata.type': `#microsoft.graph.${type}`, displayName: null })).toEqual([{ kind, name: '' }]);
});

it('names the phone that a method lives on', async () => {
  const row = { '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod', displayName: 'Ada iPhone' };

  expect(await methodsFrom(row)).toEqual([{ kind: 'authenticator', name: 'Ada iPhone' }]);
});

it.each([
  ['90a3ccdf-635c-4729-a248-9b709135078f', 'passkey-in-authenticator'],
  ['DE1E552D-DB1D-4423-A619-566B625CDC84', 'passkey-in-authenticator'],
  ['2fc0579f-8113-47ea-b116-bb5a8db9202a', 'passkey'],
  [undefined, 'passkey'],
])('tells by the model %s that a passkey is a %s', async (aaGuid, kind) => {
  expect(await methodsFrom({ '@odata.type': '#microsoft.graph.fido2AuthenticationMethod', aaGuid })).toMatchObject([{ kind }]);
});

it('is a list of its own for every person', async () => {
  const graph = fakeGraph({ [path]: [] });

  expect(await signInMethodsOf(graph, ada)).toEqual([]);
  expect(graph.asked).toEqual([{ kind: 'list', path, options: { version: 'v1.0' } }]);
});
