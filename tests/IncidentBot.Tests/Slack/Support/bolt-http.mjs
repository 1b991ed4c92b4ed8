// Slack's own receiver, asked the same as ours. Prints where it listens and what came through to its listeners.
import { createRequire } from 'node:module';
const { App, HTTPReceiver } = createRequire(import.meta.url)('@slack/bolt');

const receiver = new HTTPReceiver({ signingSecret: process.argv[2], endpoints: ['/slack/commands', '/slack/interactions', '/slack/events'], logLevel: 'error' });
const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-1', botId: 'B0OTHER', botUserId: 'U0OTHER' }), logLevel: 'error' });
app.use(async ({ next }) => { console.log('DISPATCHED'); await next(); });
app.command(/.*/, async ({ ack, command }) => { await (command.text === 'open' ? ack() : ack({ response_type: 'ephemeral', text: 'All is well.' })); });
app.view('form', async ({ ack }) => { await ack({ response_action: 'errors', errors: { since: 'That is in the future.' } }); });
app.action(/.*/, async ({ ack }) => { await ack(); });
app.options(/.*/, async ({ ack }) => { await ack({ options: [] }); });
app.shortcut(/.*/, async ({ ack }) => { await ack(); });
app.event('app_mention', async () => {});
app.error(async () => {});

const server = await app.start({ port: 0, host: '127.0.0.1' });
console.log(`LISTENING http://127.0.0.1:${server.address().port}/`);
process.stdin.on('end', () => process.exit(0)).resume();
