#+ focus: https://w3id.org/senryaku/graph/source/deck#1
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/graph/source/deck#1> sen:restsOn ?any }
