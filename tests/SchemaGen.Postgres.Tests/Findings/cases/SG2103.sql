-- finds public.orders.data
CREATE TABLE orders (data json DEFAULT '{}');
-- near miss
CREATE TABLE orders (data jsonb DEFAULT '{}', datas json[]);
