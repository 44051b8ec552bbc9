#+ focus: https://w3id.org/senryaku/id/post/second-member#vacancy
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/post/second-member#vacancy> sen:vacancyOf ?any }
