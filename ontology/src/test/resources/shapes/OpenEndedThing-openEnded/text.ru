#+ focus: https://w3id.org/senryaku/id/field/main-fields
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/field/main-fields> sen:openEnded ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/field/main-fields> sen:openEnded "など"@ja }
