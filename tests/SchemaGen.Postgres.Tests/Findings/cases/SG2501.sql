-- finds public.orders
CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
CREATE POLICY own ON orders USING (tenant = current_user);
-- near miss
CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
CREATE POLICY own ON orders USING (tenant = current_user);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE TABLE plain (id bigint PRIMARY KEY);
