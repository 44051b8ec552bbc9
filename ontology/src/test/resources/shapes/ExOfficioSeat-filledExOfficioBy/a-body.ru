#+ focus: https://w3id.org/senryaku/id/seat/council.chair
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/seat/council.chair> sen:filledExOfficioBy ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/seat/council.chair> sen:filledExOfficioBy <https://w3id.org/senryaku/id/body/panel> }
