import type { Resource } from '../call.ts';
import { accessPolicies } from './access-policies.ts';
import { appInstallReport } from './app-install-report.ts';
import { appStates, appStatesOnDevice } from './app-states.ts';
import { authenticationMethods, microsoftAuthenticatorMethods } from './authentication-methods.ts';
import { authenticationMethodsPolicy } from './authentication-methods-policy.ts';
import { compliancePolicyStates } from './compliance-policy-states.ts';
import { configurationStates } from './configuration-states.ts';
import { configurationPolicies, configurationPolicyAssignments, configurationPolicySettings } from './configuration-policies.ts';
import { detectedApps } from './detected-apps.ts';
import { deviceConfiguration, deviceConfigurationAssignments, deviceConfigurations } from './device-configurations.ts';
import { domain, domains } from './domains.ts';
import {
  enrollmentConfiguration,
  enrollmentConfigurationAssignments,
  enrollmentConfigurations,
} from './enrollment-configurations.ts';
import { enrollmentProfile, enrollmentProfileAssignments, enrollmentProfiles } from './enrollment-profiles.ts';
import { groupGroups, groupPeople } from './group-members.ts';
import { group, groups } from './groups.ts';
import { licenceDetails } from './licence-details.ts';
import { managedDevice, managedDevices, managedDevicesOfUser } from './managed-devices.ts';
import { checkMemberGroups, getMemberGroups, memberOf, transitiveGroups, transitiveMemberOf } from './memberships.ts';
import { mobileApp, mobileAppAssignments, mobileApps, vppApps } from './mobile-apps.ts';
import { organization, organizations } from './organization.ts';
import { pushCertificate } from './push-certificate.ts';
import { devices, registeredDevices } from './registered-devices.ts';
import { registrationDetails, registrationDetailsOfUser } from './registration-details.ts';
import { serviceHealth } from './service-health.ts';
import { servicePrincipal } from './service-principals.ts';
import { signIns } from './sign-ins.ts';
import { subscribedSkus } from './subscribed-skus.ts';
import { troubleshootingEvents, troubleshootingEventsOfUser } from './troubleshooting-events.ts';
import { user, users } from './users.ts';
import { vppTokens } from './vpp-tokens.ts';

/** Everything that the stand-in answers. */
export const resources: readonly Resource[] = [
  users,
  user,
  licenceDetails,
  memberOf,
  transitiveMemberOf,
  transitiveGroups,
  checkMemberGroups,
  getMemberGroups,
  authenticationMethods,
  microsoftAuthenticatorMethods,
  managedDevicesOfUser,
  appStates,
  appStatesOnDevice,
  troubleshootingEventsOfUser,
  registeredDevices,
  devices,
  groups,
  group,
  groupPeople,
  groupGroups,
  managedDevices,
  managedDevice,
  compliancePolicyStates,
  configurationStates,
  detectedApps,
  troubleshootingEvents,
  enrollmentProfiles,
  enrollmentProfile,
  enrollmentProfileAssignments,
  enrollmentConfigurations,
  enrollmentConfiguration,
  enrollmentConfigurationAssignments,
  pushCertificate,
  deviceConfigurations,
  deviceConfiguration,
  deviceConfigurationAssignments,
  configurationPolicies,
  configurationPolicySettings,
  configurationPolicyAssignments,
  appInstallReport,
  mobileApps,
  vppApps,
  mobileApp,
  mobileAppAssignments,
  vppTokens,
  domains,
  domain,
  organizations,
  organization,
  subscribedSkus,
  serviceHealth,
  servicePrincipal,
  accessPolicies,
  authenticationMethodsPolicy,
  signIns,
  registrationDetails,
  registrationDetailsOfUser,
];
