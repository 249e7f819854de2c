import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startUsher, type Usher } from '../../src/usher.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { personIn, until } from './person.ts';

configureLog('silent');

const itChannel = '19:usher-it@thread.tacv2';

interface Message {
  id: string;
  text?: string;
  cards: Record<string, unknown>[];
}

describe('A hand-off, from one person to another and back', () => {
  let usher: Usher;
  let url: string;

  beforeEach(async () => {
    usher = await startUsher(configFrom({ PORT: '0', USHER_DATA_DIR: temporaryFolder() }), { graphLimits: 'none' });
    url = usher.sandbox?.url ?? '';
  });
  afterEach(async () => {
    await usher.close();
    removeFolders();
  });

  const messagesIn = async (chat: string): Promise<Message[]> =>
    (await (await fetch(`${url}/api/chat/${encodeURIComponent(chat)}`)).json()) as Message[];

  /** Presses a button of the newest card that has it; resolves to what the client was answered. */
  async function press(person: string, chat: string, title: string): Promise<string> {
    let found: { activityId: string; action: object } | null = null;
    for (const { id, cards } of await messagesIn(chat)) {
      JSON.stringify(cards, (_key, part: Record<string, unknown> | null) => {
        if (part?.['type'] === 'Action.Execute' && part['title'] === title) found = { activityId: id, action: part };
        return part;
      });
    }
    if (!found) throw new Error(`No button “${title}” in ${chat}`);
    const answer = await fetch(`${url}/api/chat/${encodeURIComponent(chat)}/actions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person, ...(found as object) }),
    });
    return answer.text();
  }

  const says = (chat: string, words: string | RegExp): Promise<void> =>
    until(async () => new RegExp(words).test(JSON.stringify(await messagesIn(chat))));

  it('carries what Tomás was told to Mei Lin, and her answers back to him', async () => {
    const [own, tomas] = ['personal-no-licence', await personIn(url, 'no-licence')];
    await tomas.say('why can’t I sign in');
    await says(own, 'has no licence for a work phone');
    await press('no-licence', own, 'Send to IT');
    await says(own, 'Shall I tell your IT help desk');
    await press('no-licence', own, 'Send to IT');
    await says(own, 'IT has it');
    await says(itChannel, 'Nobody has taken this yet');
    const sent = JSON.stringify(await messagesIn(itChannel));

    const taken = await press('help-desk', itChannel, 'I am on it');
    await says(own, 'Mei Lin Tan from IT is looking at it');
    await tomas.say('my request');
    await says(own, 'sent to IT on');
    const solved = await press('help-desk', itChannel, 'Solved');
    await says(own, 'Mei Lin Tan from IT says it is solved');

    expect(sent).toMatch(/Tomás Herrera.*tomas\.herrera@contoso\.com/);
    expect(sent).toContain('Certain: Intune licence');
    expect(taken).toContain('Mei Lin Tan is on it since');
    expect(solved).toContain('Mei Lin Tan said so');
    const cards = await messagesIn(itChannel);
    expect(cards).toHaveLength(1);
    expect(JSON.stringify(cards)).toContain('Certain: Intune licence');
    expect(JSON.stringify(cards)).not.toContain('Action.Execute');
  }, 30_000);

  it('keeps the name of who was helped out of other places, whoever presses there', async () => {
    const tomas = await personIn(url, 'no-licence');
    await tomas.say('human');
    await says('personal-no-licence', 'Shall I tell');
    await press('no-licence', 'personal-no-licence', 'Send to IT');
    await says(itChannel, 'Nobody has taken this yet');
    const card = (await messagesIn(itChannel))[0]?.cards[0] as { actions: { title: string }[] };
    const action = card.actions.find(({ title }) => title === 'I am on it');
    const everywhere = 'channel-general';
    await fetch(`${url}/api/chat/${everywhere}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: 'healthy', text: '@Usher help' }),
    });
    await says(everywhere, 'What I can do for you');
    const activityId = (await messagesIn(everywhere)).at(-1)?.id;
    const pressHere = (person: string) =>
      fetch(`${url}/api/chat/${everywhere}/actions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ person, activityId, action }),
      });

    await pressHere('healthy');
    await says(everywhere, 'Only your IT help desk can say that');
    const before = JSON.stringify(await messagesIn(itChannel));
    await pressHere('help-desk');
    await says(itChannel, 'Mei Lin Tan is on it since');

    expect(before).toContain('Nobody has taken this yet');
    expect(JSON.stringify(await messagesIn(everywhere))).not.toMatch(/Tomás|tomas/);
  }, 30_000);
});
