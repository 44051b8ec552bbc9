#+ focus: https://w3id.org/senryaku/id/target/hubs
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/target/hubs> sen:level ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/target/hubs> sen:level "拠点を形成" }
