import { phoneSilent } from '../../src/diagnosis/phone-silent.ts';
import { ago, days, device, now, refusing } from '../checks/person.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const silent = { lastSync: ago(days(3)), enrolledAt: ago(days(9)) };

it('asks whether the phone is on after a day without contact', () => {
  const verdict = phoneSilent.decide([device(silent)], now);

  expect(told(phoneSilent, verdict)).toEqual(['silent', 'medium', 'check-again', 'employee']);
  expect(findingOf(phoneSilent, verdict).question?.text).toBe('Is the phone on and connected?');
  expect(answerOf(phoneSilent, verdict, 'yes')).toMatchObject({ action: 'tell-it', actsOn: 'it' });
  expect(answerOf(phoneSilent, verdict, 'no')).toMatchObject({ action: 'check-again', actsOn: 'employee' });
});

it('is clear up to a day, for a phone checks in about every eight hours', () => {
  expect(phoneSilent.decide([device({ ...silent, lastSync: ago(days(1)) })], now)).toEqual(clear);
});

it('is clear when any phone was in contact, even one that was only just enrolled', () => {
  expect(phoneSilent.decide([device(silent), device()], now)).toEqual(clear);
  expect(phoneSilent.decide([device({ lastSync: null, enrolledAt: ago(10) })], now)).toEqual(clear);
});

it('cannot tell when a phone reports no time', () => {
  const timeless = device({ lastSync: null, enrolledAt: null });

  expect(phoneSilent.decide([timeless], now)).toEqual(notReported);
  expect(phoneSilent.decide([device(silent), timeless], now)).toEqual(notReported);
});

it('has nothing to look at without a phone, and cannot tell when Graph refuses', async () => {
  expect(phoneSilent.decide([], now)).toEqual(skipped);
  expect(await runRule(phoneSilent, refusing('graph-unavailable'))).toEqual({ kind: 'unknown', reason: 'unavailable' });
});
