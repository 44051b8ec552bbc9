#+ focus: https://w3id.org/senryaku/id/membership/secretary.komiyama
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/secretary.komiyama> sen:post ?any }
