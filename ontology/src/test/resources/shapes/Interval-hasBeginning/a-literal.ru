#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#during
PREFIX time: <http://www.w3.org/2006/time#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#during> time:hasBeginning ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#during> time:hasBeginning "2019-02" }
