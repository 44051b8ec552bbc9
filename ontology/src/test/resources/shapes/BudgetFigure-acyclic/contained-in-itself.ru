#+ focus: https://w3id.org/senryaku/id/budget/network.2021
#+ also: BudgetFigure-sum
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/budget/network.2021> sen:includedIn <https://w3id.org/senryaku/id/budget/network.2021> }
