#+ focus: https://w3id.org/senryaku/id/quote/deck-0-9#position
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/quote/deck-0-9#position> oa:start ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/quote/deck-0-9#position> oa:start "9"^^xsd:nonNegativeInteger }
