#+ focus: https://w3id.org/senryaku/id/project/satellite
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/project/satellite> sen:site "精華町"@ja }
