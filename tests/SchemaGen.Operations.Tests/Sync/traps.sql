-- Whatever makes copying rows go wrong, a table or two each. Runs on PostgreSQL 13 and later.
CREATE SCHEMA "Other Schema";
CREATE TYPE mood AS ENUM ('sad', 'ok', 'Happy "quoted"');
CREATE TYPE pair AS (a int, b text, m mood);
CREATE DOMAIN email AS text CHECK (VALUE ~ '^[^@]+@[^@]+$');
CREATE DOMAIN moods AS mood[];
CREATE TYPE span AS RANGE (subtype = numeric);

-- The body finds its table by search_path, as bodies do.
CREATE TABLE rates (name text PRIMARY KEY, factor int NOT NULL);
CREATE FUNCTION doubled(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x * 2';
CREATE FUNCTION shout(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN upper(t) || doubled(length(t)); END';

CREATE TABLE countries (country_code char(2) PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE users (
  user_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email email NOT NULL UNIQUE, country char(2) REFERENCES countries,
  loud text GENERATED ALWAYS AS (shout(email)) STORED, m mood, "select" text, "tab	name" int);
CREATE INDEX users_loud ON users (lower(loud));
COMMENT ON INDEX users_loud IS 'it''s a comment';
CREATE TABLE "Users" (id int PRIMARY KEY, "with""quote" text);

-- Cycles: NOT NULL both ways, not deferrable; and deferrable.
CREATE TABLE dept (id int PRIMARY KEY, head int NOT NULL);
CREATE TABLE emp (id int PRIMARY KEY, dept int NOT NULL REFERENCES dept, boss int REFERENCES emp);
ALTER TABLE dept ADD CONSTRAINT dept_head FOREIGN KEY (head) REFERENCES emp DEFERRABLE INITIALLY IMMEDIATE;
CREATE TABLE egg (id int PRIMARY KEY, hen int NOT NULL);
CREATE TABLE hen (id int PRIMARY KEY, egg int NOT NULL REFERENCES egg DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE egg ADD FOREIGN KEY (hen) REFERENCES hen DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE "Other Schema".node (a int, b text, up_a int, up_b text, PRIMARY KEY (a, b), FOREIGN KEY (up_a, up_b) REFERENCES "Other Schema".node MATCH FULL);
CREATE TABLE late (id int PRIMARY KEY, "user" bigint REFERENCES users DEFERRABLE INITIALLY DEFERRED);

CREATE TABLE kinds (
  k text, ints int[], moods mood[], d moods, p pair, ps pair[], s span, b bytea, j json, jb jsonb, n numeric, f float8, r real, ts timestamptz, t timestamp, dt date,
  iv interval, tz timetz, u uuid, ip inet, bits bit varying(9), x xml, rng tstzrange, ts_v tsvector, cls regclass, money money, v varchar(5), c char(4), bo boolean, q "char");
CREATE TABLE empty_columns ();
CREATE TABLE all_generated (g int GENERATED ALWAYS AS (1) STORED);
CREATE TABLE no_key (k text, v text);
CREATE TABLE nothing (id int PRIMARY KEY);

CREATE TABLE events (id bigint, at date NOT NULL, kind text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY HASH (id);
CREATE TABLE events_2024_0 PARTITION OF events_2024 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE events_2024_1 PARTITION OF events_2024 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE notes (id int PRIMARY KEY, event bigint, event_at date, FOREIGN KEY (event, event_at) REFERENCES events);

CREATE TABLE animal (id int PRIMARY KEY, name text);
CREATE TABLE dog (bark text) INHERITS (animal);

CREATE SEQUENCE alone START 5 INCREMENT 5;
CREATE TABLE serials (id serial PRIMARY KEY, v text);
CREATE SEQUENCE untouched;

CREATE TABLE audit (what text);
CREATE TABLE watched (id int PRIMARY KEY, v text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO audit VALUES (TG_OP || TG_NAME); IF TG_LEVEL = ''ROW'' THEN NEW.v := ''changed''; RETURN NEW; END IF; RETURN NULL; END';
CREATE TRIGGER t_on BEFORE INSERT ON watched FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER t_off BEFORE INSERT ON watched FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER t_replica BEFORE INSERT ON watched FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER t_always BEFORE INSERT ON watched FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER "T truncate" AFTER TRUNCATE ON watched FOR EACH STATEMENT EXECUTE FUNCTION note();
ALTER TABLE watched DISABLE TRIGGER t_off, ENABLE REPLICA TRIGGER t_replica, ENABLE ALWAYS TRIGGER t_always;
CREATE FUNCTION note_event() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.kind := ''changed''; RETURN NEW; END';
CREATE TRIGGER t_event BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION note_event();

CREATE MATERIALIZED VIEW user_count AS SELECT count(*) FROM users;
