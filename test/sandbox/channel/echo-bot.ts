import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Activity,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  MessageFactory,
  type Request,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';

export interface EchoBot {
  url: string;
  /** Everything that arrived, oldest first. */
  received: Partial<Activity>[];
  /** What a proactive message needs. */
  say(reference: Partial<ConversationReference>, text: string): Promise<void>;
  close(): Promise<void>;
}

export const button = (title: string, data: unknown) => ({ type: 'Action.Submit', title, data });
export const execute = (title: string, verb: string) => ({ type: 'Action.Execute', title, verb, data: { from: 'card' } });

export const card = (text: string, actions: unknown[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  actions,
});

const attach = (content: object) => MessageFactory.attachment(CardFactory.adaptiveCard(content));

const mainCard = card('What now?', [
  execute('Replace', 'replace'),
  execute('Tell me', 'tell'),
  execute('Fail', 'fail'),
  button('Submit', { verb: 'submitted' }),
]);

async function onText(context: TurnContext): Promise<void> {
  const text = TurnContext.removeRecipientMention(context.activity)?.trim() ?? context.activity.text ?? '';
  if (context.activity.value !== undefined) {
    await context.sendActivity(`pressed ${JSON.stringify(context.activity.value)} ${text}`.trim());
  } else if (text === 'card') await context.sendActivity(attach(mainCard));
  else if (text === 'update') {
    const sent = await context.sendActivity('first');
    await context.updateActivity({ ...MessageFactory.text('second'), id: sent?.id });
  } else if (text === 'delete') {
    const sent = await context.sendActivity('short lived');
    await context.deleteActivity(sent?.id ?? '');
  } else if (text === 'gone')
    await context
      .updateActivity({ ...MessageFactory.text('never'), id: '1' })
      .catch((e: Error) => context.sendActivity(`${(e as Error & { statusCode?: number }).statusCode}`));
  else if (text === 'typing') {
    await context.sendActivity({ type: 'typing' });
    await context.sendActivity('typed');
  } else if (text === 'who')
    await context.sendActivity((await TeamsInfo.getMember(context, context.activity.from.id)).userPrincipalName ?? '');
  else if (text === 'choices') await context.sendActivity(MessageFactory.suggestedActions(['yes', 'no'], 'Well?'));
  else await context.sendActivity(`echo ${text}`);
}

const value = (body: object): InvokeResponse => ({ status: 200, body: { statusCode: 200, ...body } });

function invokeAnswer(activity: Activity): InvokeResponse {
  const { verb, data } = (activity.value as { action: { verb: string; data: object } }).action;
  if (verb === 'replace')
    return value({ type: 'application/vnd.microsoft.card.adaptive', value: card(`replaced ${JSON.stringify(data)}`) });
  if (verb === 'tell') return value({ type: 'application/vnd.microsoft.activity.message', value: 'Only for you' });
  const error = { type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'That did not work.' } };
  return { status: 200, body: { statusCode: 400, ...error } };
}

async function onTurn(context: TurnContext): Promise<void> {
  const { type, membersAdded } = context.activity;
  if (type === 'message') await onText(context);
  if (type === 'conversationUpdate' && membersAdded) await context.sendActivity('welcome');
  if (type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: invokeAnswer(context.activity) });
}

/** A bot on the real SDK without credentials. */
export async function startEchoBot(port = 0): Promise<EchoBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const received: Partial<Activity>[] = [];
  const server = createServer((request, response) => void serve(request, response));
  adapter.onTurnError = async (_context, error) => console.error('echo bot', error.message);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    // The SDK works on the very object, so the test keeps what arrived.
    received.push(structuredClone(body));
    const answer = {
      socket: response.socket,
      header: (name: string, text: unknown) => response.setHeader(name, String(text)),
      status: (code: number) => (response.statusCode = code),
      send: (content: unknown) => response.write(JSON.stringify(content)),
      end: () => response.end(),
    };
    const asked: object = { body, headers: request.headers, method: request.method };
    await adapter.process(asked as Request, answer, onTurn);
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    received,
    say: (reference, text) =>
      adapter.continueConversationAsync('', reference, async (context) => void (await context.sendActivity(text))),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
