#+ focus: https://w3id.org/senryaku/graph/curation/deck#2
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE DATA { <https://w3id.org/senryaku/graph/curation/deck#2> sen:reason "joint chairs"@en }
