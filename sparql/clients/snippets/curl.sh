curl -sSG http://127.0.0.1:3030/sparql -H 'Accept: text/tab-separated-values' --data-urlencode query@chairs.rq
