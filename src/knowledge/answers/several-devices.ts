import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const severalDevices: Answer = {
  id: 'several-devices',
  question: 'Can I set up more than one device?',
  answer:
    'Yes, each one is set up by itself. How many you may have is up to your company. If you have reached the number, remove a device that you no longer use at **portal.manage.microsoft.com**, or ask IT.',
  phrasings: [
    'can i have two phones',
    'enroll a second phone',
    'phone and ipad both',
    'device limit',
    'what is the highest number of devices i can have',
    'how many devices can i add',
    'remove an old device',
    'two devices',
    'can i set up two devices',
    'how many devices can i enroll',
  ],
  source: sources.limits,
  checkedOn: '2026-11-23',
};
