#+ focus: https://w3id.org/senryaku/id/budget/network.2021
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/budget/satellite.2021> sen:includedIn ?any } ;
DELETE WHERE { <https://w3id.org/senryaku/id/budget/network.2021> sen:fiscalYear ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/budget/network.2021> sen:fiscalYear "2021-04-01"^^xsd:date }
