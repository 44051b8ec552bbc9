#+ focus: https://w3id.org/senryaku/id/membership/panel.substitute
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.substitute> sen:substituteFor ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.substitute> sen:substituteFor <https://w3id.org/senryaku/id/person/komiyama> }
