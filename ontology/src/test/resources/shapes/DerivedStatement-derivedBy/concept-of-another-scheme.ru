#+ focus: https://w3id.org/senryaku/graph/derived#1
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/graph/derived#1> sen:derivedBy ?any } ;
INSERT DATA { <https://w3id.org/senryaku/graph/derived#1> sen:derivedBy <https://w3id.org/senryaku/vocab/basis/note> }
