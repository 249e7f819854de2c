import { configFrom } from '../../src/config.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { NextAction } from '../../src/diagnosis/rule.ts';
import { configureLog } from '../../src/log.ts';
import { startUsher, type Usher } from '../../src/usher.ts';
import { personIn as chatOf, until } from '../integration/person.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { personIn } from './change.ts';
import { lookAt } from './look.ts';
import { isCause, type MatrixState } from './state.ts';
import { states } from './states.ts';

configureLog('silent');

/** What the diagnosis comes to, in the terms of the table. */
function gistOf({ findings, unknown, clear }: Diagnosis, { expect: wanted }: MatrixState): unknown {
  const [first] = findings;
  const named = (rules: readonly string[] = []) => rules.filter((rule) => unknown.some((one) => one.rule === rule));
  if (isCause(wanted)) {
    return (
      first && {
        rule: first.rule,
        ...(wanted.case && { case: first.case }),
        confidence: first.confidence,
        next: first.action,
        ...(wanted.unknown && { unknown: named(wanted.unknown) }),
      }
    );
  }
  if (first) return { rule: first.rule, case: first.case, confidence: first.confidence, next: first.action };
  if ('unknown' in wanted) return { unknown: named(wanted.unknown) };
  return {
    nothing: unknown.length === 0 || unknown,
    ...(wanted.notFine && { notFine: wanted.notFine.filter((rule) => !clear.some((one) => one.rule === rule)) }),
  };
}

/** Long words of a sentence; times and names of days may be written differently in the chat. */
const wordsOf = (sentence: string): string[] => sentence.match(/\p{L}{4,}/gu) ?? [];
const calendar = /^(january|february|march|april|june|july|august|september|october|november|december)$/i;

/** What the card offers for each next step. */
const offers: Readonly<Record<NextAction, string>> = {
  'set-up': 'command.set-up-iphone',
  'check-again': 'diagnose.again',
  'tell-it': 'diagnose.tell',
  'security-info': 'https://aka.ms/mysecurityinfo',
  'reset-password': 'https://aka.ms/sspr',
};

describe('why somebody cannot sign in, through the real server and the Graph SDK', () => {
  afterAll(removeFolders);

  describe.each(states.map((one) => [one.state, one] as const))('%s', (_state, one) => {
    let usher: Usher;
    let diagnosis: Diagnosis;

    beforeAll(async () => {
      usher = await startUsher(configFrom({ PORT: '0', USHER_DATA_DIR: temporaryFolder() }), { graphLimits: 'none' });
      usher.sandbox!.tenant.change(one.change);
      const personId = personIn(usher.sandbox!.tenant.state, one.person).id;
      diagnosis = await lookAt({ graphUrl: usher.sandbox!.graphUrl, personId });
    });
    afterAll(() => usher.close());

    it('has the right first cause', () => {
      expect(gistOf(diagnosis, one)).toEqual(one.expect);
    });

    it('is answered in the chat with that cause and one next step', async () => {
      const chat = await chatOf(usher.sandbox!.url, one.person);

      await chat.say('why can’t i sign in');
      await until(async () => (await shown(chat)).includes('diagnose.tell'));

      const told = await shown(chat);
      const [first] = diagnosis.findings;
      const sentence = first?.question?.text ?? diagnosis.headline;
      expect(wordsOf(sentence).filter((word) => !calendar.test(word) && !told.includes(word))).toEqual([]);
      expect(told).toContain(first?.question ? 'diagnose.yes' : offers[first?.action ?? 'check-again']);
    });
  });

  it('is asked in many states, each only once', () => {
    expect(states.length).toBeGreaterThanOrEqual(45);
    expect(new Set(states.map(({ state }) => state)).size).toBe(states.length);
  });
});

/** Everything on Usher's newest card, as one text. */
async function shown(chat: Awaited<ReturnType<typeof chatOf>>): Promise<string> {
  return JSON.stringify((await chat.messages()).at(-1) ?? null);
}
