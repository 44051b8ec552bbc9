#+ focus: https://w3id.org/senryaku/id/body/panel
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/body/panel> sen:name <https://w3id.org/senryaku/id/body/council> }
