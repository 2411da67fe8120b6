-- A date that comes near or has passed is not an event, yet people are told of it: once for each date of a task.
ALTER TABLE plans.notice ALTER COLUMN event_id DROP NOT NULL;
ALTER TABLE plans.notice ADD COLUMN due_on date;
ALTER TABLE plans.notice ADD CHECK ((event_id IS NULL) = (due_on IS NOT NULL));
CREATE UNIQUE INDEX notice_date ON plans.notice (occurrence_id, person_id, kind, due_on) WHERE event_id IS NULL;
COMMENT ON COLUMN plans.notice.event_id IS 'what happened (events.event); nobody is told of it twice; empty: a date, not an event';
COMMENT ON COLUMN plans.notice.due_on IS 'date that comes near or has passed; empty: told of an event';
