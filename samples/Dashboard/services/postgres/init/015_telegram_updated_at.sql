CREATE OR REPLACE FUNCTION set_updated_at() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at = NOW();
  RETURN NEW;
END $$;

DROP TRIGGER IF EXISTS telegram_config_updated_at ON telegram_config;
CREATE TRIGGER telegram_config_updated_at BEFORE UPDATE ON telegram_config FOR EACH ROW EXECUTE FUNCTION set_updated_at();
