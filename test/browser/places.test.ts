import { stage } from './stage.ts';

const personal = /licen[cs]e|account is|password|Zofia|Kowalska|@contoso|AADSTS/i;

describe('where others read along', () => {
  const scene = stage();

  it.each(['group-new-phones', 'channel-general'])('gives only a pointer in %s, and nothing about the person', async (place) => {
    const chat = await scene.chatAs('wrong-password');
    await chat.sees('Hello Zofia');
    await chat.goTo(place);
    const neighbour = await scene.chatAs('ready', { chat: place });

    await chat.say('@Usher why can’t I sign in?');

    await chat.sees('let us talk in private', 'why can’t i sign in');
    await neighbour.sees('let us talk in private');
    expect((await chat.fromUsher.allInnerTexts()).join('\n')).not.toMatch(personal);
  });

  it('answers a general question for everybody in a group', async () => {
    const chat = await scene.chatAs('ready', { chat: 'group-new-phones' });

    await chat.say('@Usher what can my company see?');

    await chat.sees('It does not see your photos, messages');
  });

  it('leaves alone what is not said to it', async () => {
    const chat = await scene.chatAs('ready', { chat: 'group-new-phones' });
    await chat.say('lunch at twelve?');

    await chat.page.getByText('Usher only hears messages that mention @Usher.').waitFor();

    expect(await chat.fromUsher.count()).toBe(0);
  });
});
