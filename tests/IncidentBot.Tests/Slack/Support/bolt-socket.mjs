// A small app made with Slack's own library, over Socket Mode, against the Web API whose address is the first argument.
// Says what reaches it, a line each. "deaf" on standard input: it stops acknowledging; "good": it acknowledges again.
import bolt from '@slack/bolt';
import { createInterface } from 'node:readline';

const [slackApiUrl, token, appToken] = process.argv.slice(2);
const app = new bolt.App({ token, appToken, socketMode: true, logLevel: 'error', clientOptions: { slackApiUrl } });
let deaf = false;
createInterface({ input: process.stdin }).on('line', (line) => { deaf = line === 'deaf'; console.log(`now ${line}`); }).on('close', () => process.exit());

app.use(async ({ body, context, next }) => {
  console.log(`got ${body.type ?? body.command} ${context.retryNum ?? 0}`);
  // Throwing before anything was acknowledged is how an app of Bolt's leaves a delivery unacknowledged.
  if (deaf) throw new Error('deaf');
  await next();
});
app.error(async () => {});
app.command('/incident', async ({ ack, command, client }) => {
  await ack({ response_type: 'ephemeral', text: `heard ${command.text}` });
  await client.views.open({
    trigger_id: command.trigger_id,
    view: {
      type: 'modal', callback_id: 'declare', title: { type: 'plain_text', text: 'Declare' }, submit: { type: 'plain_text', text: 'Go' },
      blocks: [
        { type: 'input', block_id: 'title', label: { type: 'plain_text', text: 'What is wrong?' }, element: { type: 'plain_text_input', action_id: 'title' } },
        { type: 'input', block_id: 'service', optional: true, label: { type: 'plain_text', text: 'Service' }, element: { type: 'external_select', action_id: 'service' } },
      ],
    },
  });
});
app.options('service', async ({ ack, payload }) => ack({ options: [{ text: { type: 'plain_text', text: `Found ${payload.value}` }, value: 'svc' }] }));
app.view('declare', async ({ ack, view, body, client }) => {
  const title = view.state.values.title.title.value;
  if (title.length < 5) return ack({ response_action: 'errors', errors: { title: 'Say more' } });
  await ack();
  await client.chat.postMessage({
    channel: body.user.id, text: `declared ${title} of ${view.state.values.service.service.selected_option?.value}`,
    blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'cmd:0', text: { type: 'plain_text', text: 'Look' }, value: 'show' }] }],
  });
});
app.action('cmd:0', async ({ ack, respond, action }) => { await ack(); await respond({ text: `pressed ${action.value}`, replace_original: true }); });
app.shortcut('open', async ({ ack }) => { await ack(); console.log('shortcut'); });
app.event('app_mention', async ({ event, say }) => { await say({ text: `mentioned by <@${event.user}>`, thread_ts: event.ts }); });
app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Welcome home' } }] } });
});
await app.start();
console.log('ready');
