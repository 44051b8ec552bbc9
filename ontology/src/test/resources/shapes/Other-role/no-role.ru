#+ focus: http://example.org/ada-chairs
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <http://example.org/ada-chairs> org:role ?any }
