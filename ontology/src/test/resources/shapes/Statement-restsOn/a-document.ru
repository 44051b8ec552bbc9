#+ focus: https://w3id.org/senryaku/graph/source/deck#1
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/graph/source/deck#1> sen:restsOn <https://w3id.org/senryaku/id/document/deck> }
