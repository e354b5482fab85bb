-- schemagen-ignore-file SG4103, SG4120: the database is small, and nobody is logged in while the container starts
CREATE UNIQUE INDEX IF NOT EXISTS idx_telegram_config_chat_id ON telegram_config (chat_id);
