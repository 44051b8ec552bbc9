#+ focus: https://w3id.org/senryaku/id/budget/network.2021
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/budget/network.2021> sen:budgetFor ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/budget/network.2021> sen:budgetFor <https://w3id.org/senryaku/id/strategy/quantum> }
