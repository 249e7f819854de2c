import { phoneName } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import type { ManagedDevice } from '../graph/managed-devices.ts';
import { signInMethodsOf, type SignInMethod } from '../graph/sign-in-methods.ts';
import type { SignIn } from '../graph/sign-ins.ts';
import { authenticatorOnPhones, newestPhones } from './authenticator-on-phones.ts';
import { decisiveFailure, signInsOf } from './last-failure.ts';
import { usableAmong } from './other-ways.ts';
import { defineRule, type RuleRun, type Verdict } from './rule.ts';

interface Wanted {
  phones: readonly ManagedDevice[];
  /** No phone in use, or Authenticator not surely on the newest one; otherwise the methods cannot change the answer. */
  worthReading: boolean;
}

export interface MethodFacts {
  phones: readonly ManagedDevice[];
  methods: readonly SignInMethod[];
  /** null: could not be read, which the rule about the log tells. */
  signIns: readonly SignIn[] | null;
}

/** Methods do not say whether the phone in somebody’s hand holds them, so where a name differs the person is asked. */
export const signInMethods = defineRule<Wanted, MethodFacts | null>({
  id: 'sign-in-methods',
  evidence: 'users/{id}/authentication/methods, only where no phone is in use or Authenticator may be missing on it',
  permissions: ['UserAuthenticationMethod.Read.All'],

  async read(run) {
    const [phones, authenticator] = await Promise.all([newestPhones(run), orNull(authenticatorOnPhones(run), 'sign-in-methods')]);
    return { phones, worthReading: authenticator?.[0]?.state !== 'installed' };
  },

  async readOn(run, { phones, worthReading }) {
    if (!worthReading) return null;
    const [methods, signIns] = await Promise.all([signInMethodsOf(run.graph, run.personId), signInsIf(phones.length > 0, run)]);
    return { phones, methods, signIns };
  },

  decide(facts, now): Verdict {
    if (facts === null) return { kind: 'skipped' };
    const { phones, methods } = facts;
    const usable = usableAmong(methods);
    if (usable.length === 0) {
      // Every account has at least a password, so an empty list tells nothing; and an unknown kind may be usable.
      const told = methods.length > 0 && methods.every((method) => method.kind !== 'other');
      return told ? { kind: 'cause', case: 'none', facts: {}, asOf: now } : { kind: 'unknown', reason: 'not-reported' };
    }
    const elsewhere = onlyElsewhere(facts) && confirmationFails(facts.signIns ?? [], now);
    if (!elsewhere) return { kind: 'clear' };
    const names = usable.map((method) => method.name).filter((name) => name !== '');
    const [phone] = phones;
    const said = { phone: phone ? phoneName(phone) : '–', method: [...new Set(names)].join(', ') };
    return { kind: 'cause', case: 'elsewhere', facts: said, asOf: now };
  },

  cases: {
    none: { confidence: 'high', actsOn: 'employee', next: 'security-info' },
    elsewhere: {
      confidence: 'high',
      actsOn: 'employee',
      next: 'security-info',
      ask: { yes: 'inHand', no: 'gone' },
      asksAlways: true,
    },
    inHand: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    gone: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
  },

  text: {
    title: 'Your ways to confirm a sign-in',
    none: 'You have not set up a way to confirm your sign-in yet.',
    noneNext: 'Set one up at aka.ms/mysecurityinfo, on your work computer if you have one. If that page turns you away, tell IT.',
    noneIt:
      'No usable sign-in method is registered: no Authenticator, phone, passkey, code app or Temporary Access Pass. If registration itself is blocked (a rule on “Register security information”), issue a Temporary Access Pass. Microsoft Entra admin center > Users > the person > Authentication methods.',
    elsewhere: 'Authenticator is set up to confirm your sign-ins on “{method}”, and your confirmations are not getting through.',
    elsewhereNext: 'Confirm on that phone, and add the one you use now at aka.ms/mysecurityinfo.',
    elsewhereAsk: 'Do you have “{method}” with you?',
    elsewhereWhere: 'It may be an older phone. The name of a phone stands under Settings > General > About.',
    inHand: 'Then your confirmations go to “{method}”.',
    inHandNext:
      'Sign in again and open Authenticator on “{method}” yourself to confirm. If you want another phone, add it at aka.ms/mysecurityinfo first.',
    gone: 'Your confirmations go to “{method}”, which you do not have with you.',
    goneNext: 'Ask IT for a temporary code. With it you can add your phone at aka.ms/mysecurityinfo.',
    anyIt:
      'Authenticator is the only registered method, on “{method}”, while the newest enrolled phone is “{phone}”; confirmations fail in the sign-in log. Names may differ for one and the same phone. After you have checked who asks, issue a Temporary Access Pass: Microsoft Entra admin center > Users > the person > Authentication methods.',
  },
});

const signInsIf = (wanted: boolean, run: RuleRun): Promise<SignIn[] | null> =>
  wanted ? orNull(signInsOf(run), 'sign-in-methods') : Promise.resolve(null);

const inAuthenticator: ReadonlySet<string> = new Set(['authenticator', 'passkey-in-authenticator']);

/** Authenticator is all there is, and every one of them bears another name than the phones in use. */
function onlyElsewhere({ phones, methods }: MethodFacts): boolean {
  const usable = usableAmong(methods);
  const known = new Set(phones.flatMap((phone) => [phone.name, phone.model ?? '']).map((name) => name.toLowerCase()));
  return (
    phones.length > 0 &&
    usable.every(({ kind, name }) => inAuthenticator.has(kind) && name !== '' && !known.has(name.toLowerCase())) &&
    methods.every(({ kind }) => kind !== 'other')
  );
}

const confirmationFails = (signIns: readonly SignIn[], now: Date): boolean => decisiveFailure(signIns, now)?.code?.kind === 'mfa';
