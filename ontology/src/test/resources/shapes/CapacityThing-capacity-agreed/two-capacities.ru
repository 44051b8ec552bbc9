#+ focus: https://w3id.org/senryaku/id/membership/panel.substitute
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.substitute> sen:capacity <https://w3id.org/senryaku/vocab/capacity/personal> }
