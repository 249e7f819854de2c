/** What no registry knows of a permission. */
export interface PermissionNote {
  /** Of the application permission, the same in every tenant. */
  roleId: string;
  /** What it lets Usher read, and what it lets it read that Usher does not. */
  allows: string;
  /** Why nothing smaller does, and what to know before granting it. */
  least: string;
}

const intune = 'Graph has nothing smaller for reading this. It answers only while the tenant has an active Intune licence.';

export const permissionNotes: Readonly<Record<string, PermissionNote>> = {
  'Application.Read.All': {
    roleId: '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    allows:
      'Usher’s own application: what is granted to it, and when its secret ends. It would let Usher read all applications; Usher reads its own and the one of Graph.',
    least:
      'Graph has nothing smaller that only reads. Leave it out if that is too much: Usher then tries its permissions one by one, and reads the end of a certificate from the file.',
  },
  'AuditLog.Read.All': {
    roleId: 'b0afded3-3588-46d8-8b3d-9842eff778da',
    allows: 'The sign-in log of the person who asks, 24 hours back. It would let Usher read audit logs too, which it does not.',
    least: 'Graph has nothing smaller. Without Microsoft Entra ID P1 Graph gives no sign-in log, whatever is granted.',
  },
  'DeviceManagementApps.Read.All': {
    roleId: '7a6ee1e7-141e-4cec-ae74-d9db155731ff',
    allows: 'Apps in Intune, whom they are assigned to, and why an app did not install.',
    least: intune,
  },
  'DeviceManagementConfiguration.Read.All': {
    roleId: 'dc377aa6-52d8-4e23-b271-2a7ae04cedf3',
    allows: 'Configuration profiles with the single sign-on extension, and what a phone does not meet.',
    least: intune,
  },
  'DeviceManagementManagedDevices.Read.All': {
    roleId: '2f51be20-0bb4-4fed-bf7b-db946066c75e',
    allows: 'The person’s devices, the apps on their phones, set-ups that failed, and the Apple MDM push certificate.',
    least: `${intune} It does not let anybody wipe, lock or locate a phone.`,
  },
  'DeviceManagementServiceConfig.Read.All': {
    roleId: '06a5fe6d-c49d-46a7-b082-56b1b14103c7',
    allows: 'Enrollment profiles, restrictions and limits, Apple VPP tokens, and who manages the tenant’s devices.',
    least: intune,
  },
  'Domain.Read.All': {
    roleId: 'dbb9058a-0e50-45d7-ae91-66909b5d4664',
    allows: 'The domains of the tenant, and which of them are verified.',
    least: 'Graph has nothing smaller.',
  },
  'GroupMember.Read.All': {
    roleId: '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    allows:
      'Who is in the groups that a profile, a restriction or an app is assigned to, and what those groups are called. Not what they share: no messages, no files.',
    least:
      'GroupMember.ReadBasic.All shows members too, but does not answer whether one person is in certain groups. User.Read.All is needed beside it: without it Graph names the members and leaves everything about them empty.',
  },
  'LicenseAssignment.Read.All': {
    roleId: 'e2f98668-2877-4f38-a2f4-8202e0717aa1',
    allows: 'Which licences the tenant has bought, and which a person holds.',
    least: 'Graph has nothing smaller. User.Read.All does not show what the tenant has bought.',
  },
  'Policy.Read.All': {
    roleId: '246dd0d5-5bd0-4def-940b-0421030a5b68',
    allows:
      'Conditional Access policies and the registration campaign. It would let Usher read other policies of the tenant, which it does not.',
    least:
      'Graph asks for this one to list Conditional Access policies by themselves. Leave it out if that is too much; Policy.Read.ConditionalAccess is enough for the diagnosis of one person.',
  },
  'Policy.Read.ConditionalAccess': {
    roleId: '37730810-e9ba-4e46-b07e-8ca78d182097',
    allows:
      'Which Conditional Access policies a sign-in in the log met. Without it the log says that one blocked, and not which.',
    least: 'The smallest one that shows them in the log.',
  },
  'ServiceHealth.Read.All': {
    roleId: '79c261e0-fe76-4144-aad5-bdc68fbe4037',
    allows: 'What Microsoft reports of its own services. Nothing about people or devices.',
    least: 'Graph has nothing smaller.',
  },
  'User.Read.All': {
    roleId: 'df021288-bdef-4463-88db-98f22de89214',
    allows: 'Whether an account is switched on, its addresses, and the licences of people in a group.',
    least:
      'User.ReadBasic.All hides whether an account is switched on. For telling whether somebody is in a group it would do, beside GroupMember.Read.All.',
  },
  'UserAuthenticationMethod.Read.All': {
    roleId: '38d9df27-64da-44fd-b7c5-a6fbac20248f',
    allows:
      'Which sign-in methods a person has. Graph’s answer holds phone numbers too; Usher keeps the kind and the name of each. Passwords and codes are never in it.',
    least:
      'UserAuthMethod-MicrosoftAuthApp.Read.All shows Authenticator alone, and a person may confirm a sign-in in another way.',
  },
};
