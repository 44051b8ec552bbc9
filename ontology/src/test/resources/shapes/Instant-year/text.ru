#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#to
PREFIX time: <http://www.w3.org/2006/time#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#to> time:inXSDgYear ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#to> time:inXSDgYear "2021" }
