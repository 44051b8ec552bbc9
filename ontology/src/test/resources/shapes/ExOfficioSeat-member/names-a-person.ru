#+ focus: https://w3id.org/senryaku/id/seat/council.chair
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA { <https://w3id.org/senryaku/id/seat/council.chair> org:member <https://w3id.org/senryaku/id/person/komiyama> }
