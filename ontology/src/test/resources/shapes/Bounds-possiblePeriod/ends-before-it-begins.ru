#+ focus: https://w3id.org/senryaku/id/membership/secretary.komiyama
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/secretary.komiyama> sen:possibleFrom "2021-03-01"^^xsd:date } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/secretary.komiyama> sen:possibleUntil "2021-02-01"^^xsd:date }
