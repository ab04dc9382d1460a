import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';

/**
 * What the product is measured against: Microsoft's adapter and nothing else. A message is answered with a card through
 * the connector, a press with a card of the same size. No store, no rules, no sign-in.
 */
const card = cardOf(Number(process.env['CARD_BYTES'] ?? 4000));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer({ name: 'echo' });
server.use(plugins.bodyParser());

server.post('/api/messages', async (request, response) => {
  // The SDK's types know an older restify.
  await adapter.process(request as Parameters<CloudAdapter['process']>[0], response, async (context) => {
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
    await context.sendActivity(
      context.activity.type === 'invoke'
        ? { type: 'invokeResponse', value: { status: 200, body } }
        : { type: 'message', attachments: [{ contentType: body.type, content: card }] },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`The echo bot listens on http://127.0.0.1:${server.address().port}/api/messages`);
});

/** A card of about so many bytes, in blocks like those of a form. */
function cardOf(bytes: number): object {
  const block = { type: 'TextBlock', wrap: true, text: 'What did you see or hear? Facts only, please.' };
  const blocks = Math.max(1, Math.round((bytes - 60) / (JSON.stringify(block).length + 1)));
  return { type: 'AdaptiveCard', version: '1.5', body: Array(blocks).fill(block) };
}
