#+ focus: https://w3id.org/senryaku/id/hub/security
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE WHERE { <https://w3id.org/senryaku/id/hub/security> dcterms:type ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/hub/security> dcterms:type <https://w3id.org/senryaku/vocab/body-type/company> }
