// Reads a file as graphology (GEXF, GraphML) or cytoscape.js (JSON) does and says what it found.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const path = process.argv[2];
const text = readFileSync(path, "utf8");
const say = (labels, nodes, edges, dated) => {
  console.log("nodes", nodes);
  console.log("edges", edges);
  console.log("dated", dated);
  labels.forEach((label) => console.log("label", Buffer.from(label, "utf8").toString("base64")));
};

if (path.endsWith(".cyjs")) {
  const cy = require("cytoscape")({ headless: true, elements: JSON.parse(text).elements });
  const dated = cy.edges().filter((edge) => edge.data("start") || edge.data("end")).length;
  say(cy.nodes().map((node) => node.data("label")), cy.nodes().length, cy.edges().length, dated);
} else {
  const { MultiDirectedGraph } = require("graphology");
  const read = require(path.endsWith(".gexf") ? "graphology-gexf" : "graphology-graphml");
  const graph = read.parse(MultiDirectedGraph, text, { addMissingNodes: false });
  const dated = graph.filterEdges((edge, data) => data.start || data.end).length;
  say(graph.mapNodes((node, data) => data.label), graph.order, graph.size, dated);
}
