-- Who has nothing to be reminded of is looked at once a day and not each hour.
ALTER TABLE plans.reminder_letter DROP CONSTRAINT reminder_letter_items_check;
ALTER TABLE plans.reminder_letter ADD CONSTRAINT reminder_letter_items_check CHECK (items >= 0);
COMMENT ON TABLE plans.reminder_letter IS 'Letters that remind of work: at most one a person and day, and those who on that day needed none.';
COMMENT ON COLUMN plans.reminder_letter.items IS 'how many things it names or counts; 0: there was nothing to say, and no letter';
COMMENT ON COLUMN plans.reminder_letter.queued_at IS 'when it was handed to the outbox, or found not to be needed';
