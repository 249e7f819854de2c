import { type Conversation, conversation, type Setting, type ShownCard } from './conversation.ts';
import { diagnosisOf, disabled, finding, noPhone, pending, unseen } from './diagnoses.ts';
import { servicesOf, world } from './facts.ts';

const signInLog = finding('sign-in-log', 'Your password was not accepted.', {
  confidence: 'high',
  outcome: 'most-likely',
  evidence: { code: 50126, requestId: 'request-7', correlationId: 'correlation-8' },
});
const log = unseen('sign-in-methods', 'Your ways to confirm a sign-in', {
  forIt: 'Grant the application permission UserAuthenticationMethod.Read.All.',
  permissions: ['UserAuthenticationMethod.Read.All'],
});

function chatWith(findings = [signInLog, noPhone], itChannel: Setting['itChannel'] = 'connected'): Conversation {
  const diagnosis = diagnosisOf(findings, { unknown: [log] });
  return conversation({ services: servicesOf(world({ diagnosis })), itChannel });
}

/** The words of a card's text blocks and facts, in order. */
function wordsIn({ raw }: ShownCard): string[] {
  const words: string[] = [];
  JSON.stringify(JSON.parse(raw).body, (_key, part: Record<string, unknown> | null) => {
    const said = part?.['text'] ?? part?.['value'];
    if (typeof said === 'string') words.push(said);
    return part;
  });
  return words;
}

async function askedAfter(chat: Conversation, lines: readonly string[] = ['cant sign in', 'tell it']): Promise<ShownCard> {
  for (const line of lines) await chat.say(line);
  if (chat.lastCard().buttons.some(({ title }) => title === 'Show every line')) await chat.press('Show every line');
  return chat.lastCard();
}

it.each([
  ['who it is', ['Robin Jansen', 'robin@contoso.com', 'A personal chat with this person in Teams.']],
  ['the cause in the words of IT and how sure it is', ['Most likely: Sign-in log', 'Advice to IT: For IT: Your password']],
  ['as of when, and the ids for a support case', ['As of November 23', 'Request id request-7', 'Correlation id correlation-8']],
  ['what the person was not asked yet', ['Not sure: Managed devices', 'Ask the person: “Did you set up your phone for work?”']],
  ['what could not be looked at', ['Could not be looked at: Sign-in methods', 'UserAuthenticationMethod.Read.All', 'request-9']],
])('tells IT %s', async (_what, expected) => {
  const chat = chatWith();
  await askedAfter(chat);

  await chat.press('Send to IT');

  for (const words of expected) expect(chat.toIt[0]?.raw).toContain(words);
});

it('tells IT the person’s own words and what was tried', async () => {
  const chat = chatWith([signInLog, pending]);
  await askedAfter(chat, ['it says AADSTS50126', 'not it', 'check again', 'tell it']);

  await chat.press('Send to IT');

  const { raw = '' } = chat.toIt[0] ?? {};
  expect(raw).toContain('it says AADSTS50126');
  expect(raw).toContain('What was tried');
  expect(raw).toMatch(/I said “Your password was not accepted.” The person says that is not it/);
  expect(raw).toContain('I looked again.');
});

it('asks IT nothing that the person has answered', async () => {
  const chat = chatWith([noPhone]);
  await askedAfter(chat, ['cant sign in', 'no', 'tell it']);

  await chat.press('Send to IT');

  expect(chat.toIt[0]?.raw).toContain('Your phone is not set up for work yet.');
  expect(chat.toIt[0]?.raw).not.toContain('Ask the person');
});

describe('what the person sees before', () => {
  it.each([
    ['a short report', ['human']],
    ['a diagnosis', ['cant sign in', 'not it', 'tell it']],
    ['a diagnosis and the place in the guide', ['start', 'iphone', '18.2', '4', 'cant sign in', 'tell it']],
  ])('holds every word about them that IT gets, for %s', async (_what, lines) => {
    const chat = chatWith();
    const seen = wordsIn(await askedAfter(chat, lines)).join('\n');

    await chat.press('Send to IT');

    const [report] = chat.toIt;
    const ofIt = /^(Nobody has taken this|Press )/;
    const unsaid = wordsIn(report!).filter((words) => !ofIt.test(words) && !seen.includes(words));
    expect(unsaid).toEqual([]);
  });

  it('is short at first, says how much more there is, and shows it in place', async () => {
    const chat = chatWith();
    await chat.say('cant sign in');
    const asked = await chat.say('tell it');
    const [cards, short] = [chat.cards.length, wordsIn(chat.lastCard()).length];

    await chat.press('Show every line');

    expect(asked).toMatch(/exactly the lines below and \d+ more/);
    expect(chat.cards).toHaveLength(cards);
    expect(wordsIn(chat.lastCard()).length).toBeGreaterThan(short);
    expect(chat.lastCard().buttons.map(({ title }) => title)).toEqual(['Send to IT', 'Not now']);
    expect(chat.toIt).toEqual([]);
  });

  it('is whole at once where it has to be copied', async () => {
    const chat = chatWith([signInLog, noPhone], 'none');
    await chat.say('cant sign in');
    await chat.say('tell it');

    expect(wordsIn(chat.lastCard()).join('\n')).toContain('UserAuthenticationMethod.Read.All');
    expect(chat.lastCard().buttons.map(({ title }) => title)).toEqual(['All right']);
  });
});

it('fits into a message however much was found, and says how much does not', async () => {
  const long = 'x'.repeat(590);
  const many = Array.from({ length: 18 }, (_, index) => finding(`rule-${index}`, `${index} ${long}`, { confidence: 'high' }));
  const chat = chatWith([disabled, ...many]);
  await askedAfter(chat);
  const seen = chat.lastCard().raw;

  await chat.press('Send to IT');

  const { raw = '' } = chat.toIt[0] ?? {};
  for (const card of [seen, raw]) {
    expect(Buffer.byteLength(card, 'utf16le')).toBeLessThan(28 * 1024);
    expect(card).toMatch(/\d+ more things do not fit in here/);
    expect(card).toContain('Certain: Account');
    expect(card).toContain('Could not be looked at');
  }
});
