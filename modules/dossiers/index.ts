/** What other modules may ask about dossiers: counts, never a dossier. */
export { type Tally, type TallyCount, tallyCounts } from "./domain/figures/tally-counts.ts";
export type { TallyPlace } from "./queries/figures/sum-counts.ts";
export { type Stock, stocks, type TallyRow, tallies } from "./queries/figures/tallies.ts";
export { type RatingSums, ratingSums } from "./queries/measured/rating-sums.ts";
export { waitingCounts } from "./queries/measured/waiting-counts.ts";
