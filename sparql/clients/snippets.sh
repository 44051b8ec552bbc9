#!/bin/sh
# Runs the snippets of README.md as they stand there, against a running server, and compares what they print.
# Usage: sparql/clients/snippets.sh [ADDRESS]      (default http://127.0.0.1:3030)
# What is not installed is skipped by name. Exit status 1 if a snippet fails or prints something else than the others.
# PYTHON, NODE and CLIENTS as for ask.sh. The Java snippets and the query for Wikidata are run by SnippetsTest.
set -u
server=${1:-http://127.0.0.1:3030}
here=$(CDPATH='' cd -P -- "$(dirname "$0")" && pwd)
if [ -x /usr/bin/python3 ]; then debian=/usr/bin/python3; else debian=python3; fi
python=${PYTHON:-$debian}
node=${NODE:-node}
clients=${CLIENTS:-$here}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
for file in "$here"/snippets/*; do
  sed "s|http://127.0.0.1:3030|$server|g" "$file" >"$(basename "$file")"
done
wrong=0
told() { printf '%-24s %s\n' "$1" "$2"; }
skipped() { told "$1" "skipped: $2"; }
failed() {
  told "$1" "WRONG: $2"
  wrong=1
}
has() { command -v "$1" >/dev/null; }

# The rows that all must print: WHO tab WHAT.
has curl || { echo 'curl is missing' >&2; exit 3; }
sh curl.sh >answer.tsv || { echo "$server does not answer" >&2; exit 1; }
tail -n +2 answer.tsv | sed 's/"\([^"]*\)"@ja/\1/g' | LC_ALL=C sort >expected
rows=$(wc -l <expected)
[ "$rows" -ge 10 ] && grep -q "五神真	量子技術イノベーション会議" expected || failed curl.sh 'not the chairs'
told curl.sh "$rows rows"

# same NAME COMMAND…: a snippet that prints those rows.
same() {
  name=$1
  shift
  if ! "$@" >out 2>err; then
    failed "$name" "$(tail -n 1 err)"
  elif ! LC_ALL=C sort out | tr -d '\r' | cmp -s - expected; then
    failed "$name" "other rows: $(wc -l <out) lines, for instance $(head -n 1 out)"
  else
    told "$name" "the same $rows rows"
  fi
}

for module in SPARQLWrapper rdflib; do
  file=with_$(echo $module | tr '[:upper:]' '[:lower:]').py
  if "$python" -c "import $module" 2>/dev/null; then same "$file" "$python" "$file"; else skipped "$file" "no $module for $python"; fi
done
if "$python" -c 'import rdflib' 2>/dev/null; then
  if "$python" with_rdflib_things.py 2>err | grep -q "北野宏明	ja"; then told with_rdflib_things.py 'one thing by its address'; else failed with_rdflib_things.py "$(tail -n 1 err)"; fi
fi

if has Rscript; then same chairs.R Rscript --vanilla chairs.R; else skipped chairs.R 'no Rscript'; fi

# A module finds its libraries beside itself.
for pair in comunica:@comunica/query-sparql http-client:sparql-http-client; do
  file=${pair%%:*}.mjs
  if has "$node" && [ -d "$clients/node_modules/${pair#*:}" ]; then
    ln -sf "$clients/node_modules" node_modules
    same "$file" "$node" "$file"
  else
    skipped "$file" "no node, or no ${pair#*:} in $clients"
  fi
done
if has "$node" && "$node" -e 'process.exit(typeof fetch === "function" ? 0 : 1)'; then
  if "$node" fetch.mjs 2>err | grep -q "量子技術イノベーション会議	五神真"; then told fetch.mjs 'a saved query'; else failed fetch.mjs "$(tail -n 1 err)"; fi
else
  skipped fetch.mjs 'no node with fetch'
fi

sh reconcile.sh >out 2>err
if grep -q '"0.2"' out && grep -q 'person/kitano-hiroaki' out && grep -q 'ソニー' out; then
  told reconcile.sh 'manifest, match, properties'
else
  failed reconcile.sh "$(tail -c 200 out) $(tail -n 1 err)"
fi

sh graphs.sh >out 2>err
if grep -q '</gexf>' ./*.gexf && grep -q '</graphml>' ./*.graphml && grep -q '"elements"' ./*.cyjs; then
  told graphs.sh "$(ls ./*.gexf ./*.cyjs ./*.graphml | tr '\n' ' ')"
else
  failed graphs.sh "$(ls) $(tail -n 1 err)"
fi

# What a spreadsheet reads must be what was sent: written back as CSV, it is the same text.
if has soffice; then
  if HOME=$work sh spreadsheet.sh >out 2>&1 && HOME=$work soffice --headless --convert-to \
    'csv:Text - txt - csv (StarCalc):44,34,76' --outdir back who-chairs.xlsx >>out 2>&1 &&
    tr -d '\r"' <who-chairs.csv >sent && tr -d '\r"' <back/who-chairs.csv | cmp -s - sent; then
    told spreadsheet.sh "$(($(wc -l <who-chairs.csv) - 1)) rows there and back"
  else
    failed spreadsheet.sh "$(tail -n 1 out)"
  fi
else
  skipped spreadsheet.sh 'no LibreOffice'
fi
exit $wrong
