curl -sS -o who-chairs.csv 'http://127.0.0.1:3030/queries/who-chairs?lang=ja&format=csv'
soffice --headless --infilter=CSV:44,34,76,1 --convert-to xlsx who-chairs.csv
