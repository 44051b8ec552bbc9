from rdflib import Graph, URIRef
from rdflib.namespace import RDFS

one = Graph().parse("http://127.0.0.1:3030/id/person/kitano-hiroaki", format="turtle")
for name in one.objects(URIRef("https://w3id.org/senryaku/id/person/kitano-hiroaki"), RDFS.label):
    print(name, name.language, sep="\t")
