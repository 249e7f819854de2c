import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';

/** The least a bot on this SDK can be: what Usher is measured against. Runs in a process of its own and reports its port. */
const credentials = new ConfigurationServiceClientCredentialFactory({ MicrosoftAppId: '', MicrosoftAppType: 'MultiTenant' });
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, credentials));
const server = restify.createServer();

server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context: TurnContext) => {
    if (context.activity.type === 'message') await context.sendActivity(`You said: ${context.activity.text}`);
  });
});
server.get('/readyz', (_request, response, next) => {
  response.send(200);
  next();
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
