#+ focus: https://w3id.org/senryaku/id/quote/deck-0-9
PREFIX oa: <http://www.w3.org/ns/oa#>

DELETE WHERE { <https://w3id.org/senryaku/id/quote/deck-0-9> oa:hasSource ?any }
