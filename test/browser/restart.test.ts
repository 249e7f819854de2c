import { stage } from './stage.ts';
import { tapsToAllow, walkToStep } from './way.ts';

describe('after the process was killed and started again', () => {
  const scene = stage();

  it('shows the history and goes on at the step where the person was', async () => {
    const chat = await scene.chatAs('ready');
    await walkToStep(chat, 4);
    const before = await chat.page.getByTestId('message').count();
    await scene.product.kept(await chat.idOfNewest());

    await scene.product.kill();
    await chat.page.getByText('The chat is not reachable. It reconnects by itself.').waitFor();
    await scene.product.restart();
    await chat.page.reload();
    await chat.sees('Step 4 of 12');
    const after = await chat.page.getByTestId('message').count();
    await chat.press('Next');

    await chat.sees('Step 5 of 12', 'Sign in to iCloud for work');
    expect(after).toBe(before);
  });

  it('says under a message that Usher is not there, and the open page reconnects by itself', async () => {
    const chat = await scene.chatAs('ready');
    await walkToStep(chat, 2);

    await scene.product.kill();
    await chat.say('next');
    await chat.page.getByText('Usher is not running.').first().waitFor();
    await scene.product.restart();
    await chat.page.getByText('The chat is not reachable. It reconnects by itself.').waitFor({ state: 'hidden' });
    await chat.say('next');

    await chat.sees('Step 3 of 12');
  });

  it('still notices by itself that a phone has appeared', async () => {
    const chat = await scene.chatAs('ready');
    await walkToStep(chat, 8);
    await chat.sees('I do not see your iPhone yet');
    const waiting = await chat.idOfNewest();
    await scene.product.kept(waiting);

    await scene.product.kill();
    await scene.product.restart();
    await scene.product.tap('ready', ...tapsToAllow);

    await chat.sees(/I can see your iPhone since/);
    expect(await chat.idOfNewest()).toBe(waiting);
  });
});
