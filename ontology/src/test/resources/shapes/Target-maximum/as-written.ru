#+ focus: https://w3id.org/senryaku/id/target/few
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/target/few> sen:maximum ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/target/few> sen:maximum "100以内"@ja }
