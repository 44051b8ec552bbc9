from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

far = Graph(SPARQLStore("http://127.0.0.1:3030/sparql"))
for who, what in far.query(open("chairs.rq", encoding="utf-8").read()):
    print(who, what, sep="\t")
