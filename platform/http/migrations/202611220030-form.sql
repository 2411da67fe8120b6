CREATE SCHEMA http;
COMMENT ON SCHEMA http IS 'What the web edge remembers about forms: which were already answered, and what was typed when a session ended.';
GRANT USAGE ON SCHEMA http TO guong_app;

CREATE TABLE http.submission (
	form_id uuid PRIMARY KEY,
	address text NOT NULL,
	answer text,
	at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE http.submission IS 'A form that was answered. A second sending of the same form on a bad line gets the first answer again and changes nothing.';
COMMENT ON COLUMN http.submission.form_id IS 'Id that the form carried when it was shown';
COMMENT ON COLUMN http.submission.address IS 'Address it was sent to';
COMMENT ON COLUMN http.submission.answer IS 'Where the sender was sent afterwards; empty when the answer was a page';
COMMENT ON COLUMN http.submission.at IS 'When it was answered';
CREATE INDEX submission_at ON http.submission (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON http.submission TO guong_app;

CREATE TABLE http.parked_form (
	token_hash bytea PRIMARY KEY,
	address text NOT NULL,
	body text NOT NULL,
	at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE http.parked_form IS 'What a person had typed when the session ended; handed back once after signing in, thrown away after a day.';
COMMENT ON COLUMN http.parked_form.token_hash IS 'SHA-256 of the token in the address; the token itself is kept nowhere';
COMMENT ON COLUMN http.parked_form.address IS 'Page on which the form stands';
COMMENT ON COLUMN http.parked_form.body IS 'The fields, URL-encoded, without files and passwords';
COMMENT ON COLUMN http.parked_form.at IS 'When it was parked';
CREATE INDEX parked_form_at ON http.parked_form (at);
GRANT SELECT, INSERT, DELETE ON http.parked_form TO guong_app;
