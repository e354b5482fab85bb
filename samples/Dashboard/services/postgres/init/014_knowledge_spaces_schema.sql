CREATE TABLE IF NOT EXISTS knowledge_spaces (
  id SERIAL PRIMARY KEY,
  name VARCHAR(255) NOT NULL UNIQUE,
  description TEXT,
  created_at TIMESTAMPTZ DEFAULT NOW()
);

ALTER TABLE documents ADD COLUMN IF NOT EXISTS space_id INTEGER REFERENCES knowledge_spaces (id) ON DELETE SET NULL;
-- schemagen-ignore SG4103: the database is small, and nobody is logged in while the container starts
CREATE INDEX IF NOT EXISTS idx_documents_space_id ON documents (space_id);
