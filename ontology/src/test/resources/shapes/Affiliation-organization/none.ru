#+ focus: https://w3id.org/senryaku/id/membership/panel.komiyama#affiliation-1
PREFIX org: <http://www.w3.org/ns/org#>

DELETE WHERE { <https://w3id.org/senryaku/id/membership/panel.komiyama#affiliation-1> org:organization ?any }
