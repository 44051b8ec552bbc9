#+ focus: https://w3id.org/senryaku/id/target/hubs
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/target/hubs> sen:indicator ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/target/hubs> sen:indicator "国際ハブ" }
