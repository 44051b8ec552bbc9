#+ focus: https://w3id.org/senryaku/id/budget/network.2021
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/budget/satellite.2021> sen:amount ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/budget/satellite.2021> sen:amount 3480000000.0 }
