#+ focus: https://w3id.org/senryaku/id/project/satellite
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/project/satellite> sen:periodWritten ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/project/satellite> sen:periodWritten "H30~R4年度" }
