#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#during
PREFIX time: <http://www.w3.org/2006/time#>

INSERT DATA { <https://w3id.org/senryaku/id/membership/panel.komiyama#during> time:hasEnd <https://w3id.org/senryaku/id/membership/panel.komiyama#from> }
