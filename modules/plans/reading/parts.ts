import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import {
	sendChangedBasis,
	sendChangedHead,
	sendChangedTarget,
	sendChangedTask,
	showChangeItem,
} from "../web/reading/change-item.tsx";
import { readingFile, sendReadAgain, sendReading, showReading } from "../web/reading/confirm-reading.tsx";
import { sendDecision, sendName } from "../web/reading/decide-actions.ts";
import { sendPaper, showSendPaper } from "../web/reading/send-paper.tsx";
import { sendSplitItem, showSplitItem } from "../web/reading/split-item.tsx";

/** What this room hands to the module's wiring. Its addresses go before those of the room of plans, where any id stands. */
export const readingPart: Omit<ModuleWiring, "name"> = {
	routes: [
		...[showSendPaper, sendPaper, showReading, sendReading, sendReadAgain, readingFile],
		...[sendDecision, sendName, showSplitItem, sendSplitItem, showChangeItem],
		...[sendChangedTask, sendChangedTarget, sendChangedBasis, sendChangedHead],
	],
};
