import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { sendReadAgain, sendReading, showReading } from "../web/reading/confirm-reading.tsx";
import { sendPaper, showSendPaper } from "../web/reading/send-paper.tsx";

/** What this room hands to the module's wiring. Its addresses go before those of the room of plans, where any id stands. */
export const readingPart: Omit<ModuleWiring, "name"> = {
	routes: [showSendPaper, sendPaper, showReading, sendReading, sendReadAgain],
};
