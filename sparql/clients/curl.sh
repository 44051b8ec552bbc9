#!/bin/sh
# The three questions with nothing but curl.
set -eu
command -v curl >/dev/null || { echo 'no curl' >&2; exit 77; }
get() { curl -sSf "$1" -H "Accept: $3" --data-urlencode "query@$2"; }
get "$1" "$2/select.rq" text/csv | tail -n +2 | tr -d '\r' | tr ',' '\t'
echo "ask $(get "$1" "$2/ask.rq" application/sparql-results+json | grep -o 'true\|false')"
echo "construct $(get "$1" "$2/construct.rq" application/n-triples | wc -l | tr -d ' ')"
