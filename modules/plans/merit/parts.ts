import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { sendProposal, showProposal } from "../web/merit/proposal-page.tsx";
import { sendProposeMerit, showProposeMerit } from "../web/merit/propose-page.tsx";
import { meritDataset, publicMeritFiles, showPublicMerits } from "../web/merit/public-merits.tsx";
import { meritDesk, showMerit } from "../web/merit/record-page.tsx";

/** What this room hands to the module's wiring. Fixed addresses stand before that of any proposal. */
export const meritPart: Omit<ModuleWiring, "name"> = {
	routes: [
		...[showMerit, showPublicMerits, ...publicMeritFiles],
		...[showProposeMerit, sendProposeMerit, showProposal, sendProposal],
	],
	desk: [meritDesk],
	openData: [meritDataset],
};
