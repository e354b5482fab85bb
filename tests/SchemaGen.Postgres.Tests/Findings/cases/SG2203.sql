-- finds public.a.a_x
-- finds public.a.a_x_y
-- finds public.a.a_id
CREATE TABLE a (id bigint PRIMARY KEY, x int, y int, z int);
CREATE INDEX a_x ON a (x);
CREATE INDEX a_x_y ON a (x, y DESC) INCLUDE (z);
CREATE INDEX a_x_y_z ON a (x, y DESC, z);
CREATE INDEX a_id ON a (id);
-- near miss
CREATE TABLE a (id bigint PRIMARY KEY, x text, y int, z int);
CREATE INDEX ON a (x, y);
CREATE INDEX ON a (y);
CREATE INDEX ON a (x text_pattern_ops);
CREATE INDEX ON a (x DESC);
CREATE INDEX ON a (x) WHERE y > 0;
CREATE INDEX ON a (x) INCLUDE (z);
CREATE INDEX ON a USING hash (x);
CREATE INDEX ON a (lower(x));
CREATE UNIQUE INDEX ON a (x);
