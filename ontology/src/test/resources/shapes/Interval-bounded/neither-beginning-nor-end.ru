#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#during
PREFIX time: <http://www.w3.org/2006/time#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#during> time:hasBeginning ?any } ;
DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#during> time:hasEnd ?any }
