#+ focus: https://w3id.org/senryaku/id/budget/satellite.2021
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/budget/satellite.2021> sen:amount ?any }
