#+ focus: https://w3id.org/senryaku/id/post/second-member
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/post/second-member> sen:places 2 }
