// Asks /mcp of a running server with the JavaScript client: every tool once, and what must be refused.
// Usage: npm ci && node ask.js [ADDRESS]      (default http://127.0.0.1:3030/mcp)
// The client itself holds every answer to the schema that the server gave for it. Exit status 1 if something differs.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const address = new URL(process.argv[2] ?? 'http://127.0.0.1:3030/mcp');
const client = new Client({ name: 'senryaku-ask', version: '1' });
await client.connect(new StreamableHTTPClientTransport(address));
await client.ping();
console.log('server      ', client.getServerVersion().name, client.getServerVersion().version);

const { tools } = await client.listTools();
assert.deepEqual(tools.map((tool) => tool.name).sort(), ['describe', 'evidence', 'saved_query', 'search', 'sparql']);

async function call(name, values) {
  const answer = await client.callTool({ name, arguments: values });
  const text = answer.content.map((part) => part.text).join('\n');
  console.log(name.padEnd(12), (answer.isError ? 'refused: ' : '') + text.split('\n')[0].slice(0, 100));
  return { ...answer, text };
}

async function refused(name, values, words) {
  const answer = await call(name, values);
  assert.equal(answer.isError, true);
  assert.match(answer.text, words);
}

const found = await call('search', { text: '北野', lang: 'ja' });
const person = found.structuredContent.rows[0];
assert.equal(person.values.label, '北野宏明');
const told = await call('describe', { thing: person.evidence[0], lang: 'en' });
assert.equal(told.structuredContent.name, 'Kitano Hiroaki');
const chairs = await call('saved_query', {
  name: 'who-chairs',
  parameters: { body: 'quantum-technology-innovation-council' },
});
const chair = chairs.structuredContent.rows[0];
assert.equal(chair.values.chairLabel, '五神真');
const words = await call('evidence', { thing: chair.evidence[0] });
assert.ok(words.structuredContent.rows.some((row) => row.values.quote?.includes('五神')));
const counted = await call('sparql', {
  query: 'SELECT (COUNT(*) AS ?people) { ?person a <http://xmlns.com/foaf/0.1/Person> }',
});
assert.ok(counted.structuredContent.rows[0].values.people > 10);

await refused('sparql', { query: 'SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }', lang: 'en' }, /SERVICE is switched off/);
await refused('saved_query', { name: 'who-chairs', parameters: { bdy: 'x' }, lang: 'en' }, /no parameter "bdy"/);
await refused('search', { text: '北野', kinds: 'person', lang: 'ja' }, /kinds/);
await assert.rejects(client.callTool({ name: 'drop_everything', arguments: {} }), /drop_everything|nknown tool/);
await client.close();
console.log('the JavaScript client got what it must');
