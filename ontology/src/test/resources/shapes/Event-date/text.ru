#+ focus: https://w3id.org/senryaku/id/event/seventh-meeting
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE WHERE { <https://w3id.org/senryaku/id/event/seventh-meeting> dcterms:date ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/event/seventh-meeting> dcterms:date "令和2年9月" }
