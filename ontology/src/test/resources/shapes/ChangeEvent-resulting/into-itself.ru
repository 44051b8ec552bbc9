#+ focus: https://w3id.org/senryaku/id/event/reorganisation
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <https://w3id.org/senryaku/id/event/reorganisation> org:resultingOrganization ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/event/reorganisation> org:resultingOrganization <https://w3id.org/senryaku/id/body/panel> }
