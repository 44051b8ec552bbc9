#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama> org:member ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> org:member <https://w3id.org/senryaku/id/post/secretary> }
