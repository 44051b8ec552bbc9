#+ focus: https://w3id.org/senryaku/id/strategy/plan
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/strategy/plan> sen:startFiscalYear ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/strategy/plan> sen:startFiscalYear "2021"^^xsd:gYear }
