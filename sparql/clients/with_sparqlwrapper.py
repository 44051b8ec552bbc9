"""The three questions with SPARQLWrapper."""
import sys
from pathlib import Path

try:
    from SPARQLWrapper import JSON, RDFXML, SPARQLWrapper
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)

endpoint, folder = sys.argv[1], Path(sys.argv[2])


def ask(name, form):
    client = SPARQLWrapper(endpoint)
    client.setQuery((folder / name).read_text())
    client.setReturnFormat(form)
    return client.queryAndConvert()


for row in ask("select.rq", JSON)["results"]["bindings"]:
    print(f"{row['seat']['value']}\t{row['name']['value']}")
print("ask", str(ask("ask.rq", JSON)["boolean"]).lower())
print("construct", len(ask("construct.rq", RDFXML)))
