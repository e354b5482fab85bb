-- finds public.orders.keep
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;
ALTER TABLE orders DISABLE RULE keep;
-- near miss
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;
