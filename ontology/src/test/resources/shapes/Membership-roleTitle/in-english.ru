#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:roleTitle ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:roleTitle "in English"@en }
