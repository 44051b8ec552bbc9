#+ focus: https://w3id.org/senryaku/id/body/council
#+ focus: https://w3id.org/senryaku/id/body/panel
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA { <https://w3id.org/senryaku/id/body/council> org:subOrganizationOf <https://w3id.org/senryaku/id/body/panel> }
