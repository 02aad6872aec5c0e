CREATE TABLE consumers (
  name TEXT PRIMARY KEY,
  position BIGINT NOT NULL
);

CREATE TABLE products (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
);

-- Enumerations are kept by their names on the wire, times as epoch milliseconds.
CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  status TEXT NOT NULL,
  weight INTEGER NOT NULL,
  tenant TEXT NOT NULL,
  room TEXT NOT NULL,
  session TEXT NOT NULL,
  entry TEXT NOT NULL,
  title TEXT,
  category TEXT NOT NULL,
  severity TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  normalised TEXT,
  lang TEXT,
  host TEXT,
  operator TEXT,
  audience INTEGER,
  product_category TEXT,
  first_spoken BIGINT NOT NULL,
  last_spoken BIGINT NOT NULL,
  waiting_since BIGINT NOT NULL,
  flags INTEGER NOT NULL,
  flags_since INTEGER NOT NULL,
  said_again INTEGER NOT NULL,
  escalated INTEGER NOT NULL,
  corrected_at BIGINT,
  lease_by TEXT,
  lease_until BIGINT,
  latest_flag TEXT NOT NULL,
  decided_at BIGINT,
  decided_measure TEXT
);

CREATE INDEX cases_queue ON cases (status, weight, waiting_since, id);

CREATE INDEX cases_session ON cases (tenant, room, session);

CREATE INDEX cases_age ON cases (last_spoken);

CREATE TABLE flags (
  n ${serial},
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL,
  tenant TEXT NOT NULL,
  room TEXT NOT NULL,
  session TEXT NOT NULL,
  source TEXT NOT NULL,
  seq BIGINT NOT NULL,
  category TEXT NOT NULL,
  spoken_at BIGINT NOT NULL,
  stored_at BIGINT NOT NULL,
  provisional INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  json TEXT NOT NULL
);

CREATE INDEX flags_case ON flags (case_id, n);

CREATE INDEX flags_session ON flags (tenant, room, session, spoken_at);

CREATE INDEX flags_spoken ON flags (spoken_at);

CREATE TABLE corrections (
  flag_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  source TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (flag_id, source, seq)
);

CREATE INDEX corrections_case ON corrections (case_id);

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  measure TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  decided_by TEXT NOT NULL,
  at BIGINT NOT NULL,
  effective_at BIGINT NOT NULL,
  until_at BIGINT,
  taken_back_at BIGINT
);

CREATE INDEX decisions_case ON decisions (case_id, at);

CREATE INDEX decisions_at ON decisions (at);

CREATE TABLE decision_events (
  n ${serial},
  decision_id TEXT NOT NULL
);

CREATE TABLE notes (
  id ${serial},
  case_id TEXT NOT NULL,
  written_by TEXT NOT NULL,
  at BIGINT NOT NULL,
  text TEXT NOT NULL
);

CREATE INDEX notes_case ON notes (case_id);

CREATE TABLE people (
  login TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  tenant TEXT,
  roles TEXT NOT NULL,
  password TEXT NOT NULL,
  must_change INTEGER NOT NULL,
  disabled INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  failed_at BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  csrf TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);

CREATE TABLE api_keys (
  id ${serial},
  hash TEXT NOT NULL UNIQUE,
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  revoked_at BIGINT,
  used_at BIGINT
);

CREATE TABLE audit (
  number BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- What the first kept row follows; moved by retention alone.
CREATE TABLE audit_start (
  number BIGINT NOT NULL,
  hash TEXT NOT NULL
);

INSERT INTO audit_start (number, hash) VALUES (0, '');
