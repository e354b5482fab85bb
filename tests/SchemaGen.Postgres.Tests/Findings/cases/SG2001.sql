-- finds public."Log Entries"
-- finds public.measured without fix
-- finds public.settings
CREATE TABLE "Log Entries" (at timestamptz, text text);
CREATE TABLE settings (name text NOT NULL UNIQUE, value text, UNIQUE (value));
CREATE TABLE measured (at timestamptz NOT NULL) PARTITION BY RANGE (at);
-- near miss
CREATE TABLE orders (id bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE VIEW recent AS SELECT at FROM orders;
CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM orders;
