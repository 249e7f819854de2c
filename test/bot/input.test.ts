import type { Activity } from 'botbuilder';
import { inputOf, normalised } from '../../src/bot/input.ts';
import { conversationIdOf, localeOf, personOf, scopeOf, timeZoneOf } from '../../src/bot/who-and-where.ts';

const usher = { id: '28:usher', name: 'Usher' };
const message = (changes: object): Activity =>
  ({ type: 'message', recipient: usher, conversation: { id: 'c' }, ...changes }) as unknown as Activity;
const mention = { type: 'mention', text: '<at>Usher</at>', mentioned: usher };

describe('what a person did', () => {
  it.each([
    ['plain text', { text: ' help ' }, 'help'],
    ['a mention in front', { text: '<at>Usher</at>&nbsp;help', entities: [mention] }, 'help'],
    ['a mention in the middle', { text: 'dear <at>Usher</at> help', entities: [mention] }, 'dear   help'],
    ['a mention without an entity', { text: '<at>Usher</at> help' }, 'help'],
    [
      'the mention of somebody else',
      { text: 'ask <at>Ben</at>', entities: [{ ...mention, text: '<at>Ben</at>', mentioned: { id: 'ben' } }] },
      'ask <at>Ben</at>',
    ],
    [
      'broken entities',
      { text: 'help', entities: [null, 1, { type: 'mention' }, { type: 'mention', mentioned: 'x', text: {} }] },
      'help',
    ],
    ['invisible characters', { text: 'he\u200blp\u202e' }, 'help'],
    ['a value that is no button', { text: 'help', value: { x: 1 } }, 'help'],
    ['nothing', {}, ''],
  ])('is text for %s', (_what, changes, text) => {
    expect(inputOf(message(changes))).toEqual({ kind: 'text', text });
  });

  it('is cut where nobody would read on', () => {
    expect(inputOf(message({ text: 'x'.repeat(5000) }))).toEqual({ kind: 'text', text: 'x'.repeat(2000) });
  });

  it.each([
    ['Action.Submit', { value: { verb: 'enroll.next', step: 4 }, replyToId: 'm1' }],
    [
      'Action.Execute',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { verb: 'enroll.next', data: { step: 4 } } },
        replyToId: 'm1',
      },
    ],
    [
      'Action.Execute with the verb in its data',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { data: { verb: 'enroll.next', step: 4 } } },
        replyToId: 'm1',
      },
    ],
  ])('is the same press for %s', (_what, changes) => {
    expect(inputOf(message(changes))).toEqual({
      kind: 'button',
      press: { verb: 'enroll.next', data: { verb: 'enroll.next', step: 4 }, cardId: 'm1' },
    });
  });

  it.each([
    ['a reaction', { type: 'messageReaction' }],
    ['another invoke', { type: 'invoke', name: 'task/fetch', value: {} }],
    ['a button without a verb', { type: 'invoke', name: 'adaptiveCard/action', value: { action: {} } }],
    ['a verb that is no text', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: {}, data: [] } } }],
  ])('is nothing for %s', (_what, changes) => {
    expect(inputOf(message(changes))).toBeNull();
  });

  it.each([
    ['/Help', 'help'],
    ['Set  up my\niPhone!', 'set up my iphone'],
    ['help…', 'help'],
    ['why?!', 'why'],
  ])('compares "%s" as "%s"', (typed, compared) => {
    expect(normalised(typed)).toBe(compared);
  });
});

describe('who and where', () => {
  const id = '00000000-0000-4000-8000-0000000000AA';

  it('knows a person by the object id of the directory alone', () => {
    expect(personOf({ from: { id: 'x', name: 'Ann', aadObjectId: id } })).toEqual({ id: id.toLowerCase(), name: 'Ann' });
    expect(personOf({ from: { id: 'x', name: 'Ann', aadObjectId: "x' or 1 eq 1" } })).toBeNull();
    expect(personOf({ from: { id: 'x', name: 'Ann' } })).toBeNull();
  });

  it.each([
    ['personal', { conversationType: 'personal' }],
    ['personal', {}],
    ['group', { conversationType: 'groupChat' }],
    ['group', { isGroup: true }],
    ['channel', { conversationType: 'channel', isGroup: true }],
  ])('is %s', (scope, conversation) => {
    expect(scopeOf(message({ conversation: { id: 'c', ...conversation } }))).toBe(scope);
  });

  it('takes the threads of a channel for one conversation', () => {
    expect(conversationIdOf(message({ conversation: { id: '19:it@thread.tacv2;messageid=17' } }))).toBe('19:it@thread.tacv2');
  });

  it('reads locale and time zone, and passes over nonsense', () => {
    const entities = [{ type: 'clientInfo', locale: 'de-DE', timezone: 'Europe/Berlin' }];

    expect(localeOf({ locale: 'en_US!', entities })).toBe('de-DE');
    expect(localeOf({ locale: 'x'.repeat(100) })).toBe('en');
    expect(timeZoneOf({ entities })).toBe('Europe/Berlin');
    expect(timeZoneOf({ localTimezone: 'Mars/Olympus' })).toBeNull();
  });
});
