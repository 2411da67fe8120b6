-- The queue at a desk: numbers of a day, when each was taken, called and served. No names; a number ends with its day.
CREATE TABLE dossiers.ticket (
	id uuid PRIMARY KEY,
	body_id text NOT NULL,
	day date NOT NULL,
	number integer NOT NULL CHECK (number > 0),
	purpose text NOT NULL CHECK (purpose IN ('file', 'collect', 'ask')),
	priority boolean NOT NULL DEFAULT false,
	taken_at timestamptz NOT NULL,
	called_at timestamptz CHECK (called_at >= taken_at),
	calls smallint NOT NULL DEFAULT 0,
	last_called_at timestamptz,
	counter text CHECK (char_length(counter) BETWEEN 1 AND 20),
	called_by uuid,
	served_at timestamptz CHECK (served_at >= called_at),
	missed_at timestamptz CHECK (missed_at >= called_at),
	dossier_id uuid REFERENCES dossiers.dossier,
	state text NOT NULL GENERATED ALWAYS AS (
		CASE WHEN served_at IS NOT NULL THEN 'served' WHEN missed_at IS NOT NULL THEN 'missed'
			WHEN called_at IS NOT NULL THEN 'called' ELSE 'waiting' END) STORED,
	UNIQUE (body_id, day, number),
	CHECK (served_at IS NULL OR missed_at IS NULL),
	CHECK ((called_at IS NULL) = (calls = 0)),
	CHECK ((called_at IS NULL) = (last_called_at IS NULL))
);
CREATE INDEX ticket_dossier ON dossiers.ticket (dossier_id);
COMMENT ON TABLE dossiers.ticket IS 'A number in the queue of a desk on a day. Waiting is called_at less taken_at, of those that were called.';
COMMENT ON COLUMN dossiers.ticket.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.ticket.body_id IS 'body whose desk it is (organisation body)';
COMMENT ON COLUMN dossiers.ticket.day IS 'day on which it counts';
COMMENT ON COLUMN dossiers.ticket.number IS 'number of the day at this desk, from 1, without gaps';
COMMENT ON COLUMN dossiers.ticket.purpose IS 'what the person comes for: to file, to collect a result, to ask';
COMMENT ON COLUMN dossiers.ticket.priority IS 'goes first: the old, the disabled, pregnant women, with small children';
COMMENT ON COLUMN dossiers.ticket.taken_at IS 'when it was taken: waiting begins';
COMMENT ON COLUMN dossiers.ticket.called_at IS 'when it was called for the first time: waiting ends';
COMMENT ON COLUMN dossiers.ticket.calls IS 'how often it was called';
COMMENT ON COLUMN dossiers.ticket.last_called_at IS 'when it was called last';
COMMENT ON COLUMN dossiers.ticket.counter IS 'counter that called it';
COMMENT ON COLUMN dossiers.ticket.called_by IS 'who called it (accounts.person)';
COMMENT ON COLUMN dossiers.ticket.served_at IS 'when the person had been served';
COMMENT ON COLUMN dossiers.ticket.missed_at IS 'when nobody had come; a later call takes it back';
COMMENT ON COLUMN dossiers.ticket.dossier_id IS 'dossier received with it';
COMMENT ON COLUMN dossiers.ticket.state IS 'waiting, called, served or missed, from the moments';
GRANT SELECT, INSERT, UPDATE ON dossiers.ticket TO guong_app;
GRANT SELECT (body_id, day, number, purpose, priority, taken_at, called_at, calls, last_called_at, counter, served_at, missed_at, state)
	ON dossiers.ticket TO guong_public;
