import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { showDisplay } from "../web/desk/display-page.tsx";
import { sendCall, sendTakeTicket, showTicket } from "../web/desk/queue-acts.tsx";
import { queueDesk, showQueue } from "../web/desk/queue-page.tsx";
import {
	formFileRoute,
	sendContact,
	sendReceiptFile,
	sendRenewReceipt,
	showContact,
	showReceipt,
} from "../web/desk/receipt-pages.tsx";
import { sendReceive, showReceive } from "../web/desk/receive-page.tsx";
import { receptionDesk, showReception } from "../web/desk/reception-page.tsx";

/** What this room hands to the module's wiring. */
export const deskPart: Omit<ModuleWiring, "name"> = {
	routes: [
		...[showReception, showReceive, sendReceive, showReceipt, sendRenewReceipt, sendReceiptFile],
		...[formFileRoute, showContact, sendContact],
		...[showDisplay, sendTakeTicket, sendCall, showTicket, showQueue],
	],
	desk: [receptionDesk, queueDesk],
};
