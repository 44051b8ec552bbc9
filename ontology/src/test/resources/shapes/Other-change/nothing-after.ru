#+ focus: http://example.org/renewal
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <http://example.org/renewal> org:resultingOrganization ?any }
