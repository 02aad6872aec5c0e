-- Retention alone may delete rows, the oldest, and says so inside its transaction; see Dialect.
CREATE FUNCTION audit_is_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('claimwatch.audit', true) = 'expire' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit rows are for good';
END $$;

CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_for_good();

CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_for_good();
