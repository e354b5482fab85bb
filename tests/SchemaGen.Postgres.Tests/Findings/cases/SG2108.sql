-- finds public.orders."unitPrice"
-- finds public.orders.tax_total
CREATE TABLE orders (tax_total double precision, "unitPrice" real);
-- near miss
CREATE TABLE orders (total numeric, weight double precision, totality real, price bigint);
