#+ focus: https://w3id.org/senryaku/id/strategy/plan
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/strategy/plan> sen:periodWritten ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/strategy/plan> sen:periodWritten "2016～2020年度" }
