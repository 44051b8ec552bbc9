#+ focus: https://w3id.org/senryaku/id/body/council#all
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/body/council#core> sen:count ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/body/council#core> sen:count 116 }
