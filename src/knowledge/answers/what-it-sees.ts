import type { Answer } from '../answer.ts';
import { sources } from '../sources.ts';

export const whatItSees: Answer = {
  id: 'what-it-sees',
  question: 'What can IT see on my phone?',
  answer:
    'IT sees the model, the iOS version, the device name, battery and storage, whether the company’s rules are met, and the work apps and accounts it put there. It does not see your photos, messages, calls, location, websites or private apps. Serial number, IMEI and phone number stay hidden as well.',
  phrasings: [
    'can my company see my photos',
    'can they read my messages or whatsapp',
    'does my boss see which websites i visit',
    'can they track my location',
    'which private apps can the company see',
    'is my browsing history visible',
    'can they see my calls and contacts',
    'do they get my serial number imei or phone number',
    'can it spy on my phone',
    'what do they see',
    'is my private stuff private',
    'is my privacy safe',
    'privacy',
    'what data does the company collect',
    'can the company read my texts',
    'do they monitor me',
    'can they see where i am',
    'can they listen to my calls',
  ],
  source: sources.deviceFacts,
  checkedOn: '2026-11-23',
};
