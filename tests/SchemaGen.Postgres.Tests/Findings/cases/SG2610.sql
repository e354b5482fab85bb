-- finds public.clients without fix
CREATE TABLE clients (id bigint PRIMARY KEY, name text, phone text, mail text, note text);
-- near miss
CREATE DOMAIN must AS text NOT NULL;
CREATE TABLE clients (id bigint PRIMARY KEY, name text, phone text, mail must, note text);
CREATE TABLE links (a bigint, b bigint, c bigint, d bigint NOT NULL);
CREATE TABLE small (a bigint, b bigint, c bigint);
