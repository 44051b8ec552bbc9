#+ focus: https://w3id.org/senryaku/id/budget/satellite.2021
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/budget/satellite.2021> sen:amount 600000000.0 }
