#+ focus: http://example.org/office
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <http://example.org/office> org:classification ?any }
