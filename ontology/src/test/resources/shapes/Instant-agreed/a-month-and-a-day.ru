#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#from
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#from> time:inXSDDate "2019-02-01"^^xsd:date }
