import { one } from '../answers.ts';
import type { Resource } from '../call.ts';

/** GET /policies/authenticationMethodsPolicy */
export const authenticationMethodsPolicy: Resource = {
  method: 'GET',
  path: '/policies/authenticationMethodsPolicy',
  answer(call) {
    const { state, snoozeDays, method, excludedGroups } = call.state.organisation.registrationCampaign;
    const group = (id: string) => ({ id, targetType: 'group' });
    const campaign = {
      state,
      snoozeDurationInDays: snoozeDays,
      enforceRegistrationAfterAllowedSnoozes: true,
      excludeTargets: excludedGroups.map(group),
      includeTargets: [{ ...group('all_users'), targetedAuthenticationMethod: method }],
    };
    const row = {
      id: 'authenticationMethodsPolicy',
      displayName: 'Authentication Methods Policy',
      registrationEnforcement: { authenticationMethodsRegistrationCampaign: campaign },
    };
    return one(call, { context: 'authenticationMethodsPolicy', row });
  },
};
