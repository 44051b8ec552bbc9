#+ focus: https://w3id.org/senryaku/id/strategy/quantum
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { <https://w3id.org/senryaku/id/strategy/quantum> dcterms:isPartOf <https://w3id.org/senryaku/id/body/panel> }
