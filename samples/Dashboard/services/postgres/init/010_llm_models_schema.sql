CREATE TABLE IF NOT EXISTS llm_models (
  id SERIAL PRIMARY KEY,
  name VARCHAR(255) NOT NULL UNIQUE,
  size_bytes BIGINT,
  status VARCHAR(50) DEFAULT 'available',
  is_default BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE UNIQUE INDEX IF NOT EXISTS idx_llm_models_is_default ON llm_models (is_default) WHERE is_default;
