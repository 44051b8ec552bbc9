#+ focus: https://w3id.org/senryaku/id/document/deck
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/document/deck> sen:text ?any }
