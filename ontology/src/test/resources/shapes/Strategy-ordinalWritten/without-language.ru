#+ focus: https://w3id.org/senryaku/id/strategy/quantum
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/strategy/quantum> sen:ordinalWritten ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/strategy/quantum> sen:ordinalWritten "1." }
