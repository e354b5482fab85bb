-- Where an answer came from: documents and the places in them.
ALTER TABLE messages ADD COLUMN IF NOT EXISTS sources JSONB;
COMMENT ON COLUMN messages.sources IS 'Documents that the answer is based on: [{"document_id": 1, "chunk_index": 0}]';
