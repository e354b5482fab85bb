-- finds public.events
CREATE TABLE events (at timestamptz);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE PUBLICATION changes FOR TABLE events, orders;
-- near miss
CREATE TABLE events (at timestamptz);
ALTER TABLE events REPLICA IDENTITY FULL;
CREATE TABLE log (at timestamptz);
CREATE TABLE plain (at timestamptz);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE PUBLICATION changes FOR TABLE events, orders;
CREATE PUBLICATION inserts FOR TABLE log WITH (publish = 'insert');
