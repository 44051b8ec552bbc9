#+ focus: https://w3id.org/senryaku/id/quote/deck-0-9
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/quote/deck-0-9> sen:line ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/quote/deck-0-9> sen:line 0 }
