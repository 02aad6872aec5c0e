-- Every 32nd final of a lane names the one 32 finals before it, in its own row at the end of the file: a table for them
-- cost a page somewhere else for each.
ALTER TABLE events ADD COLUMN jump BIGINT;

ALTER TABLE lane_state ADD COLUMN last_jump BIGINT NOT NULL DEFAULT 0;

-- Up to which position lane_state is complete; the rows after it tell the rest.
INSERT INTO meta (name, value) SELECT 'lanes', value FROM meta WHERE name = 'end';

DROP TABLE anchors;
