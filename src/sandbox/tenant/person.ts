/** `pending` and `error`: the licence is there, and its Intune part is not ready or failed. */
export type Licence = 'active' | 'pending' | 'error' | 'switched-off' | 'office-only' | 'none';

export interface Person {
  /** Set for the people one can chat as. */
  key: string | null;
  id: string;
  name: string;
  /** User principal name. */
  address: string;
  mail: string | null;
  /** Further mail addresses. */
  otherAddresses: string[];
  title: string;
  department: string;
  enabled: boolean;
  /** The account is gone: Graph answers 404 and lists it no more. */
  deleted: boolean;
  kind: 'Member' | 'Guest';
  licence: Licence;
  /** Direct memberships; groups nest, see directory.ts. */
  groups: string[];
  /** How the person may prove who they are. */
  methods: SignInMethod[];
  /** Too many wrong passwords: every sign-in answers 50053. */
  locked: boolean;
  /** Conditional Access policy that stops every sign-in. */
  blockedBy: string | null;
  family: 'iPhone' | 'iPad';
}

export interface SignInMethod {
  /** Graph's type without "AuthenticationMethod". */
  kind:
    | 'password'
    | 'microsoftAuthenticator'
    | 'phone'
    | 'email'
    | 'fido2'
    | 'temporaryAccessPass'
    | 'softwareOath'
    | 'windowsHelloForBusiness'
    | 'platformCredential';
  /** Of the device where it lives; the number of a phone, the address of an email. */
  name: string;
  /** Of an Authenticator: microsoftAuthenticator, or outlookMobile. */
  clientAppName: string | null;
  /** Of a passkey: the model that holds it. */
  aaGuid: string | null;
}

const method = (kind: SignInMethod['kind'], name = ''): SignInMethod => ({ kind, name, clientAppName: null, aaGuid: null });

export const password = () => method('password');

export const authenticatorOn = (device: string): SignInMethod => ({
  ...method('microsoftAuthenticator', device),
  clientAppName: 'microsoftAuthenticator',
});

/** What goes without saying about a person. */
export const personDefaults = () =>
  ({
    key: null,
    otherAddresses: [],
    title: '',
    department: '',
    enabled: true,
    deleted: false,
    kind: 'Member',
    licence: 'active',
    groups: [],
    methods: [password()],
    locked: false,
    blockedBy: null,
    family: 'iPhone',
  }) satisfies Partial<Person>;
