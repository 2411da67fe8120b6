import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { showDisplay } from "../web/desk/display-page.tsx";
import { sendCall, sendTakeTicket, showTicket } from "../web/desk/queue-acts.tsx";
import { queueDesk, showQueue } from "../web/desk/queue-page.tsx";

/** What this room hands to the module's wiring. */
export const deskPart: Omit<ModuleWiring, "name"> = {
	routes: [showDisplay, sendTakeTicket, sendCall, showTicket, showQueue],
	desk: [queueDesk],
};
