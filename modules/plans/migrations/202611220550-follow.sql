-- Following up: explanations with a clock, notices, reminders by mail, and a calendar to subscribe to.
CREATE TABLE plans.explanation (
	id uuid PRIMARY KEY,
	occurrence_id uuid NOT NULL REFERENCES plans.occurrence,
	body_id text NOT NULL,
	asking_body_id text NOT NULL,
	question text NOT NULL CHECK (char_length(question) BETWEEN 1 AND 2000),
	asked_by uuid NOT NULL,
	asked_at timestamptz NOT NULL,
	asked_on date NOT NULL,
	working_days integer NOT NULL CHECK (working_days BETWEEN 1 AND 30),
	due_on date NOT NULL,
	answer text CHECK (char_length(answer) BETWEEN 1 AND 4000),
	answered_by uuid,
	answered_at timestamptz,
	answered_on date,
	verdict text CHECK (verdict IN ('enough', 'not-enough', 'withdrawn')),
	verdict_reason text CHECK (char_length(verdict_reason) BETWEEN 1 AND 2000),
	judged_by uuid,
	judged_at timestamptz,
	CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_on IS NULL)),
	CHECK ((verdict IS NULL) = (judged_at IS NULL)),
	CHECK (verdict IS NULL OR (verdict = 'withdrawn') = (answer IS NULL)),
	CHECK (verdict IS NULL OR verdict = 'enough' OR verdict_reason IS NOT NULL)
);
CREATE INDEX explanation_occurrence ON plans.explanation (occurrence_id);
CREATE UNIQUE INDEX explanation_open ON plans.explanation (occurrence_id) WHERE judged_at IS NULL;
CREATE INDEX explanation_body ON plans.explanation (body_id, asked_on);
CREATE INDEX explanation_asking ON plans.explanation (asking_body_id, asked_on);
CREATE INDEX explanation_unanswered ON plans.explanation (due_on) WHERE answered_at IS NULL AND judged_at IS NULL;
COMMENT ON TABLE plans.explanation IS 'A body asked to explain how a task stands, by when, what it said, and whether that was enough. Nothing said is changed later.';
COMMENT ON COLUMN plans.explanation.id IS 'UUID version 7';
COMMENT ON COLUMN plans.explanation.occurrence_id IS 'what is to be explained';
COMMENT ON COLUMN plans.explanation.body_id IS 'body that was asked: the lead body on that day';
COMMENT ON COLUMN plans.explanation.asking_body_id IS 'body that gave the task and asks';
COMMENT ON COLUMN plans.explanation.question IS 'what is to be explained, in the words of who asks';
COMMENT ON COLUMN plans.explanation.asked_by IS 'person who asked (accounts.person)';
COMMENT ON COLUMN plans.explanation.asked_at IS 'when; the clock starts on that day';
COMMENT ON COLUMN plans.explanation.asked_on IS 'the same as a day in the country';
COMMENT ON COLUMN plans.explanation.working_days IS 'working days given for the answer';
COMMENT ON COLUMN plans.explanation.due_on IS 'last day for the answer by the calendar as it is now; a change of the calendar changes it while the answer is open';
COMMENT ON COLUMN plans.explanation.answer IS 'what the body says';
COMMENT ON COLUMN plans.explanation.answered_by IS 'person who answered for it (accounts.person)';
COMMENT ON COLUMN plans.explanation.answered_at IS 'when it answered';
COMMENT ON COLUMN plans.explanation.answered_on IS 'the same as a day in the country';
COMMENT ON COLUMN plans.explanation.verdict IS 'enough, not enough, or withdrawn before there was an answer';
COMMENT ON COLUMN plans.explanation.verdict_reason IS 'why not enough, or why withdrawn';
COMMENT ON COLUMN plans.explanation.judged_by IS 'person who judged or withdrew it (accounts.person)';
COMMENT ON COLUMN plans.explanation.judged_at IS 'when';

CREATE TABLE plans.notice (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL,
	event_id bigint NOT NULL,
	kind text NOT NULL CHECK (char_length(kind) BETWEEN 1 AND 60),
	side text NOT NULL CHECK (side IN ('body', 'giver')),
	occurrence_id uuid REFERENCES plans.occurrence,
	explanation_id uuid REFERENCES plans.explanation,
	plan_id uuid REFERENCES plans.plan,
	act integer CHECK (act > 0),
	stands_in_for uuid,
	made_at timestamptz NOT NULL,
	seen_at timestamptz,
	UNIQUE (event_id, person_id)
);
CREATE INDEX notice_person ON plans.notice (person_id, id DESC);
CREATE INDEX notice_unseen ON plans.notice (person_id) WHERE seen_at IS NULL;
CREATE INDEX notice_occurrence ON plans.notice (occurrence_id);
CREATE INDEX notice_explanation ON plans.notice (explanation_id);
CREATE INDEX notice_plan ON plans.notice (plan_id);
CREATE INDEX notice_made ON plans.notice (made_at);
COMMENT ON TABLE plans.notice IS 'What somebody is told about work: one line for a person and an event. Its words are made when it is read.';
COMMENT ON COLUMN plans.notice.id IS 'UUID version 7';
COMMENT ON COLUMN plans.notice.person_id IS 'who is told (accounts.person)';
COMMENT ON COLUMN plans.notice.event_id IS 'what happened (events.event); nobody is told of it twice';
COMMENT ON COLUMN plans.notice.kind IS 'name of the event without its module';
COMMENT ON COLUMN plans.notice.side IS 'told as one of the body that has the task, or of the one that gave it';
COMMENT ON COLUMN plans.notice.occurrence_id IS 'task it is about';
COMMENT ON COLUMN plans.notice.explanation_id IS 'explanation it is about';
COMMENT ON COLUMN plans.notice.plan_id IS 'plan it is about';
COMMENT ON COLUMN plans.notice.act IS 'act of the task that caused it, where its reason and date stand';
COMMENT ON COLUMN plans.notice.stands_in_for IS 'person in whose place this one is told (accounts.person)';
COMMENT ON COLUMN plans.notice.made_at IS 'when it was made';
COMMENT ON COLUMN plans.notice.seen_at IS 'when its person saw it; empty: not yet';

CREATE TABLE plans.reminder_setting (
	person_id uuid PRIMARY KEY,
	mail text NOT NULL CHECK (mail IN ('daily', 'weekly', 'never')),
	at_once boolean NOT NULL,
	hour integer NOT NULL CHECK (hour BETWEEN 0 AND 23),
	quiet_from integer NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
	quiet_to integer NOT NULL CHECK (quiet_to BETWEEN 0 AND 23),
	days_before integer NOT NULL CHECK (days_before BETWEEN 0 AND 15),
	language text NOT NULL CHECK (language IN ('vi', 'en')),
	changed_at timestamptz NOT NULL
);
COMMENT ON TABLE plans.reminder_setting IS 'How somebody wants to be reminded by mail; without a row the usual settings hold.';
COMMENT ON COLUMN plans.reminder_setting.person_id IS 'the person (accounts.person)';
COMMENT ON COLUMN plans.reminder_setting.mail IS 'a letter each working day, on the first working day of a week, or never';
COMMENT ON COLUMN plans.reminder_setting.at_once IS 'a request for an explanation is also sent at once, outside quiet hours';
COMMENT ON COLUMN plans.reminder_setting.hour IS 'hour of the day for the letter';
COMMENT ON COLUMN plans.reminder_setting.quiet_from IS 'hour from which nothing is sent';
COMMENT ON COLUMN plans.reminder_setting.quiet_to IS 'hour until which nothing is sent; the same as quiet_from: no quiet hours';
COMMENT ON COLUMN plans.reminder_setting.days_before IS 'working days before its date that a task is named in the letter';
COMMENT ON COLUMN plans.reminder_setting.language IS 'language of letters and of the calendar';
COMMENT ON COLUMN plans.reminder_setting.changed_at IS 'when it was last changed';

CREATE TABLE plans.reminder_letter (
	person_id uuid NOT NULL,
	day date NOT NULL,
	items integer NOT NULL CHECK (items > 0),
	queued_at timestamptz NOT NULL,
	PRIMARY KEY (person_id, day)
);
COMMENT ON TABLE plans.reminder_letter IS 'Letters that remind of work: at most one a person and day.';
COMMENT ON COLUMN plans.reminder_letter.person_id IS 'who was written to (accounts.person)';
COMMENT ON COLUMN plans.reminder_letter.day IS 'for which day';
COMMENT ON COLUMN plans.reminder_letter.items IS 'how many things it names or counts';
COMMENT ON COLUMN plans.reminder_letter.queued_at IS 'when it was handed to the outbox';

CREATE TABLE plans.calendar_feed (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL,
	digest text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
	made_at timestamptz NOT NULL,
	revoked_at timestamptz,
	last_read_on date
);
CREATE UNIQUE INDEX calendar_feed_live ON plans.calendar_feed (person_id) WHERE revoked_at IS NULL;
COMMENT ON TABLE plans.calendar_feed IS 'Secret addresses under which somebody''s calendar program fetches the dates of their work.';
COMMENT ON COLUMN plans.calendar_feed.id IS 'UUID version 7';
COMMENT ON COLUMN plans.calendar_feed.person_id IS 'whose work (accounts.person)';
COMMENT ON COLUMN plans.calendar_feed.digest IS 'SHA-256 of the secret; the secret itself is shown once and kept nowhere';
COMMENT ON COLUMN plans.calendar_feed.made_at IS 'when it was made';
COMMENT ON COLUMN plans.calendar_feed.revoked_at IS 'when it was taken back; empty: it opens';
COMMENT ON COLUMN plans.calendar_feed.last_read_on IS 'day on which a program last fetched it';

-- Boards and lists ask by giver for what waits, by unit and province for what is open.
CREATE INDEX occurrence_giver_asked ON plans.occurrence (giver_body_id) WHERE asked_due_on IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON plans.explanation, plans.reminder_setting, plans.calendar_feed TO guong_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plans.notice, plans.reminder_letter TO guong_app;
