#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:rank "in English"@en }
