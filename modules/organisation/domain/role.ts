/** The roles a person may hold at a body. What each may do is stated in each module's `policy.ts`. */
export const roles = ["administrator", "coordinator", "head", "deputy", "officer", "supervisor"] as const;
export type Role = (typeof roles)[number];
