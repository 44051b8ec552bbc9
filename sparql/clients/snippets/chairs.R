query <- paste(readLines("chairs.rq", encoding = "UTF-8"), collapse = "\n")
address <- paste0("http://127.0.0.1:3030/sparql?format=csv&query=", URLencode(query, reserved = TRUE))
chairs <- read.csv(address, encoding = "UTF-8")
write.table(chairs, sep = "\t", quote = FALSE, row.names = FALSE, col.names = FALSE)
