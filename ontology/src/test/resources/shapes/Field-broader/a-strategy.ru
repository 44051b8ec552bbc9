#+ focus: https://w3id.org/senryaku/id/field/communication
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA { <https://w3id.org/senryaku/id/field/communication> skos:broader <https://w3id.org/senryaku/id/strategy/plan> }
