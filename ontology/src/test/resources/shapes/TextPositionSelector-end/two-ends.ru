#+ focus: https://w3id.org/senryaku/id/quote/deck-0-9#position
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/quote/deck-0-9#position> oa:end "12"^^xsd:nonNegativeInteger }
