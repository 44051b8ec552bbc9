#+ focus: http://example.org/start
PREFIX time: <http://www.w3.org/2006/time#>

DELETE WHERE { <http://example.org/start> time:inXSDDateTimeStamp ?any }
