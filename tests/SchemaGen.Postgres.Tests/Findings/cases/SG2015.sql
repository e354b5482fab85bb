-- finds far.numbers without fix
-- finds public.order_numbers
CREATE SCHEMA far;
CREATE SEQUENCE far.numbers;
CREATE SEQUENCE order_numbers;
CREATE TABLE orders (id bigint PRIMARY KEY DEFAULT nextval('order_numbers'), number bigint DEFAULT nextval('far.numbers'));
-- near miss
CREATE SEQUENCE shared;
CREATE TABLE a (id bigint PRIMARY KEY DEFAULT nextval('shared'));
CREATE TABLE b (id bigint PRIMARY KEY DEFAULT nextval('shared'));
CREATE TABLE c (id bigserial PRIMARY KEY);
CREATE SEQUENCE unused;
