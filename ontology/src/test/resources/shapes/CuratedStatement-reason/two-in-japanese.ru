#+ focus: https://w3id.org/senryaku/graph/curation/deck#1
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/graph/curation/deck#1> sen:reason "別の理由"@ja }
