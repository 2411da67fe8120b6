/** What the follow room keeps; timestamps as ISO text both ways. */
export interface FollowTables {
	"plans.explanation": {
		id: string;
		occurrence_id: string;
		body_id: string;
		asking_body_id: string;
		question: string;
		asked_by: string;
		asked_at: string;
		asked_on: string;
		working_days: number;
		due_on: string;
		answer: string | null;
		answered_by: string | null;
		answered_at: string | null;
		answered_on: string | null;
		verdict: "enough" | "not-enough" | "withdrawn" | null;
		verdict_reason: string | null;
		judged_by: string | null;
		judged_at: string | null;
	};
	"plans.notice": {
		id: string;
		person_id: string;
		event_id: string | null;
		kind: string;
		side: "body" | "giver";
		occurrence_id: string | null;
		explanation_id: string | null;
		plan_id: string | null;
		act: number | null;
		due_on: string | null;
		stands_in_for: string | null;
		made_at: string;
		seen_at: string | null;
	};
	"plans.reminder_setting": {
		person_id: string;
		mail: "daily" | "weekly" | "never";
		at_once: boolean;
		hour: number;
		quiet_from: number;
		quiet_to: number;
		days_before: number;
		language: "vi" | "en";
		changed_at: string;
	};
	"plans.reminder_letter": { person_id: string; day: string; items: number; queued_at: string };
	"plans.calendar_feed": {
		id: string;
		person_id: string;
		digest: string;
		made_at: string;
		revoked_at: string | null;
		last_read_on: string | null;
	};
}
