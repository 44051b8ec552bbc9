#+ focus: https://w3id.org/senryaku/id/post/second-member
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/post/second-member> sen:places ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/post/second-member> sen:places 0 }
