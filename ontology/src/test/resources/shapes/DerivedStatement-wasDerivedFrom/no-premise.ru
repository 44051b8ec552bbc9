#+ focus: https://w3id.org/senryaku/graph/derived#1
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE WHERE { <https://w3id.org/senryaku/graph/derived#1> prov:wasDerivedFrom ?any }
