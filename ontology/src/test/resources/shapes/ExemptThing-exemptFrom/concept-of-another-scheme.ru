#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:exemptFrom ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:exemptFrom <https://w3id.org/senryaku/vocab/rule/head-of> }
