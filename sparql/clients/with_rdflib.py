"""The three questions with rdflib's SPARQLStore."""
import sys
from pathlib import Path

try:
    from rdflib import ConjunctiveGraph
    from rdflib.plugins.stores.sparqlstore import SPARQLStore
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)

endpoint, folder = sys.argv[1], Path(sys.argv[2])
graph = ConjunctiveGraph(SPARQLStore(endpoint))
for seat, name in graph.query((folder / "select.rq").read_text()):
    print(f"{seat}\t{name}")
print("ask", str(graph.query((folder / "ask.rq").read_text()).askAnswer).lower())
print("construct", len(list(graph.query((folder / "construct.rq").read_text()))))
