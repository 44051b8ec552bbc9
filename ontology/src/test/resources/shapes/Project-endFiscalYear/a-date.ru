#+ focus: https://w3id.org/senryaku/id/programme/network
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/programme/network> sen:endFiscalYear "2023-03-31"^^xsd:date }
