// The three questions with sparql-http-client, an ES module without an entry for require.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [endpoint, folder] = process.argv.slice(2);
const text = (name) => readFileSync(join(folder, name), 'utf8');
let Client;
try {
  const file = join(process.env.CLIENTS, 'node_modules', 'sparql-http-client', 'ParsingClient.js');
  Client = (await import(pathToFileURL(file))).default;
} catch (missing) {
  console.error(missing.message.split('\n')[0]);
  process.exit(77);
}
const client = new Client({ endpointUrl: endpoint });
for (const row of await client.query.select(text('select.rq'))) {
  console.log(`${row.seat.value}\t${row.name.value}`);
}
console.log('ask', await client.query.ask(text('ask.rq')));
const graph = await client.query.construct(text('construct.rq'));
console.log('construct', [...graph].length);
