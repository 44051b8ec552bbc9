#+ focus: https://w3id.org/senryaku/id/membership/panel.substitute
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.substitute> sen:onBehalfOf ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.substitute> sen:onBehalfOf <https://w3id.org/senryaku/id/person/komiyama> }
