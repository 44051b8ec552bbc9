#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#affiliation-1
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#affiliation-1> sen:title "in English"@en }
