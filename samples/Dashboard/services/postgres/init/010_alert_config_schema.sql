CREATE TABLE IF NOT EXISTS alert_config (
  id SERIAL PRIMARY KEY,
  metric_type VARCHAR(50) NOT NULL UNIQUE,
  threshold DOUBLE PRECISION NOT NULL,
  enabled BOOLEAN NOT NULL DEFAULT TRUE
);

CREATE TABLE IF NOT EXISTS alert_thresholds (
  id SERIAL PRIMARY KEY,
  alert_id INTEGER NOT NULL REFERENCES alert_config (id) ON DELETE CASCADE,
  level VARCHAR(20) NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  UNIQUE (alert_id, level)
);

INSERT INTO alert_config (metric_type, threshold) VALUES ('cpu', 90), ('ram', 90), ('disk', 85), ('temperature', 80)
ON CONFLICT (metric_type) DO NOTHING;
