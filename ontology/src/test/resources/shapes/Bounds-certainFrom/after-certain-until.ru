#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:certainFrom ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:certainFrom "2021-02-17"^^xsd:date }
