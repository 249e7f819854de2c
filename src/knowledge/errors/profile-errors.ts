import { sources } from '../sources.ts';
import type { KnownError } from './known-error.ts';

const checkedOn = '2026-11-25';
const restrictionPath = 'Intune admin center > Devices > Enrollment > Device platform restriction.';

/** The phone reached the company, and what should be installed was not. */
export const profileErrors: readonly KnownError[] = [
  {
    id: 'invalid-profile',
    shows: [
      'The configuration for your iPhone could not be downloaded from your company: Invalid Profile',
      'The configuration for your iPad could not be downloaded from your company: Invalid Profile',
      'The configuration for your iPhone could not be downloaded',
      'The configuration for your iPad could not be downloaded',
      'configuration could not be downloaded',
      'Invalid Profile',
      'profile is invalid',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your company did not let the phone in',
      cause:
        'Your phone reached your company, and a company rule did not let it in. Often such a rule leaves private phones out.',
      next: 'Send this to IT. It is a setting of theirs, not a mistake of yours.',
      forIt: `Invalid Profile: a device platform restriction blocks iOS/iPadOS or personally owned devices. ${restrictionPath}`,
    },
    rules: ['enrollment-restriction'],
    source: sources.enrollmentErrors,
    checkedOn,
  },
  {
    id: 'profile-not-installed',
    shows: [
      'Profile Installation Failed',
      'The profile could not be installed',
      'The management profile could not be installed',
      'Profile failed to install',
      'Remote Management failed',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'The set-up could not be finished on the phone',
      cause:
        'What your company wanted to set up on the phone was not taken. The message is the same for all of these: {possible}.',
      next: 'Look under Settings > General > VPN & Device Management whether another organisation stands there. Do not remove anything; try once more, then send this to IT.',
      forIt: `“Profile installation failed” has several causes. I can check {checked}. I cannot see from here: {unseen}. ${restrictionPath}`,
      licence: 'a licence that is missing',
      licenceIt: 'the licence',
      rule: 'a company rule that leaves private phones out',
      ruleIt: 'the platform restriction',
      other: 'another organisation that manages this phone',
      otherIt: 'whether another organisation’s management profile is on the phone',
    },
    possible: { licence: 'checked', rule: 'checked', other: 'unseen' },
    rules: ['intune-licence', 'enrollment-restriction', 'tenant-set-up'],
    source: sources.troubles,
    checkedOn,
  },
  {
    id: 'profile-network',
    shows: ['Profile Installation Failed. A Network Error Has Occurred.', 'A network error has occurred'],
    codes: [],
    confidence: 'high',
    actsOn: 'employee',
    next: 'check-again',
    text: {
      title: 'The connection during the set-up',
      cause: 'The phone lost its connection, or had a problem of its own, while it was set up.',
      next: 'Restart the phone, use another network, and start the set-up again. If it comes again, tell IT before you change anything else.',
      forIt:
        '“A network error has occurred” while the profile was installed: a problem on the phone or in its network. Microsoft’s article ends with a restore as new; that is the last resort, so look at filters and proxies first.',
    },
    rules: [],
    source: sources.profileErrors,
    checkedOn,
  },
  {
    id: 'profile-no-connection',
    shows: [
      'Profile Installation Failed. Connection to the server could not be established.',
      'Profile Installation Failed. A connection to the server could not be established.',
      'Connection to the server could not be established',
    ],
    codes: [],
    confidence: 'high',
    actsOn: 'it',
    next: 'tell-it',
    text: {
      title: 'Your company’s service did not take the phone',
      cause:
        'Your company’s service did not take the phone. It sounds like the network, but it is more often one of these: {possible}.',
      next: 'Send this to IT. They can see which one it is.',
      forIt: `“Connection to the server could not be established”. I can check {checked}. I cannot see from here: {unseen}. ${restrictionPath}`,
      rule: 'a company rule that leaves private phones out',
      ruleIt: 'whether personally owned iPhones are allowed',
      licence: 'a licence that is missing',
      licenceIt: 'the licence',
      former: 'a phone that is still noted for somebody else',
      formerIt: 'whether the phone is still recorded for a former user',
      other: 'another organisation that manages this phone',
      otherIt: 'whether another management profile is on it',
    },
    possible: { rule: 'checked', licence: 'checked', former: 'unseen', other: 'unseen' },
    rules: ['enrollment-restriction', 'intune-licence'],
    source: sources.profileErrors,
    checkedOn,
  },
  {
    id: 'managed-already',
    shows: [
      'Profile Installation Failed. The new MDM payload does not match the old payload.',
      'The new MDM payload does not match the old payload',
      'new MDM payload does not match',
    ],
    codes: [],
    confidence: 'certain',
    actsOn: 'employee',
    next: 'tell-it',
    text: {
      title: 'This phone is already managed by an organisation',
      cause: 'This phone is already managed, perhaps by another company, a school, or from an earlier set-up.',
      next: 'Look under Settings > General > VPN & Device Management which organisation stands there, and tell IT its name. Please do not remove it yet: that erases its data.',
      forIt:
        'A management profile is already on the phone. If it is your own and still wanted, nothing has to be done; if it belongs to somebody else, the person must agree to lose that organisation’s data before it is removed.',
    },
    rules: [],
    source: sources.profileErrors,
    checkedOn,
  },
];
