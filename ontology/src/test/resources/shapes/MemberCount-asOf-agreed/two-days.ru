#+ focus: https://w3id.org/senryaku/id/body/council#all
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/body/council#all> sen:asOf "2020-11-18"^^xsd:date }
