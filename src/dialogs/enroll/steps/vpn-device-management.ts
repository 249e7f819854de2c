import type { Step } from '../step.ts';

export const vpnDeviceManagement: Step = {
  id: 'vpn-device-management',
  proved: false,
  watched: false,
  troubles: [
    { id: 'no-page', then: 'back' },
    { id: 'no-sign-in-row', then: 'it' },
    { id: 'another-company', then: 'it' },
  ],
  text: {
    title: 'Open VPN & Device Management',
    todo1: 'Scroll down in **General**.',
    todo2: 'Tap **VPN & Device Management**.',
    expect: '**VPN** at the top and, right below it, **Sign In to Work or School Account…**',

    'no-page': 'I cannot find that line',
    'no-page-answer':
      '**VPN & Device Management** is near the bottom of **General**. You can also search for **VPN** in the search field of **Settings**.',
    'no-sign-in-row': 'There is no “Sign In to Work…”',
    'no-sign-in-row-answer':
      'The line is missing when the {system} version is too old, when the {device} belongs to a company, or when it is already managed. Install the newest {system} your {device} offers and look again. If it is still missing, IT can tell you which way is meant for you.',
    'another-company': 'A company is already listed',
    'another-company-answer':
      'One {device} can be managed by one organisation only. Please leave it as it is: taking it away would erase the work data of that company. IT can look at it with you.',
  },
};
