#+ focus: https://w3id.org/senryaku/id/hub/security
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/hub/security> sen:site <https://w3id.org/senryaku/id/body/panel> }
