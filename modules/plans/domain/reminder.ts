/** How somebody wants to be reminded. Hours are those of the country's clock. */
export interface ReminderSetting {
	/** a letter each working day, on the first working day of a week, or never */
	readonly mail: "daily" | "weekly" | "never";
	/** what has a short clock of its own (an explanation) is also sent at once, outside quiet hours */
	readonly atOnce: boolean;
	readonly hour: number;
	readonly quietFrom: number;
	/** equal to `quietFrom`: no quiet hours */
	readonly quietTo: number;
	/** working days before its date that a task is named */
	readonly daysBefore: number;
	readonly language: "vi" | "en";
}

/** What holds for who has set nothing: one letter in the morning, nothing between evening and morning. */
export const usualReminder: ReminderSetting = {
	mail: "daily",
	atOnce: true,
	hour: 7,
	quietFrom: 18,
	quietTo: 7,
	daysBefore: 3,
	language: "vi",
};

/** The hour of the letter lies within the quiet hours: it would wait for their end. */
export const isQuietAt = (
	hour: number,
	{ quietFrom, quietTo }: Pick<ReminderSetting, "quietFrom" | "quietTo">,
): boolean => {
	if (quietFrom === quietTo) return false;
	return quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
};
