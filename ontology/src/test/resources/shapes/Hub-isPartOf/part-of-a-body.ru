#+ focus: https://w3id.org/senryaku/id/hub/security
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { <https://w3id.org/senryaku/id/hub/security> dcterms:isPartOf <https://w3id.org/senryaku/id/body/panel> }
