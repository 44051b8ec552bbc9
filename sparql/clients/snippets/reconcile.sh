curl -sS http://127.0.0.1:3030/reconcile
curl -sS http://127.0.0.1:3030/reconcile --data-urlencode 'queries={"q0": {"query": "座長 北野 宏明", "type": "person"}}'
curl -sS http://127.0.0.1:3030/reconcile --data-urlencode 'extend={"ids": ["person/kitano-hiroaki"], "properties": [{"id": "affiliation"}]}'
