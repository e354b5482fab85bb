-- finds public.users.phone1 without fix
CREATE TABLE users (phone1 text, phone2 text, phone3 text);
-- near miss
CREATE TABLE users (line1 text, line2 text, md5 text, sha1 text, sha256 text, score1 int, score2 int, score3 text);
