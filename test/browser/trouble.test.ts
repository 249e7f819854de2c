import { stage } from './stage.ts';

const itChannel = '19:usher-it@thread.tacv2';

describe('when something is wrong', () => {
  const scene = stage();

  it('tells somebody without a licence what is missing, and IT once they agree', async () => {
    const chat = await scene.chatAs('no-licence');
    await chat.sees('Hello Tomás');
    await chat.say('set up my iphone');
    await chat.sees('Which one is it?');
    await chat.press('iPhone');
    await chat.sees('Which iOS version');
    await chat.press('26');
    await chat.sees('One thing is missing', 'This is not your fault', 'You do not have the licence for a work phone yet.');

    await chat.press('Tell IT');
    await chat.sees('Shall I tell your IT help desk?', 'Your name: Tomás Herrera', 'tomas.herrera@contoso.com');
    const tooEarly = await scene.product.messagesIn(itChannel);
    await chat.press('Send to IT');
    await chat.fromUsher.getByText('IT has it').waitFor();
    const desk = await scene.chatAs('help-desk');
    await desk.goTo(itChannel);

    await desk.sees('Setting up an iPhone for work', 'Tomás Herrera', 'tomas.herrera@contoso.com', /No Intune service plan/);
    expect(tooEarly).toEqual([]);
  });

  it('sends nothing to IT when the person says no', async () => {
    const chat = await scene.chatAs('disabled');
    await chat.sees('Hello Ingrid');
    await chat.say('talk to a person');
    await chat.sees('Shall I tell your IT help desk?');

    await chat.press('Not now');

    await chat.sees('Nothing was sent');
    expect(await scene.product.messagesIn(itChannel)).toEqual([]);
  });

  it('says what it could not check before the first step, and lets the person go on', async () => {
    const chat = await scene.chatAs('ready');
    await scene.product.addFault({ match: 'licenseDetails', status: 403 });
    await chat.sees('Hello Amara');
    await chat.say('set up my iphone');
    await chat.sees('Which one is it?');
    await chat.press('iPhone');
    await chat.sees('Which iOS version');

    await chat.press('26');

    await chat.sees('Step 1 of 12', /I could not check this: .+licence.+ That does not stop you/);
  });

  it('explains a streak of wrong passwords, with one thing to do', async () => {
    const chat = await scene.chatAs('wrong-password');
    await chat.sees('Hello Zofia');

    await chat.press('Why can’t I sign in?');

    await chat.sees(
      /Your password or address was not accepted \d+ times/,
      'What to do now',
      'aka.ms/sspr',
      /As of \d+:\d+ [AP]M/,
    );
  });

  it('says honestly that it cannot see the sign-ins when Microsoft does not let it', async () => {
    const chat = await scene.chatAs('wrong-password');
    await scene.product.addFault({ match: 'auditLogs/signIns', status: 403 });
    await chat.sees('Hello Zofia');

    await chat.say('why can’t I sign in?');

    await chat.sees('I could not look at everything', 'What I can’t see', 'I am not allowed to look at this in your company.');
    expect(await chat.newest.innerText()).not.toMatch(/was not accepted/);
  });
});
