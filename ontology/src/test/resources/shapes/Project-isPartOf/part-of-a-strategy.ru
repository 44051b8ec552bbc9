#+ focus: https://w3id.org/senryaku/id/project/satellite
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { <https://w3id.org/senryaku/id/project/satellite> dcterms:isPartOf <https://w3id.org/senryaku/id/strategy/plan> }
