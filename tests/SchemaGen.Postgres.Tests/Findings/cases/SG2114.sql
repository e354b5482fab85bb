-- finds public.orders.at
CREATE TABLE orders (at timestamptz(0));
-- near miss
CREATE TABLE orders (at timestamptz(3), hour time(0), made timestamptz);
