-- finds public."OrderItems"."orderId"
-- finds public.orders.assigned_user_id
-- finds public.orders.category_id
-- finds public.orders.user_id
-- finds public.orders.currency_code
-- configuration { "categories": [{ "prefix": "ref_", "name": "Reference" }] }
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE ref_categories (id int PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, assigned_user_id bigint, category_id int, currency_code text);
CREATE TABLE currencies (code text PRIMARY KEY);
CREATE TABLE "OrderItems" (id bigint PRIMARY KEY, "orderId" bigint);
-- near miss
-- Another type, two tables that could be meant, no table, no key's name, known already.
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE "user" (id bigint PRIMARY KEY);
CREATE TABLE clients (id uuid PRIMARY KEY);
CREATE TABLE tags (id bigint, at int, PRIMARY KEY (id, at));
CREATE TABLE places (id bigint PRIMARY KEY);
CREATE TABLE sessions (id text PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, client_id bigint, tag_id bigint, external_id bigint, place bigint, session_key text, place_id bigint REFERENCES places, place_ids bigint[]);
