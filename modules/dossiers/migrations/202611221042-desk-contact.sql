-- Where people reach a desk: printed on receipts and forms.
CREATE TABLE dossiers.desk_contact (
	body_id text PRIMARY KEY,
	phone text NOT NULL CHECK (char_length(phone) BETWEEN 3 AND 40),
	email text CHECK (char_length(email) BETWEEN 3 AND 200),
	result_at text CHECK (char_length(result_at) BETWEEN 3 AND 300),
	set_by uuid,
	set_at timestamptz NOT NULL
);
COMMENT ON TABLE dossiers.desk_contact IS 'Phone, mail and place of a desk, as its receipts and forms print them.';
COMMENT ON COLUMN dossiers.desk_contact.body_id IS 'body whose desk it is (organisation body)';
COMMENT ON COLUMN dossiers.desk_contact.phone IS 'phone, as it is written for people';
COMMENT ON COLUMN dossiers.desk_contact.email IS 'mail';
COMMENT ON COLUMN dossiers.desk_contact.result_at IS 'where results are handed out; null: at the desk itself';
COMMENT ON COLUMN dossiers.desk_contact.set_by IS 'who entered it (accounts.person)';
COMMENT ON COLUMN dossiers.desk_contact.set_at IS 'when';
GRANT SELECT, INSERT, UPDATE ON dossiers.desk_contact TO guong_app;
