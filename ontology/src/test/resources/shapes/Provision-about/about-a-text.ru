#+ focus: https://w3id.org/senryaku/id/strategy/quantum#roadmap
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/strategy/quantum#roadmap> sen:about "戦略"@ja }
