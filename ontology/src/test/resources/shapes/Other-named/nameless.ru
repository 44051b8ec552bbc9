#+ focus: http://example.org/ada
PREFIX foaf: <http://xmlns.com/foaf/0.1/>

DELETE WHERE { <http://example.org/ada> foaf:name ?any }
