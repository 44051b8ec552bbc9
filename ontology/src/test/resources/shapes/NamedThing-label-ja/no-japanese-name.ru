#+ focus: https://w3id.org/senryaku/id/person/komiyama
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

DELETE DATA { <https://w3id.org/senryaku/id/person/komiyama> rdfs:label "小宮山一郎"@ja }
