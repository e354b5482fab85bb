-- finds public.all_orders
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE VIEW all_orders AS SELECT id FROM orders;
-- near miss
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE plain (id bigint PRIMARY KEY);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE VIEW own_orders WITH (security_invoker) AS SELECT id FROM orders;
CREATE VIEW all_plain AS SELECT id FROM plain;
