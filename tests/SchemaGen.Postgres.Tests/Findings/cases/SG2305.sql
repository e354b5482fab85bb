-- finds public.order_item without fix
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE shop_clients (id bigint PRIMARY KEY);
CREATE TABLE payments (id bigint PRIMARY KEY);
CREATE TABLE order_item (id bigint PRIMARY KEY);
-- near miss
-- Words that are both, and too few to tell.
CREATE TABLE media (id bigint PRIMARY KEY);
CREATE TABLE data (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE payment (id bigint PRIMARY KEY);
