-- finds public.posts.posts_data
-- finds public.posts.posts_tags
CREATE TABLE posts (tags text[], data jsonb);
CREATE INDEX posts_tags ON posts (tags) WHERE tags IS NOT NULL;
CREATE INDEX posts_data ON posts (data);
-- near miss
CREATE TABLE posts (tags text[], data jsonb);
CREATE INDEX ON posts USING gin (tags);
CREATE INDEX ON posts ((data ->> 'a'));
CREATE UNIQUE INDEX ON posts (tags);
