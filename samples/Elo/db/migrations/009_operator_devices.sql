-- Devices operators sign in from: the Android app, desktop and web.

CREATE TABLE elo_t_operator_devices (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  operator_id uuid NOT NULL REFERENCES elo_t_operators (id) ON DELETE CASCADE,
  tenant_id uuid NOT NULL REFERENCES elo_t_tenants (id) ON DELETE CASCADE,
  device_id varchar,
  device_type varchar NOT NULL CHECK (device_type IN ('mobile', 'desktop', 'web')),
  device_name varchar,
  device_info jsonb,
  session_token varchar,
  fcm_token text,
  app_mode varchar NOT NULL CHECK (app_mode IN ('client', 'operator')),
  tunnel_url text,
  tunnel_secret varchar,
  is_active boolean DEFAULT true,
  last_active_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);

COMMENT ON TABLE elo_t_operator_devices IS 'Mobile/desktop devices registered by operators (for Android app)';
COMMENT ON COLUMN elo_t_operator_devices.id IS 'Primary key';
COMMENT ON COLUMN elo_t_operator_devices.operator_id IS 'Operator this device belongs to';
COMMENT ON COLUMN elo_t_operator_devices.tenant_id IS 'Tenant this device belongs to';
COMMENT ON COLUMN elo_t_operator_devices.device_id IS 'Unique device identifier';
COMMENT ON COLUMN elo_t_operator_devices.device_type IS 'mobile/desktop/web';
COMMENT ON COLUMN elo_t_operator_devices.device_name IS 'Device model/name';
COMMENT ON COLUMN elo_t_operator_devices.device_info IS 'OS version, app version';
COMMENT ON COLUMN elo_t_operator_devices.session_token IS 'Auth token for API calls';
COMMENT ON COLUMN elo_t_operator_devices.fcm_token IS 'Push notification token';
COMMENT ON COLUMN elo_t_operator_devices.app_mode IS 'client/operator mode';
COMMENT ON COLUMN elo_t_operator_devices.tunnel_url IS 'For debugging';
COMMENT ON COLUMN elo_t_operator_devices.tunnel_secret IS 'Tunnel auth';
COMMENT ON COLUMN elo_t_operator_devices.is_active IS 'Active session';
COMMENT ON COLUMN elo_t_operator_devices.last_active_at IS 'Last API call';
COMMENT ON COLUMN elo_t_operator_devices.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_t_operator_devices.updated_at IS 'Updated timestamp';

CREATE UNIQUE INDEX ux_elo_t_operator_devices_session_token ON elo_t_operator_devices (session_token);
CREATE INDEX ix_elo_t_operator_devices_operator_id ON elo_t_operator_devices (operator_id);
CREATE INDEX ix_elo_t_operator_devices_tenant_id ON elo_t_operator_devices (tenant_id);
