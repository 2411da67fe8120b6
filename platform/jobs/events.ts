/** What the machinery of background work records of itself. */
export const jobsEvents = ["jobs/job-died", "jobs/job-retried", "jobs/job-discarded"] as const;
