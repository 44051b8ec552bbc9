#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
#+ also: Bounds-certainUntil
#+ also: Bounds-possiblePeriod
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:possibleUntil ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:possibleUntil "2021-03"^^xsd:gYearMonth }
