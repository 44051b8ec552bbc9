const answer = await fetch('http://127.0.0.1:3030/queries/who-chairs?lang=ja&format=json');
for (const row of (await answer.json()).results.bindings) {
  console.log(`${row.bodyLabel?.value}\t${row.chairLabel?.value}`);
}
