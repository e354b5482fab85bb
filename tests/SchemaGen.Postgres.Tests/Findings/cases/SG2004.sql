-- finds public.a.a_user_again
-- finds public.b.b_user_again without fix
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, user_id bigint, CONSTRAINT a_user FOREIGN KEY (user_id) REFERENCES users, CONSTRAINT a_user_again FOREIGN KEY (user_id) REFERENCES users);
CREATE TABLE b (id bigint PRIMARY KEY, user_id bigint, CONSTRAINT b_user FOREIGN KEY (user_id) REFERENCES users, CONSTRAINT b_user_again FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE);
-- near miss
CREATE TABLE users (id bigint PRIMARY KEY, x int UNIQUE, y int UNIQUE);
CREATE TABLE a (sender bigint REFERENCES users, receiver bigint REFERENCES users, x int REFERENCES users (x), y int REFERENCES users (y));
