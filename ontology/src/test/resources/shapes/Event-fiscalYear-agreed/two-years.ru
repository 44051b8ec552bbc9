#+ focus: https://w3id.org/senryaku/id/event/seventh-meeting
PREFIX sen: <https://w3id.org/senryaku/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/event/seventh-meeting> sen:fiscalYear "2021"^^xsd:gYear }
