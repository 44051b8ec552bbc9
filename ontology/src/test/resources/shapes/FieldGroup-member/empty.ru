#+ focus: https://w3id.org/senryaku/id/field/main-fields
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE WHERE { <https://w3id.org/senryaku/id/field/main-fields> skos:member ?any }
