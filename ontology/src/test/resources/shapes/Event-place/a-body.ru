#+ focus: https://w3id.org/senryaku/id/event/seventh-meeting
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/event/seventh-meeting> sen:place <https://w3id.org/senryaku/id/body/panel> }
