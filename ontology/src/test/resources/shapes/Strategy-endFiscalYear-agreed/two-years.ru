#+ focus: https://w3id.org/senryaku/id/strategy/plan
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/strategy/plan> sen:endFiscalYear "2021"^^xsd:gYear }
