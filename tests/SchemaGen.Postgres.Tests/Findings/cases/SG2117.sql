-- finds public.users.group_ids without fix
CREATE TABLE users (group_ids bigint[]);
-- near miss
CREATE TABLE users (group_id bigint, scores int[], ids int[], tag_ids text[]);
