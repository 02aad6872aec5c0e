CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);

CREATE TABLE lanes (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL,
  room TEXT NOT NULL,
  session TEXT NOT NULL,
  source TEXT NOT NULL,
  first_at BIGINT NOT NULL,
  start_json TEXT,
  ended_at BIGINT,
  trimmed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (tenant, room, session, source)
);

-- What changes with every event, apart and compact, so that a commit touches few pages.
CREATE TABLE lane_state (
  lane INTEGER PRIMARY KEY,
  last_seq BIGINT NOT NULL,
  last_pos BIGINT NOT NULL,
  finals BIGINT NOT NULL,
  last_at BIGINT NOT NULL
);

-- kind: 0 hypothesis, 1 final segment, 2 anything else (JSON in body). prev: the lane's final before this one; walking
-- it back costs less than an index whose pages every event would touch.
CREATE TABLE events (
  pos INTEGER PRIMARY KEY,
  lane INTEGER NOT NULL,
  seq BIGINT NOT NULL,
  kind INTEGER NOT NULL,
  received_at BIGINT NOT NULL,
  start_before BIGINT,
  duration BIGINT,
  channel INTEGER,
  lang TEXT,
  product TEXT,
  prev BIGINT,
  body TEXT NOT NULL
);

-- Starts, ends and showcases are few; talk never touches this index.
CREATE INDEX events_standing ON events (lane, pos) WHERE kind = 2;

-- Every 16th final of a lane: where to begin walking.
CREATE TABLE anchors (
  lane INTEGER NOT NULL,
  seq BIGINT NOT NULL,
  pos BIGINT NOT NULL,
  PRIMARY KEY (lane, seq)
) WITHOUT ROWID;

INSERT INTO meta (name, value) VALUES ('end', 0);
