#+ focus: https://w3id.org/senryaku/id/target/few
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/target/few> sen:minimum 200.0 }
