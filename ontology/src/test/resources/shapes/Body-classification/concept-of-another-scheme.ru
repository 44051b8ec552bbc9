#+ focus: https://w3id.org/senryaku/id/body/panel
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <https://w3id.org/senryaku/id/body/panel> org:classification ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/body/panel> org:classification <https://w3id.org/senryaku/vocab/role/chair> }
