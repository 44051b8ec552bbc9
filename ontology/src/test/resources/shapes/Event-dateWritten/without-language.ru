#+ focus: https://w3id.org/senryaku/id/event/seventh-meeting
PREFIX sen: <https://w3id.org/senryaku/ontology#>

DELETE WHERE { <https://w3id.org/senryaku/id/event/seventh-meeting> sen:dateWritten ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/event/seventh-meeting> sen:dateWritten "令和2年9月" }
