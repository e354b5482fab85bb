-- System metrics: the latest of each kind, and what they were.
CREATE TABLE IF NOT EXISTS metrics (
  id SERIAL PRIMARY KEY,
  metric_type VARCHAR(50) NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  unit VARCHAR(20),
  recorded_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE TABLE IF NOT EXISTS metric_history (
  id BIGSERIAL PRIMARY KEY,
  metric_id INTEGER NOT NULL REFERENCES metrics (id) ON DELETE CASCADE,
  value DOUBLE PRECISION NOT NULL,
  recorded_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE INDEX IF NOT EXISTS idx_metrics_metric_type ON metrics (metric_type);
CREATE INDEX IF NOT EXISTS idx_metric_history_metric_id ON metric_history (metric_id, recorded_at DESC);
