PGHOST=$TARGET_HOST PGPORT=$TARGET_PORT psql -qd bare -c "TRUNCATE accounts, customers, orders, order_lines, nodes, dept, emp"
pipe() { psql -qd source -c "COPY (SELECT $2 FROM $1) TO STDOUT BINARY" | PGHOST=$TARGET_HOST PGPORT=$TARGET_PORT psql -qd bare -c "COPY $1 ($2) FROM STDIN BINARY"; }
pipe accounts "id, branch, balance, filler"
pipe customers "id, email, name, tags, prefs, ref, created_at"
pipe orders "id, customer_id, state, placed, total, meta"
pipe order_lines "order_id, line, sku, qty, price"
pipe nodes "id, parent_id, path, label"
pipe dept "id, head_id"
pipe emp "id, dept_id"
