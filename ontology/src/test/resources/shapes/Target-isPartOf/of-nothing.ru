#+ focus: https://w3id.org/senryaku/id/target/hubs
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE WHERE { <https://w3id.org/senryaku/id/target/hubs> dcterms:isPartOf ?any }
