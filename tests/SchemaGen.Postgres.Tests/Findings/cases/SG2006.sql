-- finds public.a.a_x_y_fkey
-- finds public.b.b_x_y_z_fkey without fix
CREATE TABLE points (x int, y int, z int, UNIQUE (x, y), UNIQUE (x, y, z));
CREATE TABLE a (x int, y int, FOREIGN KEY (x, y) REFERENCES points (x, y));
CREATE TABLE b (x int, y int, z int NOT NULL, FOREIGN KEY (x, y, z) REFERENCES points (x, y, z));
-- near miss
-- An optional client of a tenant that is always there.
CREATE TABLE points (x int, y int, UNIQUE (x, y));
CREATE TABLE a (x int NOT NULL, y int, FOREIGN KEY (x, y) REFERENCES points (x, y));
CREATE TABLE b (x int, y int, FOREIGN KEY (x, y) REFERENCES points (x, y) MATCH FULL);
CREATE TABLE c (x int PRIMARY KEY REFERENCES c);
