#+ focus: https://w3id.org/senryaku/graph/curation/deck#1
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE WHERE { <https://w3id.org/senryaku/graph/curation/deck#1> dcterms:creator ?any }
