import type { DeskLink } from "#platform/http/module-wiring.ts";
import type { Route } from "#platform/http/route.ts";
import { lastSealPages } from "../public/last-seal.tsx";
import { auditTrailPage } from "./audit-trail.tsx";
import { deadJobPages, deadJobsAddress } from "./dead-jobs.tsx";
import { erasePages } from "./erase-personal.tsx";
import { trailAddress } from "./erasure-address.ts";
import { exportTrailPages } from "./export-trail.ts";
import { outboxAddress, outboxPages } from "./outbox.tsx";
import { recordMessages } from "./record-messages.ts";
import { readsTrail, tendsMachinery } from "./who-sees-records.ts";

/** What the machinery keeps: audit trail and its seal, outgoing mail, jobs in trouble. */
export const recordRoutes: readonly Route[] = [
	auditTrailPage,
	...exportTrailPages,
	...erasePages,
	...lastSealPages,
	...outboxPages,
	...deadJobPages,
];

const link = (part: "trail" | "outbox" | "jobs", address: string, allows: DeskLink["allows"]): DeskLink => ({
	label: { vi: recordMessages.vi[part].title, en: recordMessages.en[part].title },
	about: { vi: recordMessages.vi[part].about, en: recordMessages.en[part].about },
	address,
	allows,
});

export const recordDesk: readonly DeskLink[] = [
	link("trail", trailAddress, readsTrail.allows),
	link("outbox", outboxAddress, tendsMachinery.allows),
	link("jobs", deadJobsAddress, tendsMachinery.allows),
];
