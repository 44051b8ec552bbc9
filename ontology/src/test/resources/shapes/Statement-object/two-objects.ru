#+ focus: https://w3id.org/senryaku/graph/source/deck#1
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

INSERT DATA { <https://w3id.org/senryaku/graph/source/deck#1> rdf:object <https://w3id.org/senryaku/vocab/role/member> }
