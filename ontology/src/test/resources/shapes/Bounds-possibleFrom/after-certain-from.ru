#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:possibleFrom ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:possibleFrom "2021-03-01"^^xsd:date }
