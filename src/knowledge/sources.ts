/** Where the answers' facts come from, by the names under which people find them. */
export const sources = {
  setUp: 'Microsoft Intune documentation: Set up account driven Apple User Enrollment',
  methods: 'Microsoft Intune documentation: User enrollment methods for iOS',
  limits: 'Microsoft Intune documentation: Device limits in Intune and Entra',
  troubles: 'Microsoft Intune documentation: Troubleshoot iOS/iPadOS device enrollment problems',
  enroll: 'Microsoft Intune user help: Enroll an iOS device',
  justInTime: 'Microsoft Intune documentation: Just in time registration',
  checkIn: 'Microsoft Intune documentation: Check-in intervals',
  signInHelp: 'Microsoft Entra documentation: Microsoft Enterprise SSO plug-in for Apple devices',
  entraCodes: 'Microsoft Entra documentation: Error codes',
  deviceFacts: 'Apple device management: what may be asked under User Enrollment',
  deviceCommands: 'Apple device management: which commands User Enrollment allows',
  deployment: 'Apple Platform Deployment: User Enrollment and device management',
  nameConflicts: 'Apple Support: User name conflicts in Apple Business',
} as const;
