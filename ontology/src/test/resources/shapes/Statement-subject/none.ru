#+ focus: https://w3id.org/senryaku/graph/source/deck#1
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

DELETE WHERE { <https://w3id.org/senryaku/graph/source/deck#1> rdf:subject ?any }
