-- finds public.orders.all_of_it without fix
-- finds public.orders.insert_any without fix
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY all_of_it ON orders USING (true);
CREATE POLICY insert_any ON orders FOR INSERT WITH CHECK (true);
-- near miss
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON orders FOR SELECT USING (true);
CREATE POLICY write_own ON orders FOR UPDATE USING (true) WITH CHECK (id > 0);
CREATE POLICY limits ON orders AS RESTRICTIVE USING (true);
