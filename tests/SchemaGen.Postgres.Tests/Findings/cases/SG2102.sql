-- finds public.shops.opens
CREATE TABLE shops (opens timetz DEFAULT '10:00+00');
-- near miss
CREATE TABLE shops (opens time, closes timestamptz);
