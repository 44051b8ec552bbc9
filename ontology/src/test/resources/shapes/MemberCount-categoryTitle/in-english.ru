#+ focus: https://w3id.org/senryaku/id/body/council#core
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/body/council#core> sen:categoryTitle "in English"@en }
