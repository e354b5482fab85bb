CREATE TABLE IF NOT EXISTS app_categories (
  id SERIAL PRIMARY KEY,
  slug VARCHAR(50) NOT NULL UNIQUE,
  name VARCHAR(255) NOT NULL
);

CREATE TABLE IF NOT EXISTS apps (
  id SERIAL PRIMARY KEY,
  category_id INTEGER REFERENCES app_categories (id),
  slug VARCHAR(100) NOT NULL UNIQUE,
  name VARCHAR(255) NOT NULL,
  version VARCHAR(50) NOT NULL,
  status VARCHAR(50) DEFAULT 'available',
  is_system BOOLEAN NOT NULL DEFAULT FALSE,
  updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX IF NOT EXISTS idx_apps_category_id ON apps (category_id);

INSERT INTO app_categories (slug, name) VALUES ('system', 'System'), ('ai', 'AI'), ('tools', 'Tools') ON CONFLICT (slug) DO NOTHING;
INSERT INTO apps (category_id, slug, name, version)
SELECT c.id, a.slug, a.name, '1.0.0' FROM (VALUES ('system', 'dashboard', 'Dashboard'), ('ai', 'chat', 'Chat'), ('tools', 'terminal', 'Terminal')) AS a (category, slug, name)
JOIN app_categories c ON c.slug = a.category
ON CONFLICT (slug) DO NOTHING;
