#+ focus: https://w3id.org/senryaku/id/event/seventh-meeting
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/event/seventh-meeting> sen:fiscalYear ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/event/seventh-meeting> sen:fiscalYear "令和2年度" }
