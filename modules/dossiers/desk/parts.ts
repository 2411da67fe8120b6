import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { reckonPacesJob, reckonPacesSchedule } from "../jobs/desk/reckon-paces.ts";
import { sendAct, showAct } from "../web/desk/act-page.tsx";
import { boardDesk, showBoard } from "../web/desk/board-page.tsx";
import { showDisplay } from "../web/desk/display-page.tsx";
import { showDossier } from "../web/desk/dossier-page.tsx";
import { paperFile, sendPaperFiles, sendRemoveFile } from "../web/desk/file-routes.ts";
import { sendHandOver, showHandOver, showSlips } from "../web/desk/hand-over-pages.tsx";
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
import { registerFile, showRegister } from "../web/desk/register-pages.tsx";
import { showSearch } from "../web/desk/search-page.tsx";
import { showControlSlip, showSlip } from "../web/desk/slip-pages.tsx";

/** What this room hands to the module's wiring. */
export const deskPart: Omit<ModuleWiring, "name"> = {
	routes: [
		...[showBoard, showSearch, showHandOver, sendHandOver, showSlips, showRegister, registerFile],
		...[showReception, showReceive, sendReceive, showReceipt, sendRenewReceipt, sendReceiptFile],
		...[formFileRoute, showContact, sendContact],
		...[showDossier, showAct, sendAct, paperFile, sendPaperFiles, sendRemoveFile, showSlip, showControlSlip],
		...[showDisplay, sendTakeTicket, sendCall, showTicket, showQueue],
	],
	jobs: [reckonPacesJob],
	schedule: [reckonPacesSchedule],
	desk: [boardDesk, receptionDesk, queueDesk],
};
