#+ focus: https://w3id.org/senryaku/id/event/reorganisation
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <https://w3id.org/senryaku/id/event/reorganisation> org:originalOrganization ?any }
