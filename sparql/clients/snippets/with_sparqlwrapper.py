from SPARQLWrapper import JSON, SPARQLWrapper

client = SPARQLWrapper("http://127.0.0.1:3030/sparql")
client.setReturnFormat(JSON)
client.setQuery(open("chairs.rq", encoding="utf-8").read())
for row in client.queryAndConvert()["results"]["bindings"]:
    print(row["who"]["value"], row["what"]["value"], sep="\t")
