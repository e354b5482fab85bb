-- For the dashboard's first page.
-- schemagen-ignore-file SG4103: the database is small, and nobody is logged in while the container starts
CREATE INDEX IF NOT EXISTS idx_metric_history_recorded_at ON metric_history (recorded_at DESC);
CREATE INDEX IF NOT EXISTS idx_messages_created_at ON messages (created_at DESC);
CREATE INDEX IF NOT EXISTS idx_documents_created_at ON documents (created_at DESC);
