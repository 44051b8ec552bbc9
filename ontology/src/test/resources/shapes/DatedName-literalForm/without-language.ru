#+ focus: https://w3id.org/senryaku/id/body/panel#former-name
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>

DELETE WHERE { <https://w3id.org/senryaku/id/body/panel#former-name> skosxl:literalForm ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/body/panel#former-name> skosxl:literalForm "準備会" }
