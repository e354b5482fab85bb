CREATE TABLE IF NOT EXISTS llm_queue (
  id SERIAL PRIMARY KEY,
  job_id UUID NOT NULL UNIQUE REFERENCES llm_jobs (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  priority SMALLINT NOT NULL DEFAULT 0,
  queued_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX IF NOT EXISTS idx_llm_queue_position ON llm_queue (priority DESC, position);
