CREATE TABLE IF NOT EXISTS telegram_security (
  id SERIAL PRIMARY KEY,
  config_id INTEGER NOT NULL REFERENCES telegram_config (id) ON DELETE CASCADE,
  allowed_user_id BIGINT NOT NULL,
  created_at TIMESTAMPTZ DEFAULT NOW(),
  UNIQUE (config_id, allowed_user_id)
);
