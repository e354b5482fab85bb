-- finds public."Order Items"
-- finds public."Order Items"."unitPrice"
-- finds public."Users" without fix
-- finds public."Заказы" without fix
CREATE TABLE "Order Items" (id bigint PRIMARY KEY, "unitPrice" numeric);
CREATE TABLE "Users" (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE "Заказы" (id bigint PRIMARY KEY);
-- near miss
CREATE TABLE order_items (id bigint PRIMARY KEY, unit_price2 numeric, "user" bigint);
