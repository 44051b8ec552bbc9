#+ focus: https://w3id.org/senryaku/id/target/hubs
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/target/hubs> sen:minimum 8.0 }
