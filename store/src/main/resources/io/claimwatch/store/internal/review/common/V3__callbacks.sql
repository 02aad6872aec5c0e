-- Where call-backs go. Secrets sign what is sent, so they are kept as they are; they are shown once and never logged.
CREATE TABLE callback_subscriptions (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  flags INTEGER NOT NULL,
  status TEXT NOT NULL,
  secret TEXT NOT NULL,
  old_secret TEXT,
  old_until BIGINT,
  created_at BIGINT NOT NULL,
  waiting BIGINT NOT NULL,
  skipped BIGINT NOT NULL,
  delivered_at BIGINT,
  failed_at BIGINT,
  failure TEXT
);

CREATE INDEX callback_tenant ON callback_subscriptions (tenant);

-- What is to be sent, written together with what it tells. Only the first row of a case (head = 1) may be sent, so that
-- order inside a case is kept; what was taken is deleted, what was given up stays with dead_at set.
CREATE TABLE outbox (
  n ${serial},
  subscription TEXT NOT NULL,
  tenant TEXT NOT NULL,
  room TEXT NOT NULL,
  case_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  type TEXT NOT NULL,
  at BIGINT NOT NULL,
  data TEXT NOT NULL,
  subject TEXT NOT NULL,
  head INTEGER NOT NULL,
  due_at BIGINT NOT NULL,
  claimed_until BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  since BIGINT NOT NULL,
  failure TEXT,
  dead_at BIGINT
);

CREATE INDEX outbox_due ON outbox (subscription, head, due_at);

CREATE INDEX outbox_case ON outbox (subscription, case_id, n);

CREATE INDEX outbox_since ON outbox (since);

CREATE INDEX outbox_dead ON outbox (dead_at);

CREATE INDEX outbox_room ON outbox (tenant, room);
