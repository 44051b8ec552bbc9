#+ focus: https://w3id.org/senryaku/id/document/deck
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE WHERE { <https://w3id.org/senryaku/id/document/deck> dcterms:language ?any }
