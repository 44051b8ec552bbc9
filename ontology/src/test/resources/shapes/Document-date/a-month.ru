#+ focus: https://w3id.org/senryaku/id/document/deck
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/document/deck> dcterms:date ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/document/deck> dcterms:date "2021-02"^^xsd:gYearMonth }
