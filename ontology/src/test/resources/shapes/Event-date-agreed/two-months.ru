#+ focus: https://w3id.org/senryaku/id/event/seventh-meeting
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/event/seventh-meeting> dcterms:date "2020-10"^^xsd:gYearMonth }
