#+ focus: https://w3id.org/senryaku/id/body/council#core
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/body/council#core> sen:countOf ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/body/council#core> sen:countOf <https://w3id.org/senryaku/id/body/panel> }
