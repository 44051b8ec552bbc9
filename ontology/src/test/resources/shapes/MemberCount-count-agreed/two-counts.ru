#+ focus: https://w3id.org/senryaku/id/body/council#all
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/body/council#all> sen:count 116 }
