#!/bin/sh
# Asks a running server the same three questions with the clients that people use, and compares what they get.
# Usage: sparql/clients/ask.sh [ADDRESS]      (default http://127.0.0.1:3030/sparql)
# What is not installed is skipped, and said so. Exit status 1 if two answers differ.
#   rdflib, SPARQLWrapper: python3-rdflib, python3-sparqlwrapper of Debian, which its own /usr/bin/python3 finds
#   (PYTHON names another python3)
#   Comunica, sparql-http-client: npm install @comunica/query-sparql sparql-http-client, in the folder that CLIENTS names
#   (NODE names another node; Comunica needs 22 or newer)
set -u
endpoint=${1:-http://127.0.0.1:3030/sparql}
here=$(CDPATH='' cd -P -- "$(dirname "$0")" && pwd)
if [ -x /usr/bin/python3 ]; then debian=/usr/bin/python3; else debian=python3; fi
python=${PYTHON:-$debian}
node=${NODE:-node}
export CLIENTS="${CLIENTS:-$here}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
differ=0
reference=

# compare NAME FILE: shows one line of the table.
compare() {
  digest=$(LC_ALL=C sort "$2" | sha256sum | cut -c1-12)
  lines=$(wc -l <"$2" | tr -d ' ')
  [ -n "$reference" ] || reference=$digest
  if [ "$digest" = "$reference" ] && [ "$lines" -gt 2 ]; then verdict=same; else verdict=DIFFERENT; differ=1; fi
  printf '%-28s %6s lines  %s  %s\n' "$1" "$lines" "$digest" "$verdict"
}

# ask NAME COMMAND…: runs a client; its output is one line per row, then "ask BOOLEAN", then "construct NUMBER".
ask() {
  name=$1
  shift
  if "$@" "$endpoint" "$here" >"$work/out" 2>"$work/err"; then
    compare "$name" "$work/out"
  elif [ $? -eq 77 ]; then
    printf '%-28s skipped: %s\n' "$name" "$(tail -1 "$work/err")"
  else
    printf '%-28s FAILED: %s\n' "$name" "$(grep -v '^ *at ' "$work/err" | tail -1)"
    differ=1
  fi
}

ask curl sh "$here/curl.sh"
ask rdflib "$python" "$here/with_rdflib.py"
ask SPARQLWrapper "$python" "$here/with_sparqlwrapper.py"
if command -v "$node" >/dev/null; then
  ask Comunica "$node" "$here/comunica.mjs"
  ask sparql-http-client "$node" "$here/http-client.mjs"
else
  printf '%-28s skipped: no node\n' 'Comunica' 'sparql-http-client'
fi
exit $differ
