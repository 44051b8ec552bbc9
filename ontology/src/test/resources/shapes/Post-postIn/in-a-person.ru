#+ focus: https://w3id.org/senryaku/id/post/secretary
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA { <https://w3id.org/senryaku/id/post/secretary> org:postIn <https://w3id.org/senryaku/id/person/komiyama> }
