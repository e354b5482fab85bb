-- foreign data wrapper loose
-- Option api_token of foreign data wrapper loose is left out: its value may be a secret.
CREATE FOREIGN DATA WRAPPER loose OPTIONS (debug 'it''s');

-- server berlin
-- needs foreign data wrapper loose
-- Option "Password" of server berlin is left out: its value may be a secret.
CREATE SERVER berlin FOREIGN DATA WRAPPER loose OPTIONS (host 'a');

-- server paris
-- needs foreign data wrapper loose
-- Option passphrase of server paris is left out: its value may be a secret.
CREATE SERVER paris FOREIGN DATA WRAPPER loose;

-- server rome
-- needs foreign data wrapper loose
-- Option private_key of server rome is left out: its value may be a secret.
-- Option "token
-- SELECT 1/0; --" of server rome is left out: its value may be a secret.
CREATE SERVER rome FOREIGN DATA WRAPPER loose OPTIONS ("null" '', primary_key 'id', partition_key '');

-- user mapping FOR PUBLIC SERVER berlin
-- needs server berlin
CREATE USER MAPPING FOR PUBLIC SERVER berlin;

