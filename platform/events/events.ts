/** What this part of the platform records of itself. */
export const eventsEvents = ["events/personal-fields-erased"] as const;
