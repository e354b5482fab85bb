-- finds public.orders.at
-- finds public.seen.at without fix
CREATE TABLE orders (id bigint PRIMARY KEY, at timestamp NOT NULL DEFAULT now(), day date, ats timestamp[]);
CREATE TABLE seen (at timestamp(3));
CREATE VIEW last AS SELECT max(at) AS at FROM seen;
-- near miss
CREATE TABLE orders (id bigint PRIMARY KEY, at timestamptz NOT NULL, hour time, note text);
CREATE TABLE children () INHERITS (orders);
