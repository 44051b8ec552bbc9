#+ focus: https://w3id.org/senryaku/id/hub/security
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/hub/security> sen:asExample ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/hub/security> sen:asExample "例"@ja }
