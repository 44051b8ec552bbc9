// The three questions with Comunica's default engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [endpoint, folder] = process.argv.slice(2);
const text = (name) => readFileSync(join(folder, name), 'utf8');
let QueryEngine;
try {
  ({ QueryEngine } = createRequire(join(process.env.CLIENTS, 'x.js'))('@comunica/query-sparql'));
} catch (missing) {
  console.error(missing.message.split('\n')[0]);
  process.exit(77);
}
const engine = new QueryEngine();
const sources = { sources: [endpoint] };
for (const row of await (await engine.queryBindings(text('select.rq'), sources)).toArray()) {
  console.log(`${row.get('seat').value}\t${row.get('name').value}`);
}
console.log('ask', await engine.queryBoolean(text('ask.rq'), sources));
console.log('construct', (await (await engine.queryQuads(text('construct.rq'), sources)).toArray()).length);
