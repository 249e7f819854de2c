import { closestName, slipsBetween } from '../../src/texts/closest.ts';

const names = ['check', 'probe', 'apns-certificate', 'vpp-token', 'profile-priority', 'enrollment-profile'];

it.each([
  ['chekc', 'check'],
  ['CHECK', 'check'],
  ['prob', 'probe'],
  ['apns', 'apns-certificate'],
  ['certificate', 'apns-certificate'],
  ['profile', 'profile-priority'],
  ['vpp-tkoen', 'vpp-token'],
  ['purple', null],
  ['xy', null],
  ['', null],
])('takes “%s” for %s', (typed, name) => {
  expect(closestName(typed, names)).toBe(name);
});

it('counts letters left out, put in, changed and swapped', () => {
  expect(['probe', 'prob', 'proobe', 'prode', 'prboe', 'porbee'].map((word) => slipsBetween(word, 'probe'))).toEqual([
    0, 1, 1, 1, 1, 2,
  ]);
});

it('stays quick for a very long word', () => {
  expect(closestName('x'.repeat(1_000_000), names)).toBeNull();
});
