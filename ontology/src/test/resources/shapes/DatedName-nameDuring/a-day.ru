#+ focus: https://w3id.org/senryaku/id/body/panel#former-name
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/body/panel#former-name> sen:nameDuring ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/body/panel#former-name> sen:nameDuring <https://w3id.org/senryaku/id/body/panel#former-name-end> }
