#+ focus: https://w3id.org/senryaku/id/project/satellite
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/project/satellite> sen:startFiscalYear ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/project/satellite> sen:startFiscalYear "2023"^^xsd:gYear }
