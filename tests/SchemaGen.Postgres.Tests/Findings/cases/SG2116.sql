-- finds public.orders.at
CREATE TABLE orders (at timestamptz DEFAULT '2026-11-21 17:03:12.123456+00');
-- near miss
CREATE TABLE orders (at timestamptz DEFAULT now(), epoch timestamptz DEFAULT '1970-01-01 00:00:00+00', ends timestamptz DEFAULT 'infinity', version text DEFAULT '1.2');
