#+ focus: https://w3id.org/senryaku/id/document/deck
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/document/deck> sen:sha256 ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/document/deck> sen:sha256 "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF" }
