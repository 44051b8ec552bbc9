#+ focus: https://w3id.org/senryaku/id/membership/panel.substitute
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.substitute> sen:capacity ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.substitute> sen:capacity <https://w3id.org/senryaku/vocab/role/chair> }
