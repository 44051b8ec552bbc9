import { readFileSync } from 'node:fs';
import ParsingClient from 'sparql-http-client/ParsingClient.js';

const client = new ParsingClient({ endpointUrl: 'http://127.0.0.1:3030/sparql' });
for (const row of await client.query.select(readFileSync('chairs.rq', 'utf8'))) {
  console.log(`${row.who.value}\t${row.what.value}`);
}
