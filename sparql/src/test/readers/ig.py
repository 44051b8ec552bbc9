"""Reads GraphML as igraph does and says what it found."""
import base64
import sys

import igraph

graph = igraph.Graph.Read_GraphML(sys.argv[1])
print("nodes", graph.vcount())
print("edges", graph.ecount())
print("dated", sum(1 for edge in graph.es if edge["start"] or edge["end"]))
for node in graph.vs:
    print("label", base64.b64encode(node["label"].encode()).decode())
