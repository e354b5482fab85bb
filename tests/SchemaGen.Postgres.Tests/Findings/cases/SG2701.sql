-- finds every account has a session
-- finds there are accounts without fix
-- configuration { "checks": [{ "name": "every account has a session", "sql": "SELECT * FROM accounts WHERE session IS NULL", "fix": "UPDATE public.accounts SET session = 'x';" }, { "name": "there are accounts", "sql": "SELECT count(*) FROM accounts", "expect": "> 5" }] }
CREATE TABLE accounts (id bigint PRIMARY KEY, session text);
INSERT INTO accounts VALUES (1, NULL), (2, NULL);
-- near miss
CREATE TABLE accounts (id bigint PRIMARY KEY, session text);
INSERT INTO accounts SELECT n, 'x' FROM generate_series(1, 6) n;
