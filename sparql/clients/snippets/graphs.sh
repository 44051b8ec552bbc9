curl -sSOJ 'http://127.0.0.1:3030/queries/network?asOf=2021-02-16&lang=ja&format=gexf'
curl -sSOJ 'http://127.0.0.1:3030/queries/network?asOf=2021-02-16&lang=ja&format=cytoscape'
curl -sSOJ 'http://127.0.0.1:3030/queries/network?asOf=2021-02-16&lang=ja&format=graphml'
