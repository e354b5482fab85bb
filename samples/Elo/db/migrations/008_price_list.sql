-- Services and prices of tenants.

CREATE TABLE elo_t_price_list (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  vertical_id integer REFERENCES elo_verticals (id) ON DELETE SET NULL,
  repair_action_id integer REFERENCES elo_repair_actions (id) ON DELETE SET NULL,
  service_type varchar NOT NULL,
  brand varchar,
  model varchar,
  issue_category varchar,
  name varchar NOT NULL,
  description text,
  price_min numeric(12, 2),
  price_max numeric(12, 2),
  price_display varchar,
  currency varchar DEFAULT 'RUB',
  duration_minutes integer,
  duration_display varchar,
  availability varchar DEFAULT 'available' CHECK (availability IN ('available', 'unavailable', 'call')),
  is_active boolean DEFAULT true,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(),
  CHECK (price_min <= price_max)
);

COMMENT ON TABLE elo_t_price_list IS 'Services and pricing for tenants';
COMMENT ON COLUMN elo_t_price_list.id IS 'Primary key';
COMMENT ON COLUMN elo_t_price_list.tenant_id IS 'Tenant that offers the service';
COMMENT ON COLUMN elo_t_price_list.vertical_id IS 'Vertical (industry) of the service';
COMMENT ON COLUMN elo_t_price_list.repair_action_id IS 'Repair action the service performs';
COMMENT ON COLUMN elo_t_price_list.service_type IS 'Service category';
COMMENT ON COLUMN elo_t_price_list.brand IS 'Device brand filter';
COMMENT ON COLUMN elo_t_price_list.model IS 'Device model filter';
COMMENT ON COLUMN elo_t_price_list.issue_category IS 'Issue type filter';
COMMENT ON COLUMN elo_t_price_list.name IS 'Service name';
COMMENT ON COLUMN elo_t_price_list.description IS 'Service description';
COMMENT ON COLUMN elo_t_price_list.price_min IS 'Minimum price';
COMMENT ON COLUMN elo_t_price_list.price_max IS 'Maximum price';
COMMENT ON COLUMN elo_t_price_list.price_display IS 'Display format ("от 1000₽")';
COMMENT ON COLUMN elo_t_price_list.currency IS 'Currency (default: RUB)';
COMMENT ON COLUMN elo_t_price_list.duration_minutes IS 'Service duration';
COMMENT ON COLUMN elo_t_price_list.duration_display IS 'Display format ("30 мин")';
COMMENT ON COLUMN elo_t_price_list.availability IS 'available/unavailable/call';
COMMENT ON COLUMN elo_t_price_list.is_active IS 'Active flag';
COMMENT ON COLUMN elo_t_price_list.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_price_list.updated_at IS 'Updated timestamp';

CREATE INDEX ix_elo_t_price_list_tenant_id ON elo_t_price_list (tenant_id);
CREATE INDEX ix_elo_t_price_list_vertical_id ON elo_t_price_list (vertical_id);
CREATE INDEX ix_elo_t_price_list_repair_action_id ON elo_t_price_list (repair_action_id);
