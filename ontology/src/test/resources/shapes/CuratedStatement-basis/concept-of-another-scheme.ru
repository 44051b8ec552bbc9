#+ focus: https://w3id.org/senryaku/graph/curation/deck#1
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/graph/curation/deck#1> sen:basis ?any } ;
INSERT DATA { <https://w3id.org/senryaku/graph/curation/deck#1> sen:basis <https://w3id.org/senryaku/vocab/role/chair> }
