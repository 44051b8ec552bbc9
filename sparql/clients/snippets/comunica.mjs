import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql';

const rows = await new QueryEngine().queryBindings(readFileSync('chairs.rq', 'utf8'), {
  sources: ['http://127.0.0.1:3030/sparql'],
});
for await (const row of rows) {
  console.log(`${row.get('who').value}\t${row.get('what').value}`);
}
