import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { sendAct, showAct } from "../web/desk/act-page.tsx";
import { showDisplay } from "../web/desk/display-page.tsx";
import { showDossier } from "../web/desk/dossier-page.tsx";
import { paperFile, sendPaperFiles, sendRemoveFile } from "../web/desk/file-routes.ts";
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
import { showControlSlip, showSlip } from "../web/desk/slip-pages.tsx";

/** What this room hands to the module's wiring. */
export const deskPart: Omit<ModuleWiring, "name"> = {
	routes: [
		...[showReception, showReceive, sendReceive, showReceipt, sendRenewReceipt, sendReceiptFile],
		...[formFileRoute, showContact, sendContact],
		...[showDossier, showAct, sendAct, paperFile, sendPaperFiles, sendRemoveFile, showSlip, showControlSlip],
		...[showDisplay, sendTakeTicket, sendCall, showTicket, showQueue],
	],
	desk: [receptionDesk, queueDesk],
};
