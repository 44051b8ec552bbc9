"""Reads a file as networkx does and says what it found."""
import base64
import sys

import networkx

path = sys.argv[1]
if path.endswith(".gexf"):
    graph = networkx.read_gexf(path)
else:
    graph = networkx.read_graphml(path, force_multigraph=True)
print("nodes", graph.number_of_nodes())
print("edges", graph.number_of_edges())
print("dated", sum(1 for _, _, data in graph.edges(data=True) if data.get("start") or data.get("end")))
for _, data in graph.nodes(data=True):
    print("label", base64.b64encode(data["label"].encode()).decode())
