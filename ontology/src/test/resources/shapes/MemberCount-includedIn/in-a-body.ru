#+ focus: https://w3id.org/senryaku/id/body/council#core
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/body/council#core> sen:includedIn ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/body/council#core> sen:includedIn <https://w3id.org/senryaku/id/body/panel> }
