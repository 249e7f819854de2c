import { callFor } from '../../src/bot/routing.ts';
import type { Command } from '../../src/commands/command.ts';

const nothing = async () => undefined;
const look: Command = {
  id: 'look-at',
  text: { summary: 'Look' },
  words: ['look at', 'diagnose'],
  scope: 'personal',
  takes: 'person',
  run: nothing,
};
const plainCommand: Command = {
  id: 'stop',
  text: { summary: 'Stop' },
  words: ['look at nothing'],
  scope: 'personal',
  run: nothing,
};

const called = (text: string) => {
  const call = callFor({ kind: 'text', text }, [look, plainCommand]);
  return call && [call.command.id, call.argument];
};

it.each([
  ['/diagnose ada@contoso.com', 'ada@contoso.com'],
  ['diagnose ada@contoso.com.', 'ada@contoso.com'],
  ['  DIAGNOSE   Ada  Lindqvist ', 'Ada Lindqvist'],
  ['diagnose: Ada', 'Ada'],
  ['/look-at Ada', 'Ada'],
  ['look at Ada?', 'Ada'],
  ['diagnose "Ada Lindqvist"', 'Ada Lindqvist'],
  ['diagnose “Owen O’Hara”', 'Owen O’Hara'],
  ["diagnose owen.o'hara@contoso.com", "owen.o'hara@contoso.com"],
  ['diagnose <a href="mailto:ada@contoso.com">ada@contoso.com</a>', 'ada@contoso.com'],
  ["diagnose <a title='x' href='mailto:ada@contoso.com?subject=x'>Ada</a>", 'ada@contoso.com'],
  ['diagnose [ada@contoso.com](mailto:ada@contoso.com)', 'ada@contoso.com'],
  ['diagnose mailto:ada@contoso.com', 'ada@contoso.com'],
  ['diagnose Ada Lindqvist <ada@contoso.com>', 'ada@contoso.com'],
  ['diagnose <at>Ada Lindqvist</at>', 'Ada Lindqvist'],
  ['diagnose riley_fabrikam.com#EXT#@contoso.com', 'riley_fabrikam.com#EXT#@contoso.com'],
  ['diagnose [x](mailto:riley_fabrikam.com%23EXT%23@contoso.com)', 'riley_fabrikam.com#EXT#@contoso.com'],
  ['diagnose [x](mailto:100%@contoso.com)', '100%@contoso.com'],
  ['diagnose O&#39;Hara &amp; Co', "O'Hara & Co"],
  ['diagnose 3d2f7a10-0000-4000-8000-000000000001', '3d2f7a10-0000-4000-8000-000000000001'],
])('“%s” is about %s', (text, person) => {
  expect(called(text)).toEqual(['look-at', person]);
});

it.each(['diagnose', '/look-at', 'diagnose ""', 'diagnose .'])('“%s” names nobody', (text) => {
  expect(called(text)).toEqual(['look-at', undefined]);
});

it.each(['diagnosed Ada', 'please diagnose Ada', 'look attentively', 'looking at Ada'])('“%s” is no call', (text) => {
  expect(called(text)).toBeUndefined();
});

it('prefers what another command takes whole', () => {
  expect(called('look at nothing')).toEqual(['stop', undefined]);
});

it('hands over the person of a pressed button, if it is one', () => {
  const press = (person: unknown) =>
    callFor({ kind: 'button', press: { verb: 'command.look-at', data: { person }, cardId: null } }, [look]);

  expect(press('id-of-ada')).toEqual({ command: look, argument: 'id-of-ada' });
  expect(press({ id: 1 })).toEqual({ command: look });
});

it('reads a very long name without delay, and cuts it', () => {
  const begun = performance.now();

  const person = called(`diagnose ${'<a href=mailto:'.repeat(140)}`)?.[1];

  expect(person?.length ?? 0).toBeLessThanOrEqual(200);
  expect(performance.now() - begun).toBeLessThan(100);
});
