// Reads {"cards": {name: card}, "lines": [markdown]} from a file and says what Microsoft's own renderer complains of in the cards, and, of the lines,
// what a Markdown engine that takes everything makes of them. Both as JSON.
const { readFileSync } = require('node:fs');
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');
const MarkdownIt = require('markdown-it');

const { cards = {}, lines = [] } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const complaints = [];

// What the card became has to have all that was in the JSON: the renderer passes over members that it does not know.
const kept = (said, read, where) => {
  if (Array.isArray(said)) said.forEach((item, i) => kept(item, (read ?? [])[i], `${where}[${i}]`));
  else if (said && typeof said === 'object') for (const name of Object.keys(said)) {
    if (name === '$schema' || name === 'msteams' || name === 'data') continue;
    if (read?.[name] === undefined && said[name] !== null && !['default', 'compact', true, false].includes(said[name])) complaints.push(`${where}.${name} is not known`);
    else kept(said[name], read?.[name], `${where}.${name}`);
  }
};

for (const [name, json] of Object.entries(cards)) {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  // As Teams': the renderer's own limit is lower.
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  for (let i = 0; i < context.eventCount; i++) complaints.push(`${name}: ${context.getEventAt(i).message}`);
  for (const found of card.validateProperties().validationEvents) complaints.push(`${name}: ${found.message}`);
  kept(json, card.toJSON(), name);
}

const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
const html = lines.map((line) => markdown.render(line));
process.stdout.write(JSON.stringify({ complaints, html }));
