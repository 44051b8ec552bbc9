#+ focus: https://w3id.org/senryaku/id/person/komiyama
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT DATA { <https://w3id.org/senryaku/id/person/komiyama> rdfs:label "小宮山 一郎"@ja }
