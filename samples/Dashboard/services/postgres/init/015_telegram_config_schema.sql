CREATE TABLE IF NOT EXISTS telegram_config (
  id SERIAL PRIMARY KEY,
  bot_token_encrypted BYTEA NOT NULL,
  chat_id BIGINT,
  enabled BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TIMESTAMPTZ DEFAULT NOW(),
  updated_at TIMESTAMPTZ DEFAULT NOW()
);
