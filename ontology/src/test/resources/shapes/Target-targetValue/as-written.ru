#+ focus: https://w3id.org/senryaku/id/target/few
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/target/few> sen:targetValue ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/target/few> sen:targetValue "8拠点"@ja }
