#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama> org:role <https://w3id.org/senryaku/vocab/role/member> }
