CREATE TYPE order_state AS ENUM ('new', 'paid', 'shipped', 'returned');
CREATE DOMAIN email AS text;
CREATE TABLE accounts (id bigint NOT NULL, branch int NOT NULL, balance bigint NOT NULL, filler char(84) NOT NULL);
CREATE TABLE customers (id bigint NOT NULL GENERATED ALWAYS AS IDENTITY, email email NOT NULL, name text NOT NULL, tags text[] NOT NULL, prefs jsonb NOT NULL, ref uuid NOT NULL, created_at timestamptz NOT NULL);
CREATE TABLE orders (id bigint NOT NULL, customer_id bigint NOT NULL, state order_state NOT NULL, placed timestamptz NOT NULL, total numeric(12,2) NOT NULL, vat numeric(12,2) GENERATED ALWAYS AS (round(total * 0.2, 2)) STORED, meta jsonb);
CREATE TABLE order_lines (order_id bigint NOT NULL, line int NOT NULL, sku text NOT NULL, qty int NOT NULL, price numeric(12,2) NOT NULL);
CREATE TABLE nodes (id int NOT NULL, parent_id int, path int[] NOT NULL, label text NOT NULL);
CREATE TABLE dept (id int NOT NULL, head_id int NOT NULL);
CREATE TABLE emp (id int NOT NULL, dept_id int NOT NULL);
