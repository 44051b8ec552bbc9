#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#from
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#from> time:inXSDgYearMonth ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#from> time:inXSDgYearMonth "2019-02"^^xsd:gYearMonth } ;
DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#from> time:inXSDgYearMonth ?any } ;
INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#from> time:inXSDDate "2019-02"^^xsd:gYearMonth }
