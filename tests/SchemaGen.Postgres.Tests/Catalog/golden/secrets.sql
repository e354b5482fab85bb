-- foreign data wrapper loose
-- Option api_token is left out: its value may be a secret.
CREATE FOREIGN DATA WRAPPER loose OPTIONS (
    debug 'it''s'
);

-- server berlin
-- needs foreign data wrapper loose
-- Option "Password" is left out: its value may be a secret.
CREATE SERVER berlin FOREIGN DATA WRAPPER loose OPTIONS (
    host 'a'
);

-- server paris
-- needs foreign data wrapper loose
-- Option passphrase is left out: its value may be a secret.
CREATE SERVER paris FOREIGN DATA WRAPPER loose;

-- user mapping FOR PUBLIC SERVER berlin
-- needs server berlin
CREATE USER MAPPING FOR PUBLIC SERVER berlin;

