import { type AccessPolicy, accessPolicies } from '../../graph/access-policies.ts';
import { type Trap, trapOf } from './access-trap.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

const policies = 'Microsoft Entra admin center > Entra ID > Conditional Access > Policies > {policy}';
const laptopOrPass =
  'Say to new people where they do it, on a managed computer or with a Temporary Access Pass, or leave out the group that enrolls';

/** Could somebody who starts today get through? These are trade-offs of security, so only a plain block fails. */
export const conditionalAccessTraps = defineTenantCheck<readonly AccessPolicy[], 'clear', Trap>({
  id: 'conditional-access-traps',
  permissions: ['Policy.Read.All'],
  usesBeta: false,
  features: ['sign-in'],

  read: (run) => accessPolicies(run.graph),

  decide(all, now) {
    const found = all.flatMap((policy) => {
      const trap = trapOf(policy);
      return trap === null ? [] : [outcomeOf(trap, policy, now)];
    });
    const on = all.filter(({ state }) => state === 'on').length;
    return found.length > 0 ? found : passes('clear', { asOf: now }, { on });
  },

  text: {
    title: 'Conditional Access lets somebody new through',
    why: 'During the set-up the phone is not compliant yet and the person may have no sign-in method yet; a policy that asks for either stops them.',
    link: 'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-grant',
    clear:
      '{on, plural, =0 {No Conditional Access policy is on.} one {The one policy that is on does not stand in the way of the set-up, as far as it can be read by itself.} other {None of the # policies that are on stands in the way of the set-up, as far as they can be read by themselves.}}',
    blocked: '“{policy}” blocks everybody’s iPhone from signing in to all apps, the enrollment too.',
    blockedFix: `Leave iOS or the app Microsoft Intune Enrollment (d4ebce55-015a-49b5-a083-c84d1797ae8c) out, or switch the policy off: ${policies}.`,
    blockedSome: '“{policy}” blocks the sign-in of the enrollment for some people, places or phones.',
    blockedSomeFix: `See whether it reaches the people who enroll, with What If and the platform iOS. If so, leave out Microsoft Intune Enrollment (d4ebce55-015a-49b5-a083-c84d1797ae8c): ${policies}.`,
    protectedApp:
      '“{policy}” wants an approved or protected app for all apps. The sign-in in Settings is no such app, so it may be stopped.',
    protectedAppFix: `Leave out Microsoft Intune Enrollment (d4ebce55-015a-49b5-a083-c84d1797ae8c), or accept a compliant device or multifactor authentication instead: ${policies} > Grant.`,
    securityInfoBlocked:
      '“{policy}” blocks the registration of sign-in methods for {who, select, everybody {everybody} other {some people}}{place, select, yes {, at some places} other {}}, so somebody new may not be able to set up Authenticator where they are.',
    securityInfoBlockedFix: `A trade-off, and no error. ${laptopOrPass}: ${policies}.`,
    securityInfoDevice:
      '“{policy}” lets {who, select, everybody {everybody} other {some people}} register sign-in methods only on a managed device. A personal phone is none before it is set up, so somebody new cannot start with Authenticator on it.',
    securityInfoDeviceFix: `A trade-off, and no error: security baselines recommend it. ${laptopOrPass}: ${policies}.`,
    securityInfoProof:
      '“{policy}” wants multifactor authentication before {who, select, everybody {anybody} other {some people}} can register the first method for it.',
    securityInfoProofFix: `A trade-off, and no error. Give new people a Temporary Access Pass, or leave out trusted places: ${policies}.`,
    registerDevice:
      '“{policy}” wants more than a password when a phone registers in Entra. Together with the tenant’s own device setting that asks twice, and somebody without a method cannot answer.',
    registerDeviceFix: `Set Microsoft Entra admin center > Entra ID > Devices > Device settings > Require Multifactor Authentication to register to No, as Microsoft asks for with such a policy, and see that new people have a method first. The policy: ${policies}.`,
    unclear: '“{policy}” asks for something that I do not know, so I cannot tell whether somebody new gets through.',
    unclearFix: `Try it with What If and the platform iOS: ${policies}.`,
  },
});

function outcomeOf(trap: Trap, policy: AccessPolicy, now: Date): TenantOutcome<'clear', Trap> {
  const at = { asOf: now };
  const facts = {
    policy: policy.name || 'a policy without a name',
    who: policy.users.everybody && !policy.users.leavesOut ? 'everybody' : 'some',
    place: policy.onlyAt.includes('place') ? 'yes' : 'no',
  };
  if (trap === 'blocked') return fails(trap, at, facts);
  return trap === 'unclear' ? cannotSay('not-reported', { case: trap, facts }) : warns(trap, at, facts);
}
