#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
#+ focus: https://w3id.org/senryaku/id/membership/panel.substitute
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> sen:substituteFor <https://w3id.org/senryaku/id/membership/panel.substitute> }
