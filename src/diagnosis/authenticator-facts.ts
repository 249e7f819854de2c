import type { OutcomeFacts } from '../checks/outcome.ts';
import { phoneName } from '../checks/phones.ts';
import { appInstallFailure, type AppInstallFailure } from '../graph/app-install-report.ts';
import type { SignInMethod } from '../graph/sign-in-methods.ts';
import type { AuthenticatorOnPhone } from './authenticator-on-phones.ts';
import { authenticatorsAmong, wayWithoutAuthenticator } from './other-ways.ts';
import { linkOf } from './phone-link.ts';
import type { RuleRun } from './rule.ts';

/** Why the company’s copy did not install. */
export interface InstallReason {
  kind: 'ownCopy' | 'refused' | 'licence' | 'other';
  /** Both as Intune writes them. */
  hex: string;
  detail: string;
}

/** From Microsoft's list of Intune's app errors on iOS (support articles) and of errors under User Enrollment. */
const kinds: Readonly<Record<string, InstallReason['kind']>> = {
  '0x87d13b61': 'ownCopy',
  '0x87d13b62': 'refused',
  '0x87d13b66': 'refused',
  '0x87d13b60': 'licence',
  '0x87d13ba9': 'licence',
};

/** Second round: one report, read only where the install failed. Needs DeviceManagementApps.Read.All. */
export async function installReasonOf(run: RuleRun, wanted: { appId: string; deviceId: string }): Promise<InstallReason | null> {
  const failure = await appInstallFailure(run.graph, { ...wanted, personId: run.personId });
  return failure && reasonFrom(failure);
}

const reasonFrom = ({ code, detail }: AppInstallFailure): InstallReason => ({
  kind: kinds[code?.toLowerCase() ?? ''] ?? 'other',
  hex: code ?? '–',
  detail: detail ?? '–',
});

interface Known {
  methods: readonly SignInMethod[] | null;
  reason: InstallReason | null;
  inLog: number;
}

/** The four facts that go by the name of Authenticator, each by itself. */
export const factsAbout = ({ phone, state }: AuthenticatorOnPhone, { methods, reason, inLog }: Known): OutcomeFacts => ({
  phone: phoneName(phone),
  state,
  linked: linkOf(phone),
  ...methodFacts(methods),
  reason: reason?.kind ?? 'unknown',
  hex: reason?.hex ?? '–',
  detail: reason?.detail ?? '–',
  inLog,
});

function methodFacts(methods: readonly SignInMethod[] | null): OutcomeFacts {
  if (methods === null) return { method: 'unknown', methodPhone: '–', passkey: 'unknown', way: 'none' };
  const [first] = authenticatorsAmong(methods);
  return {
    method: methodOf(first),
    methodPhone: first?.name || '–',
    passkey: methods.some((method) => method.kind === 'passkey-in-authenticator') ? 'yes' : 'no',
    way: wayWithoutAuthenticator(methods) ?? 'none',
  };
}

function methodOf(authenticator: SignInMethod | undefined): 'named' | 'unnamed' | 'none' {
  if (!authenticator) return 'none';
  return authenticator.name === '' ? 'unnamed' : 'named';
}
