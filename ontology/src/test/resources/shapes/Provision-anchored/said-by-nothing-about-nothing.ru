#+ focus: https://w3id.org/senryaku/id/strategy/quantum#roadmap
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE WHERE { <https://w3id.org/senryaku/id/strategy/quantum#roadmap> dcterms:isPartOf ?any }
