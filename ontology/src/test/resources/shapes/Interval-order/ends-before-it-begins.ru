#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#during
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#to> time:inXSDgYear ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#to> time:inXSDgYear "2018"^^xsd:gYear }
