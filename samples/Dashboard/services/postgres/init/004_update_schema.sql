CREATE TABLE IF NOT EXISTS update_packages (
  id SERIAL PRIMARY KEY,
  version VARCHAR(50) NOT NULL UNIQUE,
  file_path TEXT NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  status VARCHAR(50) DEFAULT 'pending',
  created_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE TABLE IF NOT EXISTS update_history (
  id SERIAL PRIMARY KEY,
  package_id INTEGER REFERENCES update_packages (id),
  from_version VARCHAR(50),
  to_version VARCHAR(50) NOT NULL,
  success BOOLEAN NOT NULL,
  error TEXT,
  finished_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX IF NOT EXISTS idx_update_history_package_id ON update_history (package_id);
