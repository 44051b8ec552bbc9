#+ focus: https://w3id.org/senryaku/id/target/hubs
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/target/hubs> sen:targetYear "2030"^^xsd:gYear }
