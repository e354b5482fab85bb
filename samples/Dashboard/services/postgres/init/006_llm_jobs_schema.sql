CREATE TABLE IF NOT EXISTS llm_jobs (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  conversation_id INTEGER REFERENCES conversations (id) ON DELETE CASCADE,
  status VARCHAR(50) NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'streaming', 'completed', 'error')),
  content TEXT,
  error TEXT,
  created_at TIMESTAMPTZ DEFAULT NOW(),
  updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX IF NOT EXISTS idx_llm_jobs_conversation_id ON llm_jobs (conversation_id);
CREATE INDEX IF NOT EXISTS idx_llm_jobs_status ON llm_jobs (status);
