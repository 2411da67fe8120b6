import type { DeskLink } from "#platform/http/module-wiring.ts";
import type { Route } from "#platform/http/route.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import { addNode, removeNode, showAdd, showRemove } from "./add-node.tsx";
import { sendBegin, showBegin } from "./begin-draft.tsx";
import { compareConcept, compareDraft, confirmConcept, confirmSame } from "./compare-draft.tsx";
import { draftList } from "./draft-list.tsx";
import { draftsAddress } from "./draft-of-page.ts";
import { draftPage } from "./draft-page.tsx";
import { sendDrop, sendPublish, showDrop, showPublish } from "./end-pages.tsx";
import { changeNode, moveNode, nodePage } from "./node-page.tsx";
import { sendRule, showRule } from "./rule-page.tsx";
import { structureRoutes } from "./structure-page.tsx";
import { structures } from "./structures.tsx";
import { sendTable, showTable } from "./table-page.tsx";

/** Before the page of a year, whose address `/chi-so/:index/:year` would take them. */
export const treeRoutes: readonly Route[] = [
	structures,
	...structureRoutes,
	draftList,
	showBegin,
	sendBegin,
	draftPage,
	showAdd,
	addNode,
	showTable,
	sendTable,
	compareDraft,
	confirmSame,
	compareConcept,
	confirmConcept,
	showPublish,
	sendPublish,
	showDrop,
	sendDrop,
	nodePage,
	changeNode,
	moveNode,
	showRule,
	sendRule,
	showRemove,
	removeNode,
];

export const treeDesk: readonly DeskLink[] = [
	{
		label: { vi: treeMessages.vi.desk, en: treeMessages.en.desk },
		about: { vi: treeMessages.vi.deskAbout, en: treeMessages.en.deskAbout },
		address: draftsAddress,
		allows: treeWriters.allows,
	},
];
