-- Rows for traps.sql. Triggers are off: what they make of rows, production has already.
SET session_replication_role = replica;
INSERT INTO rates VALUES ('vat', 2);
INSERT INTO countries VALUES ('CZ', 'Česko'), ('DE', 'Deutschland');
INSERT INTO users (email, country, m, "select", "tab	name")
  SELECT 'u' || i || '@example.test', CASE i % 3 WHEN 0 THEN 'CZ' WHEN 1 THEN 'DE' END, CASE i % 4 WHEN 0 THEN 'sad'::mood WHEN 1 THEN 'Happy "quoted"' END, E'tab\t\\N \\. new\nline', i
  FROM generate_series(1, 300) i;
DELETE FROM users WHERE user_id % 7 = 0;
INSERT INTO "Users" VALUES (1, NULL), (2, ''), (3, '\N');
INSERT INTO dept SELECT i, i FROM generate_series(1, 50) i;
INSERT INTO emp SELECT i, 1 + i % 50, NULLIF(i / 2, 0) FROM generate_series(1, 500) i;
INSERT INTO egg SELECT i, i FROM generate_series(1, 40) i;
INSERT INTO hen SELECT i, i FROM generate_series(1, 40) i;
INSERT INTO "Other Schema".node SELECT i, 'n' || i, NULLIF(i / 2, 0), 'n' || NULLIF(i / 2, 0) FROM generate_series(1, 30) i;
INSERT INTO late SELECT i, i FROM generate_series(1, 6) i;
INSERT INTO kinds VALUES
  ('full', '{1,NULL,3}', '{sad,"Happy \"quoted\""}', '{ok}', '(1,"a,b",ok)', '{"(1,\"a,\",sad)",NULL}', '[1.50,2)', '\x00ff0a', '{"a":  1, "a": 2}', '{"b": [1, null]}', 'NaN', 'Infinity', '-0',
   'infinity', '2024-02-29 12:34:56.789012', '4712-01-01 BC', '1 mon -2 days 03:04:05.000006', '12:00:00+05:30', md5('x')::uuid, '10.0.0.1/8', '10101', '<a>ž</a>',
   '["2024-01-01 00:00+00",)', 'a fat cat', 'users', '-12.34', '12345', 'ab', true, 'x'),
  ('more', '{}', NULL, NULL, '(,,)', '{}', 'empty', '', 'null', 'null', 1.500, 'NaN', 1e-30, '-infinity', 'infinity', '-infinity', '-1 year', '00:00:00-12', NULL, '::1', '', NULL, 'empty', '', 'pg_class', '0', '', '', false, ''),
  ('third', '[2:3]={7,8}', '{}', '{}', NULL, NULL, '(,)', '\x5c', '[]', '{}', 1e50, 1.1, 3.4e38, '0044-03-15 BC 12:00+00', '0001-01-01', '2024-12-31', '100 years', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO kinds (k) VALUES (NULL);
INSERT INTO empty_columns DEFAULT VALUES; INSERT INTO empty_columns DEFAULT VALUES;
INSERT INTO all_generated DEFAULT VALUES; INSERT INTO all_generated DEFAULT VALUES; INSERT INTO all_generated DEFAULT VALUES;
INSERT INTO no_key VALUES ('a', NULL), ('a', NULL), ('a', ''), (NULL, '\N'), ('b', E'\\.');
INSERT INTO events SELECT i, date '2024-01-01' + i, 'k' || i % 5 FROM generate_series(0, 500) i;
INSERT INTO notes SELECT i, i, date '2024-01-01' + i FROM generate_series(0, 100) i;
INSERT INTO animal SELECT i, 'a' || i FROM generate_series(1, 5) i;
INSERT INTO dog SELECT i, 'd' || i, 'wuff' FROM generate_series(6, 8) i;
SELECT nextval('alone'), nextval('alone');
INSERT INTO serials (v) SELECT 'v' || i FROM generate_series(1, 20) i;
INSERT INTO watched VALUES (1, 'as it is'), (2, NULL);
INSERT INTO audit VALUES ('kept');
