#+ focus: https://w3id.org/senryaku/id/quote/deck-0-9
PREFIX oa: <http://www.w3.org/ns/oa#>

DELETE DATA { <https://w3id.org/senryaku/id/quote/deck-0-9> oa:hasSelector <https://w3id.org/senryaku/id/quote/deck-0-9#position> }
