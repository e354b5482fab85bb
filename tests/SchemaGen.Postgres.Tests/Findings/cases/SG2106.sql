-- finds public.orders.total
CREATE TABLE orders (total money DEFAULT 0);
-- near miss
CREATE TABLE orders (money numeric(12, 2));
