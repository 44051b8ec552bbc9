#+ focus: https://w3id.org/senryaku/id/strategy/quantum
PREFIX sen: <https://w3id.org/senryaku/ontology#>

INSERT DATA { <https://w3id.org/senryaku/id/strategy/quantum> sen:endFiscalYear "2020年度" }
