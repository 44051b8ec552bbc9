#+ focus: https://w3id.org/senryaku/id/project/satellite
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/project/satellite> sen:performer <https://w3id.org/senryaku/id/post/secretary> }
