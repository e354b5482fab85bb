-- finds public.orders.keep without fix
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;
-- near miss
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE VIEW recent AS SELECT id FROM orders;
CREATE RULE keep AS ON DELETE TO recent DO INSTEAD NOTHING;
