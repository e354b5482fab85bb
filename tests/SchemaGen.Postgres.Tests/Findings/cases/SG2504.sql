-- finds public.orders.b
-- finds public.orders.c without fix
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY a ON orders FOR SELECT USING (id > 0);
CREATE POLICY b ON orders FOR SELECT USING (id > 0);
CREATE POLICY c ON orders FOR SELECT USING (id > 1);
-- near miss
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY a ON orders FOR SELECT USING (id > 0);
CREATE POLICY b ON orders FOR UPDATE USING (id > 0);
CREATE POLICY c ON orders FOR SELECT TO pg_monitor USING (id > 1);
CREATE POLICY d ON orders AS RESTRICTIVE FOR SELECT USING (id > 1);
