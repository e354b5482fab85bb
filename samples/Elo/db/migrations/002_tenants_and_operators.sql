-- Tenants, the verticals they work in, and the people who answer for them.

CREATE TABLE elo_t_tenants (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar NOT NULL,
  slug varchar,
  domain_id integer DEFAULT 1,
  settings jsonb DEFAULT '{}',
  plan varchar DEFAULT 'free' CHECK (plan IN ('free', 'pro', 'enterprise')),
  max_operators integer DEFAULT 3,
  max_dialogs_per_month integer DEFAULT 500,
  ip_node_id integer REFERENCES elo_ip_nodes (id) ON DELETE SET NULL,
  is_active boolean DEFAULT true,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_tenants IS 'Companies/organizations using the system (multi-tenant)';
COMMENT ON COLUMN elo_t_tenants.id IS 'Primary key';
COMMENT ON COLUMN elo_t_tenants.name IS 'Company name';
COMMENT ON COLUMN elo_t_tenants.slug IS 'URL-friendly identifier';
COMMENT ON COLUMN elo_t_tenants.domain_id IS 'Domain/region (default: 1)';
COMMENT ON COLUMN elo_t_tenants.settings IS 'Custom settings';
COMMENT ON COLUMN elo_t_tenants.plan IS 'Subscription plan (free/pro/enterprise)';
COMMENT ON COLUMN elo_t_tenants.max_operators IS 'Limit on operators (default: 3)';
COMMENT ON COLUMN elo_t_tenants.max_dialogs_per_month IS 'Dialog limit (default: 500)';
COMMENT ON COLUMN elo_t_tenants.ip_node_id IS 'Preferred IP for channels';
COMMENT ON COLUMN elo_t_tenants.is_active IS 'Active flag';
COMMENT ON COLUMN elo_t_tenants.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_tenants.updated_at IS 'Updated timestamp';

CREATE UNIQUE INDEX ux_elo_t_tenants_slug ON elo_t_tenants (slug);
CREATE INDEX ix_elo_t_tenants_ip_node_id ON elo_t_tenants (ip_node_id);

CREATE TABLE elo_t_tenant_verticals (
  id serial PRIMARY KEY,
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  vertical_id integer NOT NULL REFERENCES elo_verticals (id) ON DELETE RESTRICT,
  custom_config jsonb,
  is_primary boolean DEFAULT false,
  created_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_tenant_verticals IS 'Link tenants to verticals (industries they work in)';
COMMENT ON COLUMN elo_t_tenant_verticals.id IS 'Primary key';
COMMENT ON COLUMN elo_t_tenant_verticals.tenant_id IS 'Tenant that works in the vertical';
COMMENT ON COLUMN elo_t_tenant_verticals.vertical_id IS 'Vertical (industry) the tenant works in';
COMMENT ON COLUMN elo_t_tenant_verticals.custom_config IS 'Tenant-specific overrides';
COMMENT ON COLUMN elo_t_tenant_verticals.is_primary IS 'Primary vertical';
COMMENT ON COLUMN elo_t_tenant_verticals.created_at IS 'Created timestamp';

CREATE UNIQUE INDEX ux_elo_t_tenant_verticals_tenant_id_vertical_id ON elo_t_tenant_verticals (tenant_id, vertical_id);
CREATE INDEX ix_elo_t_tenant_verticals_vertical_id ON elo_t_tenant_verticals (vertical_id);

CREATE TABLE elo_t_operators (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  email varchar,
  phone varchar,
  telegram_id varchar,
  password_hash varchar,
  name varchar NOT NULL,
  avatar_url text,
  role varchar DEFAULT 'operator' CHECK (role IN ('operator', 'admin', 'owner')),
  fcm_tokens jsonb DEFAULT '[]',
  settings jsonb DEFAULT '{}',
  is_active boolean DEFAULT true,
  last_seen_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_operators IS 'Users who handle dialogs (employees of tenants)';
COMMENT ON COLUMN elo_t_operators.id IS 'Primary key';
COMMENT ON COLUMN elo_t_operators.tenant_id IS 'Tenant this operator belongs to';
COMMENT ON COLUMN elo_t_operators.email IS 'Email for login';
COMMENT ON COLUMN elo_t_operators.phone IS 'Phone number';
COMMENT ON COLUMN elo_t_operators.telegram_id IS 'Telegram user ID';
COMMENT ON COLUMN elo_t_operators.password_hash IS 'Hashed password';
COMMENT ON COLUMN elo_t_operators.name IS 'Display name';
COMMENT ON COLUMN elo_t_operators.avatar_url IS 'Profile picture URL';
COMMENT ON COLUMN elo_t_operators.role IS 'Role (operator/admin/owner)';
COMMENT ON COLUMN elo_t_operators.fcm_tokens IS 'Firebase push tokens';
COMMENT ON COLUMN elo_t_operators.settings IS 'User preferences';
COMMENT ON COLUMN elo_t_operators.is_active IS 'Active flag';
COMMENT ON COLUMN elo_t_operators.last_seen_at IS 'Last activity';
COMMENT ON COLUMN elo_t_operators.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_operators.updated_at IS 'Updated timestamp';

CREATE INDEX ix_elo_t_operators_tenant_id ON elo_t_operators (tenant_id);
